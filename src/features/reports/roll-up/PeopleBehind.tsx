import { useInfiniteQuery } from '@tanstack/react-query'
import type { Text } from '../../../domain/language/say.ts'
import { rollUpAddress } from '../../../domain/reports/address.ts'
import { nameIn } from '../../../domain/units/name.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { sourceLine } from '../../../kit/ui/figure/sourceLine.ts'
import { useFormat, useLanguage, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To, useGo } from '../../../kit/ui/navigate/To.tsx'
import { useAsOf, useInAddress } from '../../../kit/ui/navigate/useShared.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Page } from '../../../kit/ui/shell/Page.tsx'
import type { Column } from '../../../kit/ui/table/column.ts'
import { DataTable } from '../../../kit/ui/table/DataTable.tsx'
import { useNameOfTheirUnit } from '../../units/UnitName.tsx'
import { peopleBehind } from './contract.ts'
import { useAsked } from './RollUpFilters.tsx'
import { texts } from './texts.ts'

type Person = AnswerOf<typeof peopleBehind>['people'][number]

const useColumns = (levelName: ReadonlyMap<string, Text>): readonly Column<Person>[] => {
  const t = useText()
  const format = useFormat()
  const unitOf = useNameOfTheirUnit()
  const nameOfLevel = (code: string) => {
    const name = levelName.get(code)
    return name ? t(name) : code
  }
  return [
    {
      key: 'name',
      head: texts.name,
      width: 160,
      cell: (person) => <To href={`/people/${person.personId}`}>{person.fullName}</To>,
    },
    { key: 'born', head: texts.born, width: 106, cell: ({ born }) => (born ? format.date(born) : '–') },
    { key: 'unit', head: texts.unit, width: 178, cell: unitOf },
    { key: 'level', head: texts.level, width: 184, cell: ({ levelCode }) => nameOfLevel(levelCode) },
    {
      key: 'state',
      head: texts.state,
      width: 124,
      cell: ({ state }) => t(state === 'held' ? texts.held : texts.studying),
    },
    { key: 'specialty', head: texts.specialty, width: 140, cell: ({ specialty }) => specialty ?? '–' },
    {
      key: 'awarded',
      head: texts.awarded,
      width: 108,
      cell: ({ awarded }) => (awarded ? format.date(awarded) : '–'),
    },
    {
      key: 'institution',
      head: texts.institution,
      width: 166,
      cell: ({ institution }) => institution ?? '–',
    },
  ]
}

/** The people whom one figure counts, each with the qualification or study that makes them count. */
export const PeopleBehind = () => {
  const t = useText()
  const format = useFormat()
  const go = useGo()
  const { language } = useLanguage()
  const { asOf } = useAsOf()
  const { unit, ...asked } = useAsked()
  const [column] = useInAddress('column')
  const [part] = useInAddress('part')
  const query = {
    ...asked,
    asOf,
    part: part === 'direct' ? ('direct' as const) : ('unit' as const),
    ...(unit ? { unitId: unit } : {}),
    ...(column ? { column } : {}),
  }
  const { data, error, fetchNextPage, hasNextPage, isFetching, isPending } = useInfiniteQuery({
    queryKey: ['people-behind', query],
    queryFn: ({ pageParam, signal }) =>
      call(peopleBehind, { query: { ...query, ...(pageParam ? { after: pageParam } : {}) } }, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const [first] = data?.pages ?? []
  const people = data?.pages.flatMap((page) => page.people) ?? []
  const names = new Map(first?.levels.map((level) => [level.code, level.name]) ?? [])
  const columns = useColumns(names)
  return (
    <Page
      title={first?.column?.name ?? texts.behind}
      about={
        first &&
        `${nameIn(first.unit, language)} · ${sourceLine({ asOf: first.asOf, rule: first.rule }, t, format)}`
      }
      action={<To href={rollUpAddress({ unit, asOf, ...asked })}>{t(texts.back)}</To>}
      wide
    >
      <RefusalNotice error={error} />
      <DataTable
        name="people-behind"
        label={texts.behind}
        columns={columns}
        rows={people}
        keyOf={(person) => person.personId}
        loading={isPending}
        {...(first ? { total: first.total } : {})}
        onOpen={(person) => go(`/people/${person.personId}`)}
        onNearEnd={() => {
          if (hasNextPage && !isFetching) void fetchNextPage()
        }}
        empty={<EmptyState title={texts.none} hint={texts.noneHint} />}
      />
    </Page>
  )
}
