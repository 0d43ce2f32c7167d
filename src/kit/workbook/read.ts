/**
 * Reads a spreadsheet of any kind, in batches, in a thread of its own that is bounded in bytes, rows, cells,
 * memory and time. What the file is, its content decides: xlsx, xlsm, xlsb, xls, ods, fods, slk, dif, or text
 * (csv, tsv, txt in UTF-8, UTF-16, windows-1258 or windows-1252). Anything else is refused with a sentence.
 *
 *     try {
 *       for await (const part of readWorkbook(path, 'Danh sách cán bộ.xlsx', {}, signal)) {
 *         if (part.type === 'sheet') startSheet(part.sheet)       // name, hidden, merges, hidden columns
 *         if (part.type === 'rows') takeRows(part.sheet, part.rows) // sheet is its index
 *         if (part.type === 'end') show(part.summary)             // kind, encoding, delimiter, counts
 *       }
 *     } catch (error) {
 *       if (error instanceof Refused) show(error.refusal.text)    // codes `workbook.…`
 *     }
 *
 * - `sheet` comes before its rows, also for a sheet without any. Blank rows are left out: go by `row.index`.
 * - `row.cells[column]` is dense up to the last filled cell; beyond it there is nothing.
 * - `cell.text` is what a person saw, `cell.value` is typed; in text files every cell is text.
 * - Texts are as the file has them: not trimmed, not NFC, old Vietnamese fonts not converted. `cell.font`
 *   (xlsx, and text cells of xls) is what `detectLegacy` and `convertLegacy` want.
 * - The reader stays at most three batches (500 rows each) ahead; leaving the loop ends the thread.
 * - A refusal may come after rows: use nothing of a file before `end` has come.
 */
import { Worker } from 'node:worker_threads'
import { unpackRows } from './batch.ts'
import type { Row, Sheet, WorkbookSummary } from './cell.ts'
import { Inbox } from './inbox.ts'
import { defaultLimits, type WorkbookLimits } from './limits.ts'
import { refuseWith, workbookRefusal } from './refusals.ts'
import type { Task } from './worker.ts'

/** One part of what is read. */
export type WorkbookPart =
  | { readonly type: 'sheet'; readonly sheet: Sheet }
  | { readonly type: 'rows'; readonly sheet: number; readonly rows: readonly Row[] }
  | { readonly type: 'end'; readonly summary: WorkbookSummary }

/** Nothing of the environment but where Node keeps what it has compiled: without it each file waits for the readers to load. */
const environment = (): Record<string, string> => {
  const { NODE_COMPILE_CACHE } = process.env
  return NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }
}

const startThread = (task: Task): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    name: 'workbook',
    env: environment(),
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMegabytesMax, maxYoungGenerationSizeMb: 32 },
  })

/**
 * Reads a workbook part by part; see the top of this file. `source` is a path or the bytes themselves,
 * `name` the name that people gave the file (it only names the sheet of a text file). Limits left out are
 * the defaults. Throws `Refused` with a code `workbook.…`.
 */
export async function* readWorkbook(
  source: string | Uint8Array,
  name: string,
  limits: Partial<WorkbookLimits> = {},
  signal?: AbortSignal,
): AsyncGenerator<WorkbookPart, void, void> {
  const allLimits = { ...defaultLimits, ...limits }
  if (typeof source !== 'string' && source.byteLength > allLimits.bytesMax) {
    refuseWith(workbookRefusal.tooLarge(allLimits.bytesMax))
  }
  const worker = startThread({ source, name, limits: allLimits })
  const inbox = new Inbox(worker, allLimits, signal)
  try {
    for (;;) {
      const message = await inbox.next()
      if (message.type === 'refused') refuseWith(message.refusal, message.detail)
      else if (message.type === 'rows') {
        yield { type: 'rows', sheet: message.batch.sheet, rows: unpackRows(message.batch) }
        inbox.acknowledge()
      } else yield message
      if (message.type === 'end') return
    }
  } finally {
    await inbox.close()
  }
}
