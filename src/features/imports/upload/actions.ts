import { mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import type { SheetFound } from '../../../domain/imports/import-state.ts'
import { type FontRow, keepable } from '../../../domain/imports/packed-row.ts'
import { findInSheet } from '../../../domain/imports/sheet-finding.ts'
import type { ImportWords } from '../../../domain/imports/words.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { answers, type Upload } from '../../../kit/http/route.ts'
import { keepHeapModest } from '../../../kit/modest-heap.ts'
import { makeTurns } from '../../../kit/turns.ts'
import type { Row, Sheet } from '../../../kit/workbook/cell.ts'
import { readWorkbook } from '../../../kit/workbook/read.ts'
import { workbookRefusal } from '../../../kit/workbook/refusals.ts'
import type { Context } from '../../access/context.ts'
import { describeImport } from '../actions.ts'
import { keepRows } from '../sheet/store.ts'
import { loadWords } from '../words/store.ts'
import { type Arrived, takeIn } from './arrival/actions.ts'
import { uploadFile } from './contract.ts'
import { insertImport, keepFile, keepSheets } from './store.ts'

const noFile = refuse(
  'import.no_file',
  say(
    'Chưa có tệp nào được gửi. Hãy chọn một tệp bảng tính.',
    'No file was sent. Choose a spreadsheet (sent as application/octet-stream).',
  ),
  415,
)

const tooBusy = refuse(
  'import.too_busy',
  say(
    'Đang có nhiều tệp được đọc cùng lúc. Hãy chờ một phút rồi tải lại.',
    'Many files are being read at this moment. Wait a minute and send the file again.',
  ),
  429,
)

const asFontCell = (cell: Row['cells'][number]): FontRow['cells'][number] => {
  if (cell.kind === 'empty') return null
  const text = keepable(cell.text)
  if (text === cell.text) return cell
  return { ...cell, text, value: typeof cell.value === 'string' ? keepable(cell.value) : cell.value }
}

const asFontRow = (row: Row): FontRow => ({ number: row.index + 1, cells: row.cells.map(asFontCell) })

const headingMergesMax = 2000
const rowsLookedAt = 1000

type Open = { sheet: Sheet; rows: number; columns: number; lastRow: number; first: FontRow[] }

const foundIn = ({ sheet, first, ...size }: Open, words: ImportWords): SheetFound => {
  const merges = sheet.merges
    .filter(({ top }) => top < 200)
    .slice(0, headingMergesMax)
    .map(({ top, left, bottom, right }) => ({ top: top + 1, left, bottom: bottom + 1, right }))
  const { index, hidden } = sheet
  const name = keepable(sheet.name)
  return findInSheet({ index, name, hidden, merges, ...size }, first, words)
}

/** Reads the file once, in a thread of its own, and keeps its rows. Returns what its sheets hold. */
const readIn = async (tx: Tx, importId: string, path: string, name: string): Promise<SheetFound[]> => {
  const sheets: Open[] = []
  for await (const part of readWorkbook(path, name)) {
    if (part.type === 'sheet')
      sheets[part.sheet.index] = { sheet: part.sheet, rows: 0, columns: 0, lastRow: 0, first: [] }
    if (part.type !== 'rows') continue
    const open = sheets[part.sheet]
    if (!open) continue
    const rows = part.rows.map(asFontRow)
    await keepRows(tx, importId, part.sheet, rows)
    open.rows += rows.length
    for (const row of rows) open.columns = Math.max(open.columns, row.cells.length)
    open.lastRow = rows.at(-1)?.number ?? open.lastRow
    if (open.first.length < rowsLookedAt) open.first.push(...rows)
  }
  const words = await loadWords(tx)
  return sheets.filter((open) => open.rows > 0).map((open) => foundIn(open, words))
}

const store = (context: Context, upload: Upload, file: Arrived): Promise<string> =>
  context.database.transaction().execute(async (tx) => {
    const { actor } = context
    const { name, mediaType } = upload
    const importId = newId()
    const fileId = await keepFile(tx, { name, mediaType, ...file }, actor.id)
    await insertImport(tx, { importId, fileId, fileName: name, accountId: actor.id, accountName: actor.name })
    const sheets = await readIn(tx, importId, file.path, name)
    const first = sheets.find(({ hidden }) => !hidden) ?? sheets[0]
    if (!first) throw new Refused(workbookRefusal.empty())
    await keepSheets(tx, importId, first.kind, sheets)
    return importId
  })

/** Each reading has a thread with memory of its own: two at a time, some wait, the rest come again. */
const readings = makeTurns({ atOnce: 2, waitingMax: 8 }, tooBusy)

/** Takes a file in and reads it. Everything of it is kept, or nothing. */
export const takeFile = async (context: Context, upload: Upload) => {
  if (!(upload.content instanceof Readable)) throw new Refused(noFile)
  keepHeapModest()
  const folder = join(context.dataFolder, 'uploads')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, newId())
  try {
    const file = await takeIn(upload.content, path)
    // Before the transaction begins: who waits here holds no connection.
    const importId = await readings.take(() => store(context, upload, file))
    return await describeImport(context, importId)
  } finally {
    await rm(path, { force: true })
  }
}

export const routes = [answers(uploadFile, (context: Context, { body }) => takeFile(context, body as Upload))]
