import type { MessagePort } from 'node:worker_threads'
import type { Refusal } from '../../domain/language/refusal.ts'
import { type Batch, packRows } from './batch.ts'
import type { Cell, Row, Sheet, WorkbookSummary } from './cell.ts'
import type { WorkbookLimits } from './limits.ts'
import { refuseWith, workbookRefusal } from './refusals.ts'

/** What the reading thread says. */
export type Message =
  | { readonly type: 'sheet'; readonly sheet: Sheet }
  | { readonly type: 'rows'; readonly batch: Batch }
  | { readonly type: 'end'; readonly summary: WorkbookSummary }
  | { readonly type: 'refused'; readonly refusal: Refusal; readonly detail: string }

const batchRowsMax = 500
const batchCellsMax = 20_000
/** How many batches may be under way before the reader waits for the consumer. */
const batchesUnderWayMax = 3

/**
 * The reading thread's way out: counts rows and cells against the limits, packs batches, and waits while
 * the consumer is behind. After each `add` that says `true`, the reader must await `drain`.
 */
export class Outbox {
  readonly sheets: { name: string; rows: number; cells: number }[] = []
  readonly limits: WorkbookLimits
  readonly #port: MessagePort
  #rows: Row[] = []
  #batchCells = 0
  #rowsTotal = 0
  #cellsTotal = 0
  #underWay = 0
  #wake: (() => void) | null = null

  constructor(port: MessagePort, limits: WorkbookLimits) {
    this.#port = port
    this.limits = limits
    port.on('message', () => {
      this.#underWay -= 1
      this.#wake?.()
    })
  }

  /** Announces the next sheet, after sending what is left of the one before. */
  async begin(sheet: Omit<Sheet, 'index'>): Promise<void> {
    await this.drain(true)
    if (this.sheets.length >= this.limits.sheetsMax) refuseWith(workbookRefusal.tooMuchContent())
    this.#post({ type: 'sheet', sheet: { ...sheet, index: this.sheets.length } })
    this.sheets.push({ name: sheet.name, rows: 0, cells: 0 })
  }

  /** Adds a row unless it is blank; says whether a batch is full. `filled` is the number of cells with content. */
  add(index: number, hidden: boolean, cells: readonly Cell[], filled: number): boolean {
    if (filled === 0) return false
    this.#rowsTotal += 1
    this.#cellsTotal += cells.length
    this.#batchCells += cells.length
    if (this.#rowsTotal > this.limits.rowsMax) refuseWith(workbookRefusal.tooManyRows(this.limits.rowsMax))
    if (this.#cellsTotal > this.limits.cellsMax)
      refuseWith(workbookRefusal.tooManyCells(this.limits.cellsMax))
    const sheet = this.sheets.at(-1)
    if (sheet) {
      sheet.rows += 1
      sheet.cells += filled
    }
    this.#rows.push({ index, hidden, cells })
    return this.isFull
  }

  get isFull(): boolean {
    return this.#rows.length >= batchRowsMax || this.#batchCells >= batchCellsMax
  }

  /** Sends full batches (all rows if `all`), then waits until the consumer has caught up. */
  async drain(all = false): Promise<void> {
    if (this.#rows.length > 0 && (all || this.isFull)) {
      this.#post({ type: 'rows', batch: packRows(this.sheets.length - 1, this.#rows) })
      this.#rows = []
      this.#batchCells = 0
      this.#underWay += 1
    }
    while (this.#underWay >= batchesUnderWayMax) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve
      })
    }
  }

  async end(summary: Omit<WorkbookSummary, 'sheets'>): Promise<void> {
    await this.drain(true)
    this.#post({ type: 'end', summary: { ...summary, sheets: this.sheets } })
  }

  #post(message: Message): void {
    this.#port.postMessage(message)
  }
}
