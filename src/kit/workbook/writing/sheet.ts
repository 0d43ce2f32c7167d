import { type CellLook, type CellToWrite, type CellValue, contentOf, lookOf } from './cell.ts'
import { markupText } from './markup.ts'
import type { Rows, RowsToCome } from './rows-to-come.ts'
import type { Styles } from './styles.ts'

/** A column of a sheet to write. The width is in letters. */
export type ColumnToWrite = { readonly header?: string; readonly width?: number; readonly look?: CellLook }

/** A sheet to write: lines above the table if any, the header row, the rows. */
export type SheetToWrite = {
  readonly name: string
  readonly columns: readonly ColumnToWrite[]
  /** Rows above the header: title, as-of date, filter, counting rule. */
  readonly above?: readonly (readonly CellToWrite[])[]
  /** Columns that stay in sight when scrolling sideways. */
  readonly frozenColumns?: number
  /** More than a sheet holds go on in a further sheet, below the same lines and header. */
  readonly rows: Rows
}

/** How many rows a sheet of Excel holds, with those above the header. */
export const rowsPerSheetMax = 1_048_576
const lettersMax = 32_767
const headerLook: CellLook = { bold: true, wrap: true, fill: 'E7EEEE', border: true, align: 'center' }
const dateFormat = 'dd/mm/yyyy'

/** The letters of a column counted from 0: A, B … Z, AA. */
export const columnLetters = (column: number): string =>
  (column >= 26 ? columnLetters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** The serial number of an ISO date, or null for one that Excel cannot hold (before March 1900). */
const serialOf = (iso: string): number | null => {
  const milliseconds = Date.parse(iso.length === 10 ? `${iso}T00:00:00Z` : `${iso}Z`)
  const serial = milliseconds / 86_400_000 + 25_569
  return Number.isFinite(serial) && serial >= 61 && serial < 2_958_466 ? serial : null
}

const formulaStart = /^[=+\-@\t\r]/

/** Excel holds 32,767 letters in a cell; a longer text ends with an ellipsis. */
const fitting = (text: string): string => {
  if (text.length <= lettersMax) return text
  return `${text.slice(0, lettersMax - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

/** Writes cells as XML. There is no code here that can write a formula. */
export class SheetWriter {
  readonly #styles: Styles
  readonly #sheet: SheetToWrite

  constructor(sheet: SheetToWrite, styles: Styles) {
    this.#sheet = sheet
    this.#styles = styles
  }

  /** The sheet with as many of the rows as it holds, one at least. */
  async *markup(rows: RowsToCome, rowsMax: number): AsyncGenerator<string> {
    yield this.#beginning()
    let row = 0
    for (const cells of this.#sheet.above ?? []) yield this.#row(row++, cells, false)
    if (this.#hasHeader) yield this.#row(row++, this.#headerCells, false)
    for (let taken = 0; taken === 0 || row < rowsMax; taken += 1) {
      const cells = await rows.take()
      if (!cells) break
      yield this.#row(row++, cells, true)
    }
    yield '</sheetData></worksheet>'
  }

  get #hasHeader(): boolean {
    return this.#sheet.columns.some((column) => column.header !== undefined)
  }

  get #headerCells(): CellToWrite[] {
    return this.#sheet.columns.map(({ header }) => ({ value: header ?? null, look: headerLook }))
  }

  #beginning(): string {
    const { columns, above = [], frozenColumns = 0 } = this.#sheet
    const frozenRows = this.#hasHeader ? above.length + 1 : 0
    const corner = `${columnLetters(frozenColumns)}${frozenRows + 1}`
    const splits = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}`
    const pane = frozenColumns ? (frozenRows ? 'bottomRight' : 'topRight') : 'bottomLeft'
    const view =
      splits === '' ? '' : `<pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`
    const widths = columns
      .map(({ width = 14 }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
      .join('')
    return (
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      `<sheetViews><sheetView workbookViewId="0">${view}</sheetView></sheetViews>` +
      `${widths === '' ? '' : `<cols>${widths}</cols>`}<sheetData>`
    )
  }

  #row(row: number, cells: readonly CellToWrite[], isBody: boolean): string {
    let markup = ''
    for (const [column, cell] of cells.entries()) {
      const own = lookOf(cell)
      const shared = isBody ? this.#sheet.columns[column]?.look : undefined
      const look = own && shared ? { ...shared, ...own } : (own ?? shared)
      markup += this.#cell(`${columnLetters(column)}${row + 1}`, contentOf(cell), look)
    }
    return `<row r="${row + 1}">${markup}</row>`
  }

  #cell(reference: string, value: CellValue, look: CellLook | undefined): string {
    if (typeof value === 'string') return this.#text(reference, value, look)
    const style = (chosen: CellLook | undefined) => (chosen ? ` s="${this.#styles.numberOf(chosen)}"` : '')
    if (typeof value === 'number' && Number.isFinite(value)) {
      return `<c r="${reference}"${style(look)}><v>${value}</v></c>`
    }
    if (typeof value === 'boolean')
      return `<c r="${reference}"${style(look)} t="b"><v>${value ? 1 : 0}</v></c>`
    if (typeof value === 'object' && value !== null) {
      const serial = serialOf(value.date)
      if (serial === null) return this.#text(reference, value.date, look)
      return `<c r="${reference}"${style({ format: dateFormat, ...look })}><v>${serial}</v></c>`
    }
    return look ? `<c r="${reference}"${style(look)}/>` : ''
  }

  #text(reference: string, text: string, look: CellLook | undefined): string {
    const isQuoted = formulaStart.test(text)
    const style = look || isQuoted ? ` s="${this.#styles.numberOf(look ?? {}, isQuoted)}"` : ''
    return `<c r="${reference}"${style} t="inlineStr"><is><t xml:space="preserve">${markupText(fitting(text))}</t></is></c>`
  }
}
