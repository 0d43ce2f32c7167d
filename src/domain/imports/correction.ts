import { toNfc } from '../language/fold.ts'
import type { Cell, SheetRow } from './sheet.ts'
import { cellAddress, textOf } from './sheet.ts'

/**
 * What the officer has mended, as plain data that can be stored. `values`: column (as text) → the value
 * as the file has it → the right value, for every cell of the column. `cells`: address → the right value;
 * a cell's own correction wins.
 */
export type Corrections = {
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>
  readonly cells: Readonly<Record<string, string>>
}

export const noCorrections: Corrections = { values: {}, cells: {} }

const typed = (text: string): Cell | null =>
  text === '' ? null : { kind: 'text', value: toNfc(text), text: toNfc(text) }

const own = <Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined =>
  record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined

const isEmpty = (record: object): boolean => {
  for (const _ in record) return false
  return true
}

/** The row as corrected; the same row where nothing touches it. An empty correction empties the cell. */
export const correctRow = (row: SheetRow, corrections: Corrections): SheetRow => {
  if (isEmpty(corrections.values) && isEmpty(corrections.cells)) return row
  let cells: (Cell | null)[] | null = null
  for (let column = 0; column < row.cells.length; column += 1) {
    const cell = row.cells[column] ?? null
    const right =
      own(corrections.cells, cellAddress(column, row.number)) ??
      own(own(corrections.values, String(column)), textOf(cell))
    if (right === undefined) continue
    cells ??= [...row.cells]
    cells[column] = typed(right)
  }
  return cells === null ? row : { number: row.number, cells }
}

/** The corrections with one more: every cell of the column that says `from` says `to`. */
export const withValueCorrected = (
  corrections: Corrections,
  column: number,
  from: string,
  to: string,
): Corrections => ({
  ...corrections,
  values: { ...corrections.values, [column]: { ...corrections.values[String(column)], [from]: to } },
})

/** The corrections with one more: the cell at the address says `to`. */
export const withCellCorrected = (corrections: Corrections, address: string, to: string): Corrections => ({
  ...corrections,
  cells: { ...corrections.cells, [address]: to },
})
