import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { firstUnitAddress, unitFormAddress } from '../../../domain/units/address.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { showSession } from '../../access/contract.ts'
import { listUnits } from '../contract.ts'
import { words } from '../lineage/texts.ts'

/** Leads to the form for a new unit, under the head of the hierarchy as it is today; not for mere readers. */
export const SetUpUnit = ({ hierarchy }: { readonly hierarchy: string }) => {
  const t = useText()
  const door = useQuery({ queryKey: ['session'], queryFn: ({ signal }) => call(showSession, {}, { signal }) })
  const allowed = door.data?.session?.actions.includes('units.change') ?? false
  const { data } = useQuery({
    queryKey: ['unit-roots', hierarchy, 'today'],
    queryFn: ({ signal }) => call(listUnits, { query: { hierarchy, limit: 1 } }, { signal }),
    enabled: allowed,
  })
  const [root] = data?.units ?? []
  if (!allowed || !data) return null
  const href = root ? unitFormAddress(root.unitId, 'child') : firstUnitAddress
  return <Button renderRoot={(props) => <To {...props} href={href} />}>{t(words.creation)}</Button>
}
