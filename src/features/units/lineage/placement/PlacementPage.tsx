import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { unitAddress } from '../../../../domain/units/address.ts'
import type { AnswerOf } from '../../../../kit/http/contract.ts'
import { call } from '../../../../kit/ui/api/call.ts'
import { useFormat } from '../../../../kit/ui/language/LanguageProvider.tsx'
import { TextSkeleton } from '../../../../kit/ui/loading/Skeletons.tsx'
import { usePlace } from '../../../../kit/ui/navigate/useShared.tsx'
import { useAnnounce } from '../../../../kit/ui/notice/Announcer.tsx'
import { EmptyState } from '../../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../../kit/ui/notice/RefusalNotice.tsx'
import { Block, Page } from '../../../../kit/ui/shell/Page.tsx'
import { showUnit } from '../../contract.ts'
import { texts } from '../../texts.ts'
import { UnitName } from '../../UnitName.tsx'
import { words } from '../texts.ts'
import { listWaiting, placePeople } from './contract.ts'
import { PlaceTable } from './PlaceTable.tsx'

type Split = AnswerOf<typeof listWaiting>['splits'][number]

const SplitBlock = ({ split }: { readonly split: Split }) => {
  const format = useFormat()
  const announce = useAnnounce()
  const queries = useQueryClient()
  const [error, setError] = useState<unknown>(null)
  const place = async (personIds: readonly string[], to: string) => {
    try {
      const placements = personIds.map((personId) => ({ personId, unitId: to }))
      await call(placePeople, { params: { eventId: split.eventId }, body: { placements } })
      setError(null)
      announce({ text: words.placed })
      await queries.invalidateQueries()
    } catch (thrown) {
      setError(thrown)
    }
  }
  return (
    <Block title={words.split} tools={format.date(split.day)}>
      <RefusalNotice error={error} />
      <PlaceTable
        people={split.people}
        places={split.places.map((one) => ({ value: one.unitId, label: one.name }))}
        onPlace={place}
      />
    </Block>
  )
}

/** Says, for those who wait after a split, where each of them goes. */
export const PlacementPage = () => {
  const unitId = usePlace('unitId')
  const { data, error } = useQuery({
    queryKey: ['waiting', unitId],
    queryFn: ({ signal }) => call(listWaiting, { params: { unitId } }, { signal }),
  })
  const unit = useQuery({
    queryKey: ['unit', unitId, 'today'],
    queryFn: ({ signal }) => call(showUnit, { params: { unitId }, query: {} }, { signal }),
  })
  return (
    <Page title={words.placement} about={unit.data && <UnitName unit={unit.data} />}>
      <RefusalNotice error={error} />
      {!data && !error && <TextSkeleton lines={6} />}
      {data?.splits.length === 0 && (
        <EmptyState title={words.nobodyWaits} start={{ label: texts.unit, href: unitAddress(unitId) }} />
      )}
      {data?.splits.map((split) => (
        <SplitBlock key={split.eventId} split={split} />
      ))}
    </Page>
  )
}
