import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { say } from '../../../domain/language/say.ts'
import { SearchField } from '../../../kit/ui/field/SearchField.tsx'
import { Figure } from '../../../kit/ui/figure/Figure.tsx'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { To } from '../../../kit/ui/navigate/To.tsx'
import { useAsOf } from '../../../kit/ui/navigate/useShared.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { SideSheet } from '../../../kit/ui/notice/SideSheet.tsx'
import { StateMark } from '../../../kit/ui/notice/StateMark.tsx'
import { fold } from '../../../kit/ui/palette/source.ts'
import type { Column, Sort } from '../../../kit/ui/table/column.ts'
import { DataTable } from '../../../kit/ui/table/DataTable.tsx'
import { TreeTable } from '../../../kit/ui/table/TreeTable.tsx'
import { useLazyChildren } from '../../../kit/ui/table/useLazyChildren.ts'
import { levels, type SampleUnit, sampleUnits } from './sample.ts'

const all = sampleUnits(5000)
const rule = say('mỗi người đếm một lần', 'each person once')

const useUnitColumns = (units: readonly SampleUnit[]): readonly Column<SampleUnit>[] => {
  const t = useText()
  const format = useFormat()
  const { asOf } = useAsOf()
  return [
    {
      key: 'name',
      head: say('Đơn vị', 'Unit'),
      width: 260,
      sortable: true,
      cell: (unit) => <To href={`/units/${unit.id}`}>{unit.name}</To>,
      filter: <input aria-label={t(say('Lọc đơn vị', 'Filter units'))} />,
    },
    {
      key: 'state',
      head: say('Kế hoạch', 'Plan'),
      width: 130,
      cell: (unit) => <StateMark state={unit.state} />,
    },
    ...levels.map(
      (level, index): Column<SampleUnit> => ({
        key: level.key,
        head: level.label,
        width: 110,
        align: 'end',
        sortable: true,
        sum: format.number(units.reduce((sum, unit) => sum + (unit.counts[index] ?? 0), 0)),
        cell: (unit) => (
          <Figure
            size="cell"
            value={unit.counts[index] ?? null}
            asOf={asOf}
            rule={rule}
            href={`/people?unit=${unit.id}&level=${level.key}`}
          />
        ),
      }),
    ),
  ]
}

/** Five thousand rows with everything a table can do. */
export const TablePart = () => {
  const t = useText()
  const [text, setText] = useState('')
  const [sort, setSort] = useState<Sort>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(['u1']))
  const [looked, setLooked] = useState<SampleUnit | null>(null)
  const rows = useMemo(() => {
    const found = all.filter((unit) => fold(unit.name).includes(fold(text)))
    const column = levels.findIndex((level) => level.key === sort?.key)
    const sign = sort?.direction === 'descending' ? -1 : 1
    if (!sort) return found
    return found.toSorted((a, b) =>
      column === -1
        ? sign * a.name.localeCompare(b.name, 'vi')
        : sign * ((a.counts[column] ?? 0) - (b.counts[column] ?? 0)),
    )
  }, [text, sort])
  return (
    <>
      <DataTable
        label={say('Đơn vị mẫu', 'Sample units')}
        name="gallery"
        columns={useUnitColumns(rows)}
        rows={rows}
        keyOf={(unit) => unit.id}
        sort={sort}
        onSort={setSort}
        chosen={chosen}
        onChosen={setChosen}
        chosenTools={
          <Button size="compact-sm" variant="default">
            {t(say('Xuất', 'Export'))}
          </Button>
        }
        onOpen={setLooked}
        openWord={say('Xem nhanh', 'Quick look')}
        maxHeight="24rem"
        tools={<SearchField label={say('Tìm đơn vị', 'Find a unit')} value={text} onChange={setText} />}
        empty={
          <EmptyState
            title={say('Không có đơn vị nào khớp', 'No unit matches')}
            start={{ label: say('Bỏ lọc', 'Clear the filter'), onClick: () => setText('') }}
          />
        }
      />
      <SideSheet
        opened={looked !== null}
        onClose={() => setLooked(null)}
        title={looked?.name ?? ''}
        href={`/units/${looked?.id}`}
      >
        {looked && <StateMark state={looked.state} />}
      </SideSheet>
    </>
  )
}

/** A tree whose branches take a moment to come. */
export const TreePart = () => {
  const roots = all.filter((unit) => unit.parent === null)
  const keyOf = (unit: SampleUnit) => unit.id
  const tree = useLazyChildren<SampleUnit>({
    queryKey: ['gallery'],
    keyOf,
    expandedAtFirst: ['u1'],
    load: async (key) => {
      await new Promise((resolve) => setTimeout(resolve, 300))
      return all.filter((unit) => unit.parent === key).slice(0, 4)
    },
  })
  return (
    <TreeTable
      label={say('Cây đơn vị mẫu', 'Sample tree of units')}
      columns={useUnitColumns(roots).map(({ filter: _filter, ...column }) => column)}
      roots={roots}
      keyOf={keyOf}
      hasChildren={(unit) => unit.parent === null}
      childrenOf={tree.childrenOf}
      expanded={tree.expanded}
      onToggle={tree.onToggle}
      maxHeight="20rem"
    />
  )
}
