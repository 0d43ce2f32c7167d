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
import { Refused } from '../../domain/language/refusal.ts'
import { unpackRows } from './batch.ts'
import type { Row, Sheet, WorkbookSummary } from './cell.ts'
import { defaultLimits, type WorkbookLimits } from './limits.ts'
import type { Message } from './outbox.ts'
import { refuseWith, workbookRefusal } from './refusals.ts'
import type { Task } from './worker.ts'

/** One part of what is read. */
export type WorkbookPart =
  | { readonly type: 'sheet'; readonly sheet: Sheet }
  | { readonly type: 'rows'; readonly sheet: number; readonly rows: readonly Row[] }
  | { readonly type: 'end'; readonly summary: WorkbookSummary }

const startThread = (task: Task): Worker =>
  new Worker(new URL('./worker.ts', import.meta.url), {
    workerData: task,
    name: 'workbook',
    env: {},
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: task.limits.memoryMegabytesMax, maxYoungGenerationSizeMb: 32 },
  })

const refusalOfFault = (error: unknown): Refused => {
  const isOutOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  const refused = new Refused(isOutOfMemory ? workbookRefusal.tooMuchContent() : workbookRefusal.broken())
  refused.cause = error
  return refused
}

/** The thread's messages in order, each waited for no longer than what is left of the time for reading. */
class Inbox {
  readonly #messages: Message[] = []
  readonly #worker: Worker
  #fault: Refused | null = null
  #wake: (() => void) | null = null
  readonly #signal: AbortSignal | undefined
  #millisecondsLeft: number

  constructor(worker: Worker, limits: WorkbookLimits, signal: AbortSignal | undefined) {
    this.#worker = worker
    this.#millisecondsLeft = limits.millisecondsMax
    worker.on('message', (message: Message) => {
      this.#messages.push(message)
      this.#wake?.()
    })
    worker.on('error', (error) => this.#fail(refusalOfFault(error)))
    worker.on('messageerror', (error) => this.#fail(refusalOfFault(error)))
    worker.on('exit', () => this.#fail(refusalOfFault(new Error('the reading thread ended early'))))
    this.#signal = signal
    signal?.addEventListener('abort', this.#stop)
    if (signal?.aborted) this.#stop()
  }

  async next(): Promise<Message> {
    const started = performance.now()
    const timer = setTimeout(() => this.#fail(new Refused(workbookRefusal.tooSlow())), this.#millisecondsLeft)
    try {
      while (this.#messages.length === 0 && this.#fault === null) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve
        })
      }
    } finally {
      clearTimeout(timer)
      this.#millisecondsLeft -= performance.now() - started
    }
    const message = this.#messages.shift()
    if (message) return message
    throw this.#fault ?? new Refused(workbookRefusal.broken())
  }

  acknowledge(): void {
    this.#worker.postMessage('taken')
  }

  async close(): Promise<void> {
    this.#signal?.removeEventListener('abort', this.#stop)
    await this.#worker.terminate()
  }

  readonly #stop = (): void => {
    this.#messages.length = 0
    this.#fail(new Refused(workbookRefusal.stopped()))
  }

  #fail(fault: Refused): void {
    this.#fault ??= fault
    this.#wake?.()
  }
}

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
