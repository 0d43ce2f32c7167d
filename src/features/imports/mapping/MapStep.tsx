import { useQuery } from '@tanstack/react-query'
import { call } from '../../../kit/ui/api/call.ts'
import { TableSkeleton } from '../../../kit/ui/loading/Skeletons.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { showMapping } from './contract.ts'
import { MapTable } from './MapTable.tsx'

/** Second step: what each column is taken for, and why. */
export const MapStep = ({ importId, onDone }: { readonly importId: string; readonly onDone: () => void }) => {
  const { data, error } = useQuery({
    queryKey: ['mapping', importId],
    queryFn: ({ signal }) => call(showMapping, { params: { importId } }, { signal }),
    staleTime: 0,
  })
  if (error) return <RefusalNotice error={error} />
  return data ? <MapTable shown={data} onDone={onDone} /> : <TableSkeleton rows={8} columns={4} />
}
