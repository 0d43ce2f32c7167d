import { createHash } from 'node:crypto'

const newline = 10

/** Counts what flows by: rows of PostgreSQL's text format (a line break inside a value is written as \n), bytes, SHA-256. */
export class Tally {
  rows = 0
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #bytesMax: number

  constructor(bytesMax = Number.POSITIVE_INFINITY) {
    this.#bytesMax = bytesMax
  }

  /** True while no more has come than was announced. */
  add(chunk: Buffer): boolean {
    this.#hash.update(chunk)
    this.bytes += chunk.length
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, at + 1)) this.rows += 1
    return this.bytes <= this.#bytesMax
  }

  ended(): { rows: number; bytes: number; sha256: string } {
    return { rows: this.rows, bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }
}

/** A step of a pipeline that lets everything through and counts it; `tooMuch` is thrown above the announced bytes. */
export const counting = (tally: Tally, tooMuch: () => Error = () => new Error('more than announced')) =>
  async function* (source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      if (!tally.add(chunk)) throw tooMuch()
      yield chunk
    }
  }
