import type { LegacyEncoding } from '../language/legacy/detect.ts'
import { convertLegacy } from '../language/legacy/detect.ts'
import type { Cell, CellKind, SheetRow } from './sheet.ts'

/** A cell with the font it was written in, which tells old encodings. */
export type FontCell = Cell & { readonly font?: string }
export type FontRow = { readonly number: number; readonly cells: readonly (FontCell | null)[] }

/** A plain text is itself; other cells are [kind, value, text, font]. */
type PackedCell = string | null | readonly [CellKind, Cell['value'], string, string?]
type PackedRow = readonly [number, readonly PackedCell[]]

const packCell = (cell: FontCell | null): PackedCell => {
  if (cell === null) return null
  if (cell.kind === 'text' && cell.font === undefined && cell.value === cell.text) return cell.text
  return cell.font === undefined
    ? [cell.kind, cell.value, cell.text]
    : [cell.kind, cell.value, cell.text, cell.font]
}

const unpackCell = (cell: PackedCell): FontCell | null => {
  if (cell === null) return null
  if (typeof cell === 'string') return { kind: 'text', value: cell, text: cell }
  const [kind, value, text, font] = cell
  return font === undefined ? { kind, value, text } : { kind, value, text, font }
}

/** The text without what PostgreSQL cannot keep: zero bytes and halves of letters. */
export const keepable = (text: string): string =>
  /[\0\ud800-\udfff]/.test(text) ? text.replaceAll('\0', '').toWellFormed() : text

/** Rows as one text, to be kept until the import is done. */
export const packRows = (rows: readonly FontRow[]): string =>
  JSON.stringify(rows.map((row): PackedRow => [row.number, row.cells.map(packCell)]))

/** The rows that `packRows` packed. */
export const unpackRows = (packed: string): FontRow[] =>
  (JSON.parse(packed) as PackedRow[]).map(([number, cells]) => ({ number, cells: cells.map(unpackCell) }))

/** The row with the texts of some columns read by the table of an old encoding. */
export const convertRow = (row: FontRow, conversions: Readonly<Record<string, LegacyEncoding>>): SheetRow => {
  const cells = row.cells.map((cell, column): Cell | null => {
    if (cell?.kind !== 'text') return cell
    const encoding = conversions[String(column)] ?? 'unicode'
    if (encoding === 'unicode') return cell
    const text = convertLegacy(cell.text, encoding, cell.font)
    return { kind: 'text', value: text, text }
  })
  return { number: row.number, cells }
}
