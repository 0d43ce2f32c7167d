import { useMediaQuery } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { Text } from '../../../domain/language/say.ts'
import { useFormat, useText } from '../language/LanguageProvider.tsx'
import { TableSkeleton } from '../loading/Skeletons.tsx'
import { words } from '../texts.ts'
import { Cards } from './Cards.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import type { Column, GridRow, Sort } from './column.ts'
import { Grid } from './Grid.tsx'
import look from './table.module.css'
import { useColumns } from './useColumns.ts'

/** What DataTable and TreeTable share. */
export type TableProps<Row> = {
  /** The table's name, for readers by ear. */
  readonly label: Text
  /** Names the table in what the reader remembers (chosen columns); without it no columns are chosen. */
  readonly name?: string
  readonly columns: readonly Column<Row>[]
  readonly sort?: Sort | undefined
  readonly onSort?: (sort: Sort) => void
  /** Ticked keys; with `onChosen`, rows have tick boxes. */
  readonly chosen?: ReadonlySet<string>
  readonly onChosen?: (chosen: ReadonlySet<string>) => void
  /** How many are ticked, when not all of them are loaded. */
  readonly chosenTotal?: number
  /** What can be done with the ticked rows. */
  readonly chosenTools?: ReactNode
  /** Enter or a click on the row, outside links. */
  readonly onOpen?: (row: Row) => void
  /** What opening does, written on a phone's cards; leave it out where the first cell is a link to the same. */
  readonly openWord?: Text
  /** Filters, search and export, above the table. */
  readonly tools?: ReactNode
  /** Shown instead of rows when there are none; say what belongs there. */
  readonly empty?: ReactNode
  readonly loading?: boolean
  /** CSS; fills the window unless told. */
  readonly maxHeight?: string
  /** How many rows there are in all, when not all are loaded. */
  readonly total?: number
  /** There are more than the total tells: it was not counted to the end. */
  readonly more?: boolean
  /** Asks for more rows; must do nothing while they are on their way. */
  readonly onNearEnd?: () => void
}

type DrawnProps<Row> = TableProps<Row> & {
  readonly lines: readonly GridRow<Row>[]
  readonly onToggle?: (row: GridRow<Row>) => void
}

/** Tools, then the rows: a grid on a wide screen, cards on a phone. */
export const DrawnTable = <Row,>(props: DrawnProps<Row>) => {
  const t = useText()
  const format = useFormat()
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const { visible, hidden, toggle } = useColumns(props.name, props.columns)
  const chosenCount = props.chosenTotal ?? props.chosen?.size ?? 0
  const count = props.total ?? props.lines.length
  const Rows = phone ? Cards : Grid
  const bare = !props.loading && props.lines.length === 0 && props.empty !== undefined
  return (
    <div>
      <div className={look.tools}>
        <div className={look.own}>{props.tools}</div>
        <span className={look.count} role="status">
          {props.loading || bare
            ? ''
            : `${props.more ? `${t(words.over)} ` : ''}${format.number(count)} ${t(count === 1 ? words.row : words.rows)}`}
        </span>
        {props.name !== undefined && !bare && (
          <ColumnChooser columns={props.columns} hidden={hidden} onToggle={toggle} />
        )}
      </div>
      {props.loading ? (
        <TableSkeleton rows={12} columns={Math.min(visible.length, 6)} />
      ) : bare ? (
        props.empty
      ) : (
        <Rows
          label={props.label}
          columns={visible}
          rows={props.lines}
          sort={props.sort}
          onSort={props.onSort}
          chosen={props.onChosen && (props.chosen ?? new Set())}
          onChosen={props.onChosen}
          onOpen={props.onOpen}
          openWord={props.openWord}
          onToggle={props.onToggle}
          onNearEnd={props.onNearEnd}
          total={props.total}
          maxHeight={props.maxHeight}
        />
      )}
      {chosenCount > 0 && <ChosenBar count={chosenCount}>{props.chosenTools}</ChosenBar>}
    </div>
  )
}

type Props<Row> = TableProps<Row> & {
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/**
 * A table that stays quick at any length: rows of 32 pixels of which only those in sight are drawn, a sticky
 * head with sums and filters, a sticky first column, sorting, ticking, a column chooser; cards on a phone.
 * Keys: arrows, Home, End, Page; Ctrl with Home and End for the corners; Enter opens; Space ticks, with Shift a
 * range.
 */
export const DataTable = <Row,>({ rows, keyOf, ...rest }: Props<Row>) => (
  <DrawnTable {...rest} lines={rows.map((row) => ({ key: keyOf(row), row }))} />
)
