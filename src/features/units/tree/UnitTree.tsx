import { Button, SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { unitAddress } from '../../../domain/units/address.ts'
import { searchTree, type TreeUnit, treeOf } from '../../../domain/units/shown-tree.ts'
import { call } from '../../../kit/ui/api/call.ts'
import { SearchField } from '../../../kit/ui/field/SearchField.tsx'
import { useFormat, useText } from '../../../kit/ui/language/LanguageProvider.tsx'
import { useGo } from '../../../kit/ui/navigate/To.tsx'
import { useAsOf, useInAddress, useShared } from '../../../kit/ui/navigate/useShared.tsx'
import { EmptyState } from '../../../kit/ui/notice/EmptyState.tsx'
import { RefusalNotice } from '../../../kit/ui/notice/RefusalNotice.tsx'
import { Page } from '../../../kit/ui/shell/Page.tsx'
import type { Column } from '../../../kit/ui/table/column.ts'
import { TreeTable } from '../../../kit/ui/table/TreeTable.tsx'
import { showTree } from '../contract.ts'
import { texts } from '../texts.ts'
import { UnitName } from '../UnitName.tsx'
import { SetUpUnit } from './SetUpUnit.tsx'

type Props = {
  /** Makes further columns beside each unit, such as counts of people from a room to the right. */
  readonly useExtraColumns?: (hierarchy: string) => readonly Column<TreeUnit>[]
}

const none: ReadonlySet<string> = new Set()
const noColumns: readonly Column<TreeUnit>[] = []
const withoutMore = () => noColumns

/** Opens level after level until there is something to see: a first screen of some twenty rows. */
const openedAtFirst = (roots: readonly TreeUnit[]): Set<string> => {
  const opened = new Set<string>()
  let level = roots
  let rows = roots.length
  while (level.length > 0 && rows < 20) {
    for (const unit of level) opened.add(unit.unitId)
    level = level.flatMap((unit) => unit.children)
    rows += level.length
  }
  return opened
}

/** Which branches are open: the first few levels at first; while searching, the ways to the matches. */
const useOpened = (roots: readonly TreeUnit[]) => {
  const [changed, setChanged] = useState<ReadonlySet<string> | null>(null)
  const atFirst = useMemo(() => openedAtFirst(roots), [roots])
  const opened = changed ?? atFirst
  const toggle = (key: string) => {
    const next = new Set(opened)
    if (!next.delete(key)) next.add(key)
    setChanged(next)
  }
  return { opened, toggle, set: setChanged }
}

const everyBranch = (roots: readonly TreeUnit[]): string[] =>
  roots.flatMap((unit) => (unit.children.length > 0 ? [unit.unitId, ...everyBranch(unit.children)] : []))

/** The tree of the chosen hierarchy as of the day, with search. */
export const UnitTree = ({ useExtraColumns = withoutMore }: Props) => {
  const t = useText()
  const go = useGo()
  const format = useFormat()
  const { asOf } = useAsOf()
  const [hierarchy, setHierarchy] = useShared('hierarchy')
  const [search, setSearch] = useInAddress('search')
  const { data, error, refetch } = useQuery({
    queryKey: ['unit-tree', hierarchy, asOf],
    queryFn: ({ signal }) =>
      call(showTree, { query: { asOf, ...(hierarchy ? { hierarchy } : {}) } }, { signal }),
    placeholderData: (before) => before,
  })
  const roots = useMemo(() => (data ? treeOf(data) : []), [data])
  const found = useMemo(() => (search ? searchTree(roots, search) : null), [roots, search])
  const branches = useOpened(roots)
  const extraColumns = useExtraColumns(data?.hierarchy ?? '')
  const columns: Column<TreeUnit>[] = [
    {
      key: 'name',
      head: texts.unit,
      width: 380,
      cell: (unit) => <UnitName unit={unit} />,
    },
    ...extraColumns,
    {
      key: 'below',
      head: texts.below,
      width: 90,
      align: 'end',
      cell: (unit) => (unit.children.length > 0 ? format.number(unit.children.length) : ''),
    },
    {
      key: 'kind',
      head: texts.kind,
      width: 170,
      cell: (unit) => (data?.kinds[unit.kind] ? t(data.kinds[unit.kind]?.name ?? texts.unit) : ''),
    },
    { key: 'code', head: texts.code, width: 120, cell: (unit) => unit.code },
  ]
  const allOpen = branches.opened.size > roots.length
  return (
    <Page title={texts.units} wide action={data && <SetUpUnit hierarchy={data.hierarchy} />}>
      <RefusalNotice error={error} onTryAgain={() => void refetch()} />
      <TreeTable<TreeUnit>
        label={texts.treeOf}
        columns={columns}
        roots={found ? found.roots : roots}
        keyOf={(unit) => unit.unitId}
        hasChildren={(unit) => unit.children.length > 0}
        childrenOf={(unit) => unit.children}
        expanded={found ? found.opened : (branches.opened ?? none)}
        onToggle={branches.toggle}
        onOpen={(unit) => go(unitAddress(unit.unitId))}
        loading={!data && !error}
        total={found ? found.matches : (data?.unitIds.length ?? 0)}
        tools={
          <>
            {data && (
              <SegmentedControl
                aria-label={t(texts.hierarchy)}
                value={data.hierarchy}
                onChange={setHierarchy}
                data={data.hierarchies.map(({ code, name }) => ({ value: code, label: t(name) }))}
              />
            )}
            <SearchField label={texts.search} value={search} onChange={setSearch} />
            {!found && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() =>
                  branches.set(
                    allOpen ? new Set(roots.map((root) => root.unitId)) : new Set(everyBranch(roots)),
                  )
                }
              >
                {t(allOpen ? texts.collapseAll : texts.expandAll)}
              </Button>
            )}
          </>
        }
        empty={
          found ? (
            <EmptyState title={texts.noneFound} />
          ) : (
            <EmptyState
              title={texts.noUnits}
              hint={texts.noUnitsHint}
              start={{ label: texts.importUnits, href: '/imports' }}
            />
          )
        }
      />
    </Page>
  )
}
