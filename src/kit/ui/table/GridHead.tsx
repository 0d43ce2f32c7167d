// biome-ignore-all lint/a11y/useSemanticElements: rows in sight only cannot be laid out by a table element.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell of the grid takes the focus for all.
import { Checkbox } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Ref } from 'react'
import { useText } from '../language/LanguageProvider.tsx'
import { words } from '../texts.ts'
import { type Column, nextSort, type Sort } from './column.ts'
import look from './table.module.css'

type Props<Row> = {
  readonly columns: readonly Column<Row>[]
  readonly sort: Sort | undefined
  readonly onSort: ((sort: Sort) => void) | undefined
  /** Absent where rows cannot be ticked. */
  readonly allChosen: boolean | 'some' | undefined
  readonly onChooseAll: (() => void) | undefined
  readonly ref: Ref<HTMLDivElement>
}

const HeadCell = <Row,>(
  props: Pick<Props<Row>, 'sort' | 'onSort'> & { column: Column<Row>; index: number },
) => {
  const { column, sort, onSort, index } = props
  const t = useText()
  const direction = sort?.key === column.key ? sort.direction : undefined
  const name = t(column.head)
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={column.sortable ? (direction ?? 'none') : undefined}
      className={look.headCell}
      data-align={column.align ?? 'start'}
      data-first={index === 0}
      title={name}
    >
      {column.sortable && onSort ? (
        <button type="button" className={look.sort} onClick={() => onSort(nextSort(column.key, sort))}>
          <span className={look.clamp}>{name}</span>
          {direction === 'ascending' && <IconArrowUp size={14} aria-hidden="true" />}
          {direction === 'descending' && <IconArrowDown size={14} aria-hidden="true" />}
        </button>
      ) : (
        <span className={look.clamp}>{name}</span>
      )}
    </div>
  )
}

/** A second row of heads: sums or filters, one per column. */
const HeadRow = <Row,>(props: {
  columns: readonly Column<Row>[]
  kind: 'sum' | 'filter'
  lead: boolean
  index: number
}) => {
  const t = useText()
  return (
    <div role="row" aria-rowindex={props.index} className={look[`${props.kind}Row`]}>
      {props.lead && <div role="gridcell" className={look.lead} />}
      {props.columns.map((column, index) => (
        <div
          key={column.key}
          role="gridcell"
          aria-colindex={index + 1}
          className={look.headCell}
          data-align={props.kind === 'sum' ? (column.align ?? 'start') : 'start'}
          data-first={index === 0}
        >
          {column[props.kind] ?? (index === 0 && props.kind === 'sum' ? t(words.sum) : null)}
        </div>
      ))}
    </div>
  )
}

/** The sticky head of a grid: names, then filters, then sums, as far as the columns have them. */
export const GridHead = <Row,>(props: Props<Row>) => {
  const { columns, sort, onSort, allChosen, onChooseAll, ref } = props
  const t = useText()
  const lead = allChosen !== undefined
  const filtered = columns.some((column) => column.filter !== undefined)
  const summed = columns.some((column) => column.sum !== undefined)
  return (
    <div role="rowgroup" className={look.head} ref={ref}>
      <div role="row" aria-rowindex={1} className={look.headRow}>
        {lead && (
          <div role="columnheader" className={look.lead}>
            <Checkbox
              size="xs"
              aria-label={t(words.selectAll)}
              checked={allChosen === true}
              indeterminate={allChosen === 'some'}
              onChange={onChooseAll}
            />
          </div>
        )}
        {columns.map((column, index) => (
          <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} index={index} />
        ))}
      </div>
      {filtered && <HeadRow columns={columns} kind="filter" lead={lead} index={2} />}
      {summed && <HeadRow columns={columns} kind="sum" lead={lead} index={filtered ? 3 : 2} />}
    </div>
  )
}
