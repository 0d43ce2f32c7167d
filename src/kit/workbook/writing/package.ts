import { crc32, createDeflateRaw } from 'node:zlib'

/** One file of a package to write; its contents may come piece by piece. */
export type Part = { readonly path: string; readonly text: Iterable<string> | AsyncIterable<string> }

type Written = { path: Buffer; crc: number; compressedBytes: number; bytes: number; offset: number }

const version = 20
/** Sizes follow the contents (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** 1 January 1980, the first day that a package can name: the same contents give the same bytes. */
const dosDate = 0x0021

const localHeader = (path: Buffer): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(version, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(deflated, 8)
  header.writeUInt16LE(dosDate, 12)
  header.writeUInt16LE(path.length, 26)
  return Buffer.concat([header, path])
}

const sizesAfter = ({ crc, compressedBytes, bytes }: Written): Buffer => {
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(0x08074b50, 0)
  sizes.writeUInt32LE(crc, 4)
  sizes.writeUInt32LE(compressedBytes, 8)
  sizes.writeUInt32LE(bytes, 12)
  return sizes
}

const directoryEntry = ({ path, crc, compressedBytes, bytes, offset }: Written): Buffer => {
  const header = Buffer.alloc(46)
  header.writeUInt32LE(0x02014b50, 0)
  header.writeUInt16LE(version, 4)
  header.writeUInt16LE(version, 6)
  header.writeUInt16LE(flags, 8)
  header.writeUInt16LE(deflated, 10)
  header.writeUInt16LE(dosDate, 14)
  header.writeUInt32LE(crc, 16)
  header.writeUInt32LE(compressedBytes, 20)
  header.writeUInt32LE(bytes, 24)
  header.writeUInt16LE(path.length, 28)
  header.writeUInt32LE(offset, 42)
  return Buffer.concat([header, path])
}

const endRecord = (count: number, directoryBytes: number, start: number): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(start, 16)
  return end
}

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
