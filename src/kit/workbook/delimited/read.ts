import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { type Cell, emptyCell, type TextEncoding } from '../cell.ts'
import type { Outbox } from '../outbox.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'
import { findDelimiter } from './delimiter.ts'
import { decodeText, findEncoding } from './encoding.ts'

const sampleLetters = 64 * 1024

const refuseText = (error: unknown): never => {
  if (!(error instanceof CsvError)) throw error
  const row = Number(error.records ?? 0) + 1
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return refuseWith(workbookRefusal.openQuote(row), error)
  if (error.code === 'CSV_MAX_RECORD_SIZE') return refuseWith(workbookRefusal.openQuote(row), error)
  return refuseWith(workbookRefusal.broken(), error)
}

/** The letters of windows-1258 come as base and mark; they belong together. */
const joinsMarks = (encoding: TextEncoding): boolean => encoding === 'windows-1258'

function* withoutBeginning(pieces: Iterable<string>, skippedLetters: number): Generator<string> {
  let left = skippedLetters
  for (const piece of pieces) {
    if (left < piece.length) yield piece.slice(left)
    left = Math.max(0, left - piece.length)
  }
}

const toCells = (values: readonly string[], encoding: TextEncoding, outbox: Outbox) => {
  const cells: Cell[] = []
  let filled = 0
  values.forEach((written, column) => {
    if (written === '') return
    if (column >= outbox.limits.columnsMax) refuseWith(workbookRefusal.tooMuchContent())
    if (written.length > outbox.limits.cellLettersMax) refuseWith(workbookRefusal.tooMuchContent())
    while (cells.length < column) cells.push(emptyCell)
    const text = joinsMarks(encoding) ? written.normalize('NFC') : written
    cells.push({ kind: 'text', value: text, text })
    filled += 1
  })
  return { cells, filled }
}

const sheetName = (fileName: string): string =>
  fileName.replace(/^.*[\\/]/, '').replace(/\.[A-Za-z]{1,5}$/, '') || 'Sheet1'

/** Reads comma, semicolon, tab or bar separated text as one sheet whose cells are all text. */
export const readDelimited = async (file: Buffer, fileName: string, outbox: Outbox) => {
  const encoding = findEncoding(file)
  let sample = ''
  for (const piece of decodeText(file.subarray(0, sampleLetters * 2), encoding)) sample += piece
  const { delimiter, skippedLetters } = findDelimiter(sample.slice(0, sampleLetters))
  await outbox.begin({ name: sheetName(fileName), hidden: false, merges: [], hiddenColumns: [] })
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    max_record_size: outbox.limits.cellLettersMax * 4,
  })
  const source = Readable.from(withoutBeginning(decodeText(file, encoding), skippedLetters))
  source.on('error', (error) => parser.destroy(error)).pipe(parser)
  let index = 0
  try {
    for await (const values of parser as AsyncIterable<string[]>) {
      const { cells, filled } = toCells(values, encoding, outbox)
      if (outbox.add(index, false, cells, filled)) await outbox.drain()
      index += 1
    }
  } catch (error) {
    refuseText(error)
  }
  return { encoding, delimiter }
}
