import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import { broken } from './refusals.ts'
import type { Seal } from './seal.ts'

/** What a frame of the body is: the next bytes of a part, the end of a part, the end of everything. */
export const frameKinds = { data: 1, endOfPart: 2, endOfAll: 3 } as const

const headBytes = 5
const gatheredBytes = 1 << 18
/** Far above what is ever written: a wrong length must not fill the memory. */
const frameBytesMax = 1 << 24

/** Writes frames from a position of a file on, and knows their bytes and SHA-256. */
export class FrameWriter {
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #file: FileHandle
  readonly #seal: Seal
  #number = 0
  #position: number
  #gathered: Buffer[] = []
  #waiting = 0

  constructor(file: FileHandle, seal: Seal, position: number) {
    this.#file = file
    this.#seal = seal
    this.#position = position
  }

  async #frame(kind: number, content: Buffer): Promise<void> {
    const closed = this.#seal.close(kind, this.#number, content)
    this.#number += 1
    const head = Buffer.alloc(headBytes)
    head.writeUInt8(kind)
    head.writeUInt32BE(closed.length, 1)
    const frame = Buffer.concat([head, closed])
    this.#hash.update(frame)
    await this.#file.write(frame, 0, frame.length, this.#position)
    this.#position += frame.length
    this.bytes += frame.length
  }

  async #flush(): Promise<void> {
    if (this.#waiting === 0) return
    const content = Buffer.concat(this.#gathered)
    this.#gathered = []
    this.#waiting = 0
    await this.#frame(frameKinds.data, content)
  }

  async data(chunk: Buffer): Promise<void> {
    this.#gathered.push(chunk)
    this.#waiting += chunk.length
    if (this.#waiting >= gatheredBytes) await this.#flush()
  }

  async endPart(name: string): Promise<void> {
    await this.#flush()
    await this.#frame(frameKinds.endOfPart, Buffer.from(name))
  }

  async endAll(): Promise<{ bytes: number; sha256: string }> {
    await this.#frame(frameKinds.endOfAll, Buffer.alloc(0))
    return { bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }
}

/** Reads the frames back in their order. */
export class FrameReader {
  bytes = 0
  readonly #hash = createHash('sha256')
  readonly #file: FileHandle
  readonly #seal: Seal
  #number = 0
  #position: number

  constructor(file: FileHandle, seal: Seal, position: number) {
    this.#file = file
    this.#seal = seal
    this.#position = position
  }

  async #take(bytes: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(bytes)
    let filled = 0
    while (filled < bytes) {
      const { bytesRead } = await this.#file.read(buffer, filled, bytes - filled, this.#position)
      if (bytesRead === 0) throw broken('cut short')
      filled += bytesRead
      this.#position += bytesRead
    }
    this.#hash.update(buffer)
    this.bytes += bytes
    return buffer
  }

  /** @throws Refused `backup.broken` when the file ends early or the frame is not the one written here. */
  async next(): Promise<{ kind: number; content: Buffer }> {
    const head = await this.#take(headBytes)
    const [kind, bytes] = [head.readUInt8(), head.readUInt32BE(1)]
    if (bytes > frameBytesMax) throw broken(`frame ${this.#number}`)
    const content = this.#seal.open(kind, this.#number, await this.#take(bytes))
    this.#number += 1
    return { kind, content }
  }

  ended(): { bytes: number; sha256: string } {
    return { bytes: this.bytes, sha256: this.#hash.digest('hex') }
  }
}
