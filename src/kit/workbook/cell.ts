type CellOf<Kind extends string, Value> = {
  readonly kind: Kind
  readonly value: Value
  /** What the reader of the file saw: the number or date as formatted, else the raw text. */
  readonly text: string
  /** The font's name where the file tells it; old Vietnamese encodings are known by it. */
  readonly font?: string
}

/**
 * One cell. A date is ISO text without a zone: `2014-05-02`, or `2014-05-02T08:30:00` where it has a time.
 * A time of day without a date, and a length of time, are numbers (days) whose text shows them.
 */
export type Cell =
  | CellOf<'text', string>
  | CellOf<'number', number>
  | CellOf<'boolean', boolean>
  | CellOf<'date', string>
  | CellOf<'error', string>
  | CellOf<'empty', null>

export const emptyCell: Cell = { kind: 'empty', value: null, text: '' }

/** One row with at least one filled cell. `index` counts from 0; `cells` ends with the last filled one. */
export type Row = { readonly index: number; readonly hidden: boolean; readonly cells: readonly Cell[] }

/** A merged block of cells, all four edges inclusive and counted from 0. */
export type MergedRange = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** What is known of a sheet before its rows come. */
export type Sheet = {
  readonly index: number
  readonly name: string
  readonly hidden: boolean
  readonly merges: readonly MergedRange[]
  /** Hidden columns, counted from 0. */
  readonly hiddenColumns: readonly number[]
}

/** What a file turned out to be, whatever its name says. */
export type WorkbookKind = 'xlsx' | 'xlsb' | 'xls' | 'ods' | 'fods' | 'xml2003' | 'slk' | 'dif' | 'text'

/** The encodings of plain text files that are told apart. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252'

/** What was read, once all of it was. */
export type WorkbookSummary = {
  readonly kind: WorkbookKind
  readonly encoding?: TextEncoding
  readonly delimiter?: string
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly cells: number }[]
}
