import type { CellToWrite } from './cell.ts'

export type Rows = Iterable<readonly CellToWrite[]> | AsyncIterable<readonly CellToWrite[]>

/** Rows that are taken one by one, by as many sheets as it takes; the next one is known beforehand. */
export class RowsToCome {
  readonly #rows: AsyncIterator<readonly CellToWrite[]> | Iterator<readonly CellToWrite[]>
  #next: readonly CellToWrite[] | null = null

  constructor(rows: Rows) {
    this.#rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]()
  }

  /** Whether there is another row; it is kept until it is taken. */
  async hasMore(): Promise<boolean> {
    if (this.#next) return true
    const { done, value } = await this.#rows.next()
    this.#next = done ? null : value
    return this.#next !== null
  }

  async take(): Promise<readonly CellToWrite[] | null> {
    if (!(await this.hasMore())) return null
    const row = this.#next
    this.#next = null
    return row
  }

  /** Nobody asks any more: whoever makes the rows may let go of what they need. */
  async end(): Promise<void> {
    await this.#rows.return?.()
  }
}
