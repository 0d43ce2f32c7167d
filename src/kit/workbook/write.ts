/**
 * Writes spreadsheets as a stream: rows are asked for as the reader of the bytes takes them, so a million
 * rows need no more memory than one. No formula ever leaves: a text stays a text.
 */
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { CellToWrite } from './writing/cell.ts'
import { csvText } from './writing/csv.ts'
import { packageBytes } from './writing/package.ts'
import type { SheetToWrite } from './writing/sheet.ts'
import { workbookParts } from './writing/workbook.ts'

/**
 * The bytes of an xlsx workbook as a stream, for an answer over HTTP. An error of the rows ends the stream. A
 * sheet takes as many rows as Excel reads, or fewer where told; the others go on in a further sheet.
 */
export const workbookStream = (sheets: readonly SheetToWrite[], rowsMax?: number): Readable =>
  Readable.from(packageBytes(workbookParts(sheets, rowsMax)), { objectMode: false })

/** Writes an xlsx workbook into a sink and ends it. Rejects when the rows or the sink fail. */
export const writeWorkbook = (sheets: readonly SheetToWrite[], sink: Writable): Promise<void> =>
  pipeline(workbookStream(sheets), sink)

/** What parts the columns of a csv file: Excel in Vietnamese expects `;`, most programs `,`. */
export type CsvDelimiter = ';' | ','

/** The bytes of a csv file (UTF-8 with its mark, lines ended as in Windows) as a stream. */
export const csvStream = (
  rows: Iterable<readonly CellToWrite[]> | AsyncIterable<readonly CellToWrite[]>,
  delimiter: CsvDelimiter = ';',
): Readable => Readable.from(csvText(rows, delimiter), { objectMode: false })

/** Writes a csv file into a sink and ends it. */
export const writeCsv = (
  rows: Iterable<readonly CellToWrite[]> | AsyncIterable<readonly CellToWrite[]>,
  sink: Writable,
  delimiter: CsvDelimiter = ';',
): Promise<void> => pipeline(csvStream(rows, delimiter), sink)

/** What an xlsx workbook is called on its way over HTTP. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
