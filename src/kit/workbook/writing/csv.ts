import { type CellToWrite, contentOf } from './cell.ts'

const formulaStart = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?$/

/** A text that a spreadsheet would take for a formula gets an apostrophe, unless it is a plain number. */
const harmless = (text: string): string =>
  formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text

const fieldText = (cell: CellToWrite): string => {
  const value = contentOf(cell)
  if (value === null) return ''
  if (typeof value === 'string') return harmless(value)
  if (typeof value === 'object') return value.date
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}

const field = (cell: CellToWrite, delimiter: string): string => {
  const text = fieldText(cell)
  const needsQuotes = text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text)
  return needsQuotes ? `"${text.replaceAll('"', '""')}"` : text
}

const pieceLetters = 64 * 1024

/** The text of a csv file in pieces. Lone halves of surrogate pairs cannot be written in UTF-8 and become �. */
export async function* csvText(
  rows: Iterable<readonly CellToWrite[]> | AsyncIterable<readonly CellToWrite[]>,
  delimiter: string,
): AsyncGenerator<string> {
  let waiting = '\uFEFF'
  for await (const row of rows) {
    waiting += `${row.map((cell) => field(cell, delimiter)).join(delimiter)}\r\n`
    if (waiting.length < pieceLetters) continue
    yield waiting
    waiting = ''
  }
  yield waiting
}
