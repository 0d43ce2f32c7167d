import { useQuery } from '@tanstack/react-query'
import type { TreeUnit } from '../../domain/units/shown-tree.ts'
import { listMembers } from '../../features/reports/members/contract.ts'
import { UnitTree } from '../../features/units/tree/UnitTree.tsx'
import { call } from '../../kit/ui/api/call.ts'
import { useFormat } from '../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../kit/ui/navigate/To.tsx'
import { useAsOf } from '../../kit/ui/navigate/useShared.tsx'
import type { Column } from '../../kit/ui/table/column.ts'
import { doorQuery } from './session.ts'
import { words } from './texts.ts'

/** How many people each unit has, asked once for the whole tree; nothing for whoever may not read reports. */
const usePeopleColumn = (hierarchy: string): readonly Column<TreeUnit>[] => {
  const format = useFormat()
  const { asOf } = useAsOf()
  const door = useQuery(doorQuery)
  const allowed = door.data?.session?.actions.includes('reports.read') ?? false
  const { data } = useQuery({
    queryKey: ['members', hierarchy, asOf],
    queryFn: ({ signal }) => call(listMembers, { query: { hierarchy, asOf } }, { signal }),
    enabled: allowed && hierarchy !== '',
    select: ({ unitIds, people }) => new Map(unitIds.map((unitId, index) => [unitId, people[index] ?? 0])),
  })
  if (!allowed) return []
  const cell = ({ unitId }: TreeUnit) => {
    const people = data?.get(unitId)
    if (!people) return ''
    return <To href={`/people?unit=${unitId}&hierarchy=${hierarchy}`}>{format.number(people)}</To>
  }
  return [{ key: 'people', head: words.peopleCount, width: 100, align: 'end', cell }]
}

/** The tree of units, with what the reports room knows about each. */
export const TreeScreen = () => <UnitTree useExtraColumns={usePeopleColumn} />
