import { type Cell, emptyCell, type Row } from './cell.ts'

/** Rows as they travel between threads: columns of plain arrays, which cost a tenth of as many objects. */
export type Batch = {
  readonly sheet: number
  readonly rowIndexes: readonly number[]
  readonly rowsHidden: readonly boolean[]
  /** Per row, how many cells are filled. */
  readonly filled: readonly number[]
  readonly columns: Uint16Array<ArrayBuffer>
  readonly kinds: Uint8Array<ArrayBuffer>
  /** The value of numbers and booleans. */
  readonly numbers: Float64Array<ArrayBuffer>
  readonly fonts: Uint16Array<ArrayBuffer>
  readonly fontNames: readonly string[]
  readonly texts: readonly string[]
  /** The values of dates, in order. */
  readonly dates: readonly string[]
}

const kinds = ['text', 'number', 'boolean', 'date', 'error'] as const
const kindNumbers = { text: 0, number: 1, boolean: 2, date: 3, error: 4, empty: -1 } as const

/** Packs rows, whose cells may have holes, for the way between threads. Font number 0 is "not known". */
export const packRows = (sheet: number, rows: readonly Row[]): Batch => {
  let count = 0
  for (const row of rows) {
    row.cells.forEach((cell) => {
      if (cell.kind !== 'empty') count += 1
    })
  }
  const columns = new Uint16Array(count)
  const cellKinds = new Uint8Array(count)
  const numbers = new Float64Array(count)
  const fonts = new Uint16Array(count)
  const fontNumbers = new Map<string, number>()
  const texts: string[] = []
  const dates: string[] = []
  const filled: number[] = []
  let at = 0
  for (const row of rows) {
    const first = at
    row.cells.forEach((cell, column) => {
      if (cell.kind === 'empty') return
      columns[at] = column
      cellKinds[at] = kindNumbers[cell.kind]
      if (cell.kind === 'number' || cell.kind === 'boolean') numbers[at] = Number(cell.value)
      if (cell.kind === 'date') dates.push(cell.value)
      if (cell.font !== undefined) {
        const known = fontNumbers.get(cell.font) ?? fontNumbers.size + 1
        fontNumbers.set(cell.font, known)
        fonts[at] = known
      }
      texts.push(cell.text)
      at += 1
    })
    filled.push(at - first)
  }
  return {
    sheet,
    rowIndexes: rows.map((row) => row.index),
    rowsHidden: rows.map((row) => row.hidden),
    filled,
    columns,
    kinds: cellKinds,
    numbers,
    fonts,
    fontNames: [...fontNumbers.keys()],
    texts,
    dates,
  }
}

const makeCell = (kind: (typeof kinds)[number], text: string, number: number, date: string): Cell => {
  if (kind === 'number') return { kind, value: number, text }
  if (kind === 'boolean') return { kind, value: number === 1, text }
  if (kind === 'date') return { kind, value: date, text }
  return { kind, value: text, text }
}

/** The rows that were packed. */
export const unpackRows = (batch: Batch): Row[] => {
  let at = 0
  let date = 0
  return batch.rowIndexes.map((index, place) => {
    const cells: Cell[] = []
    for (const end = at + (batch.filled[place] ?? 0); at < end; at += 1) {
      const column = batch.columns[at] ?? 0
      while (cells.length < column) cells.push(emptyCell)
      const kind = kinds[batch.kinds[at] ?? 0] ?? 'text'
      const cell = makeCell(kind, batch.texts[at] ?? '', batch.numbers[at] ?? 0, batch.dates[date] ?? '')
      if (kind === 'date') date += 1
      const font = batch.fontNames[(batch.fonts[at] ?? 0) - 1]
      cells.push(font === undefined ? cell : { ...cell, font })
    }
    return { index, hidden: batch.rowsHidden[place] ?? false, cells }
  })
}
