import { crc32, createDeflateRaw } from 'node:zlib'
import { directoryEntry, endRecord, localHeader, sizesAfter, type Written } from './records.ts'

/** One file of a package to write; its contents may come piece by piece. */
export type Part = { readonly path: string; readonly text: Iterable<string> | AsyncIterable<string> }

const pieceLetters = 64 * 1024

async function* inPieces(text: Part['text']): AsyncGenerator<Buffer> {
  let waiting = ''
  for await (const letters of text) {
    waiting += letters
    if (waiting.length < pieceLetters) continue
    yield Buffer.from(waiting, 'utf8')
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting, 'utf8')
}

/**
 * The bytes of a zip package, made while they are asked for: nothing but the list of parts is kept. A part,
 * and the whole, stay below 4 GB (a `RangeError` says so otherwise).
 */
export async function* packageBytes(parts: Iterable<Part> | AsyncIterable<Part>): AsyncGenerator<Buffer> {
  const written: Written[] = []
  let offset = 0
  for await (const part of parts) {
    const entry: Written = { path: Buffer.from(part.path), crc: 0, compressedBytes: 0, bytes: 0, offset }
    const header = localHeader(entry.path)
    yield header
    const deflate = createDeflateRaw({ level: 6 })
    const feeding = feed(deflate, part.text, entry)
    for await (const piece of deflate as AsyncIterable<Buffer>) {
      entry.compressedBytes += piece.length
      yield piece
    }
    await feeding
    yield sizesAfter(entry)
    offset += header.length + entry.compressedBytes + 16
    written.push(entry)
  }
  const directory = Buffer.concat(written.map(directoryEntry))
  yield directory
  yield endRecord(written.length, directory.length, offset)
}

const feed = async (
  deflate: ReturnType<typeof createDeflateRaw>,
  text: Part['text'],
  entry: Written,
): Promise<void> => {
  try {
    for await (const piece of inPieces(text)) {
      entry.crc = crc32(piece, entry.crc)
      entry.bytes += piece.length
      if (deflate.destroyed) return
      if (!deflate.write(piece)) await drained(deflate)
    }
    deflate.end()
  } catch (error) {
    // The reading side ends with the same error, so it is reported once, there.
    deflate.destroy(error instanceof Error ? error : new Error(String(error)))
  }
}

const drained = (deflate: ReturnType<typeof createDeflateRaw>): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      deflate.off('drain', done).off('close', done)
      resolve()
    }
    deflate.on('drain', done).on('close', done)
  })
