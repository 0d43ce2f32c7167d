import type { PartialDate } from '../time/partial-date.ts'
import type { Reading } from './cell-reading.ts'
import { readDate } from './date-cell.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import type { Problem, Trouble } from './problem.ts'
import { problemAt } from './problem.ts'
import type { ReadingContext } from './reading-context.ts'
import type { SheetRow } from './sheet.ts'
import { textAt } from './sheet.ts'
import type { Target } from './target.ts'

/** A mapping by target, made once for all rows. */
export type Columns = ReadonlyMap<Target, readonly ColumnMapping[]>

/** The mapping's columns by target. */
export const columnsByTarget = (mapping: Mapping): Columns => {
  const columns = new Map<Target, ColumnMapping[]>()
  for (const column of mapping) {
    if (column.target === null) continue
    columns.set(column.target, [...(columns.get(column.target) ?? []), column])
  }
  return columns
}

/** One row under a mapping; collects the problems met while it is read. */
export type RowCells = {
  readonly row: SheetRow
  readonly columns: Columns
  readonly context: ReadingContext
  readonly problems: Problem[]
}

/** The text under the first column with the target; '' where there is none. */
export const textUnder = (cells: RowCells, target: Target): string => {
  const column = cells.columns.get(target)?.[0]
  return column ? textAt(cells.row, column.column) : ''
}

/** Records a trouble with the row's cell under the column. */
export const complain = (cells: RowCells, column: ColumnMapping, trouble: Trouble): void => {
  cells.problems.push(
    problemAt(trouble, {
      column: column.column,
      row: cells.row.number,
      target: column.target ?? '',
      cell: cells.row.cells[column.column],
    }),
  )
}

/** Records a trouble at the first column with one of the targets, or at the row's first column. */
export const complainAt = (cells: RowCells, targets: readonly Target[], trouble: Trouble): void => {
  const column = targets.map((target) => cells.columns.get(target)?.[0]).find((found) => found !== undefined)
  const place = column ?? [...cells.columns.values()][0]?.[0]
  if (place) complain(cells, place, trouble)
}

/** Takes a reading's value and records its troubles. */
export const take = <Value>(
  cells: RowCells,
  column: ColumnMapping,
  reading: Reading<Value>,
): Value | null => {
  for (const trouble of reading.troubles) complain(cells, column, trouble)
  return reading.value
}

/** Reads the text under the target; null where the column is missing or the cell empty. */
export const readUnder = <Value>(
  cells: RowCells,
  target: Target,
  read: (text: string) => Reading<Value>,
): Value | null => {
  const column = cells.columns.get(target)?.[0]
  if (!column) return null
  const text = textAt(cells.row, column.column)
  return text === '' ? null : take(cells, column, read(text))
}

/** Reads the date under the target; `future` where days to come are possible. */
export const dateUnder = (cells: RowCells, target: Target, future = false): PartialDate | null => {
  const column = cells.columns.get(target)?.[0]
  if (!column) return null
  const { context } = cells
  const reading = readDate(cells.row.cells[column.column], {
    order: context.dateOrders[String(column.column)] ?? 'day-first',
    latestYear: Number(context.asOf.slice(0, 4)) + (future ? 10 : 0),
    asOf: context.asOf,
    future,
  })
  return take(cells, column, reading)
}

/** The text under the target as it stands, or null. */
export const wordsUnder = (cells: RowCells, target: Target): string | null => textUnder(cells, target) || null
