import { Button, Select } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { peopleViewAddress, personAddress } from '../../../domain/people/address.ts'
import type { AnswerOf } from '../../../kit/http/contract.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { SearchField } from '../../../kit/ui/field/SearchField.tsx'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To, useGo } from '../../../kit/ui/navigate/To.tsx'
import { useAddress, useAsOf, useInAddress, useShared } from '../../../kit/ui/navigate/useShared.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { Page } from '../../../kit/ui/shell/Page.tsx'
import type { Column, Sort } from '../../../kit/ui/table/column.ts'
import { DataTable } from '../../../kit/ui/table/DataTable.tsx'
import { columnsInSight } from '../../../kit/ui/table/useColumns.ts'
import { SavedViews } from '../../access/views/SavedViews.tsx'
import { countListed, listPeople } from '../../people/list/contract.ts'
import { texts } from '../../people/texts.ts'
import { useNameOfTheirUnit } from '../../units/UnitName.tsx'
import { LevelMark, useVocabulary, type Vocabulary } from '../ladders/Vocabulary.tsx'
import { ChosenTools, useChosenPeople } from './ChosenPeople.tsx'
import { NewPerson } from './NewPerson.tsx'
import { QuickLook } from './QuickLook.tsx'
import { TakeAway } from './workbook/TakeAway.tsx'

type Person = AnswerOf<typeof listPeople>['people'][number]
const filterNames = ['search', 'sex', 'staffKind', 'levels', 'basis', 'set', 'presence'] as const
const sexWords = { female: texts.female, male: texts.male, unknown: texts.unknown }

/** A filter that lives in the address, as a narrow choice under a column's head. */
const FilterChoice = (props: {
  readonly name: string
  readonly label: (typeof texts)[keyof typeof texts]
  readonly choices: readonly { value: string; label: { vi: string; en: string } }[]
}) => {
  const t = useText()
  const [value, setValue] = useInAddress(props.name)
  return (
    <Select
      size="xs"
      aria-label={t(props.label)}
      placeholder={t(texts.all)}
      data={props.choices.map((choice) => ({ value: choice.value, label: t(choice.label) }))}
      value={value || null}
      onChange={setValue}
      clearable
      clearSectionMode="clear"
      searchable={props.choices.length > 8}
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
    />
  )
}

const useColumns = (vocabulary: Vocabulary): readonly Column<Person>[] => {
  const t = useText()
  const format = useFormat()
  const unitOf = useNameOfTheirUnit()
  const sexes = Object.entries(sexWords).map(([value, label]) => ({ value, label }))
  return [
    {
      key: 'name',
      head: texts.name,
      width: 160,
      sortable: true,
      cell: (person) => <To href={personAddress(person.personId)}>{person.fullName}</To>,
    },
    {
      key: 'born',
      head: texts.born,
      width: 108,
      sortable: true,
      cell: ({ born }) => (born ? format.date(born) : '–'),
    },
    {
      key: 'sex',
      head: texts.sex,
      width: 84,
      cell: ({ sex }) => t(sexWords[sex]),
      filter: <FilterChoice name="sex" label={texts.sex} choices={sexes} />,
    },
    { key: 'unit', head: texts.unit, width: 218, cell: (person) => unitOf(person) ?? '–' },
    {
      key: 'post',
      head: texts.post,
      width: 134,
      cell: ({ postTitle }) => postTitle ?? '–',
      filter: (
        <FilterChoice name="staffKind" label={texts.staffKind} choices={vocabulary.choices('staff-kind')} />
      ),
    },
    {
      key: 'level',
      head: texts.level,
      width: 206,
      cell: ({ levelCode }) => <LevelMark vocabulary={vocabulary} code={levelCode} />,
      filter: <FilterChoice name="levels" label={texts.level} choices={vocabulary.levelChoices} />,
    },
    {
      key: 'studying',
      head: texts.studying,
      width: 212,
      cell: ({ studyingCode }) => <LevelMark vocabulary={vocabulary} code={studyingCode} studying />,
    },
    {
      key: 'code',
      head: texts.staffCode,
      width: 120,
      cell: ({ staffCode }) => staffCode ?? '–',
      hiddenAtFirst: true,
    },
  ]
}

/** What is asked: the filters of the address with the shared unit, hierarchy and day. */
const useAsked = () => {
  const address = useAddress()
  const { asOf } = useAsOf()
  const [unitId] = useShared('unit')
  const [hierarchy] = useShared('hierarchy')
  const kept = Object.fromEntries(
    filterNames.flatMap((name) =>
      typeof address[name] === 'string' ? [[name, address[name] as string]] : [],
    ),
  )
  const sorted = typeof address.sort === 'string' ? { sort: address.sort } : {}
  const placed = { ...(unitId ? { unit: unitId } : {}), ...(hierarchy ? { hierarchy } : {}) }
  return {
    /** What a kept view brings back: all but the day, which the reader chooses for all pages. */
    view: { ...kept, ...sorted, ...placed },
    query: { ...kept, asOf, ...(unitId ? { unitId } : {}), ...(hierarchy ? { hierarchy } : {}) },
  }
}

