import { collapseSpaces, toNfc } from '../language/fold.ts'

export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'error'

/**
 * One cell as a reader of workbooks hands it over. `value` of a date is 'YYYY-MM-DD' or the day count;
 * `text` is what the cell shows. An empty cell is null.
 */
export type Cell = {
  readonly kind: CellKind
  readonly value: string | number | boolean | null
  readonly text: string
}

/** One row of a sheet; `number` is its number in the sheet, from 1. */
export type SheetRow = { readonly number: number; readonly cells: readonly (Cell | null)[] }

/** A merged range: row numbers from 1 as in `SheetRow`, columns from 0, both ends inside. */
export type MergedRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What the cell says, composed and single-spaced; '' for an empty cell. */
export const textOf = (cell: Cell | null | undefined): string => {
  if (!cell) return ''
  const text = toNfc(cell.text === '' && cell.value !== null ? String(cell.value) : cell.text)
  return /[^\S ]|\s\s|^\s|\s$/.test(text) ? collapseSpaces(text) : text
}

const rowTexts = new WeakMap<SheetRow, readonly string[]>()

/** What every cell of the row says; worked out once per row, because every rule asks for it. */
export const textsOf = (row: SheetRow): readonly string[] => {
  const known = rowTexts.get(row)
  if (known) return known
  const texts = row.cells.map(textOf)
  rowTexts.set(row, texts)
  return texts
}

/** What the row says in the column, from 0. */
export const textAt = (row: SheetRow, column: number): string => textsOf(row)[column] ?? ''

/** The columns of the row that hold anything. */
export const filledColumns = (row: SheetRow): number[] =>
  textsOf(row).flatMap((text, column) => (text === '' ? [] : [column]))

/** The letters of a column, from 0: 0 → 'A', 26 → 'AA'. */
export const columnLetters = (column: number): string => {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** The address as spreadsheets show it: column 3, row 17 → 'D17'. */
export const cellAddress = (column: number, rowNumber: number): string =>
  `${columnLetters(column)}${rowNumber}`