const useSort = (): readonly [Sort, (sort: Sort) => void, 'name' | 'name-desc' | 'born' | 'born-desc'] => {
  const [value, set] = useInAddress('sort')
  const key = value.startsWith('born') ? 'born' : 'name'
  const down = value.endsWith('-desc')
  const sort: Sort = { key, direction: down ? 'descending' : 'ascending' }
  const change = (next: Sort) => set(`${next.key}${next.direction === 'descending' ? '-desc' : ''}`)
  return [sort, change, down ? `${key}-desc` : key]
}

/** People of the chosen unit on the chosen day: search as one types, filters, kept views, a quick look. */
export const PeopleList = () => {
  const t = useText()
  const go = useGo()
  const vocabulary = useVocabulary()
  const [search, setSearch] = useInAddress('search')
  const [presence, setPresence] = useInAddress('presence')
  const [sort, changeSort, sortBy] = useSort()
  const { view, query } = useAsked()
  const columns = useColumns(vocabulary)
  const [looked, setLooked] = useState<Person | null>(null)
  const [adding, setAdding] = useState(false)
  const pages = useInfiniteQuery({
    queryKey: ['people', query, sortBy],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam ? { after: pageParam } : {}
      return call(listPeople, { query: { ...query, sort: sortBy, limit: 100, ...after } }, { signal })
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  })
  const count = useQuery({
    queryKey: ['people-count', query],
    queryFn: ({ signal }) => call(countListed, { query }, { signal }),
  })
  const people = pages.data?.pages.flatMap((page) => page.people) ?? []
  const refusals = pages.data?.pages[0]?.refusals
  const counted = Math.max(count.data?.people ?? 0, people.length)
  const more = pages.hasNextPage && (!count.data?.exact || counted === people.length)
  const total = { total: counted, more }
  const chosen = useChosenPeople({ query, shown: people.map((one) => one.personId), total: counted })
  const ticks = refusals?.verify === null && {
    chosen: chosen.ticked,
    chosenTotal: chosen.count,
    onChosen: chosen.choose,
    chosenTools: <ChosenTools people={chosen} total={counted} vocabulary={vocabulary} />,
  }
  const times = [
    { value: 'members', label: t(texts.membersOnTheDay) },
    { value: 'ever', label: t(texts.everWereMembers) },
  ]
  return (
    <Page
      title={texts.people}
      wide
      action={
        <>
          <TakeAway
            query={query}
            sort={sortBy}
            columns={() => columnsInSight('people', columns)}
            closed={people.length === 0}
          />
          {refusals?.add === null && <Button onClick={() => setAdding(true)}>{t(texts.addPerson)}</Button>}
        </>
      }
    >
      <RefusalNotice error={pages.error} onTryAgain={() => void pages.refetch()} />
      <DataTable
        name="people"
        label={texts.people}
        columns={columns}
        rows={people}
        keyOf={(person) => person.personId}
        loading={pages.isPending}
        sort={sort}
        onSort={changeSort}
        onOpen={setLooked}
        openWord={texts.quickLook}
        {...total}
        {...ticks}
        onNearEnd={() => {
          if (pages.hasNextPage && !pages.isFetching) void pages.fetchNextPage()
        }}
        tools={
          <>
            <SearchField label={texts.searchName} value={search} onChange={setSearch} />
            <Select
              size="xs"
              aria-label={t(texts.presence)}
              data={times}
              value={presence || 'members'}
              onChange={(value) => setPresence(value === 'members' ? null : value)}
              allowDeselect={false}
            />
            <SavedViews screen="people" query={view} onChoose={(chosen) => go(peopleViewAddress(chosen))} />
          </>
        }
        empty={
          Object.keys(query).length > 1 ? (
            <EmptyState title={texts.noPeople} hint={texts.noPeopleHint} />
          ) : (
            <EmptyState
              title={texts.nobodyYet}
              hint={texts.nobodyYetHint}
              start={{ label: texts.importPeople, href: '/imports' }}
            />
          )
        }
      />
      <SideSheet
        opened={looked !== null}
        onClose={() => setLooked(null)}
        title={looked?.fullName ?? ''}
        {...(looked ? { href: personAddress(looked.personId) } : {})}
      >
        {looked && <QuickLook personId={looked.personId} vocabulary={vocabulary} />}
      </SideSheet>
      <SideSheet opened={adding} onClose={() => setAdding(false)} title={texts.addPerson}>
        {adding && <NewPerson vocabulary={vocabulary} />}
      </SideSheet>
    </Page>
  )
}
