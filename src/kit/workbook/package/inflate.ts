import { crc32, createInflateRaw } from 'node:zlib'
import { refuseWith, workbookRefusal } from '../refusals.ts'
import type { PackageEntry } from './directory.ts'

const stored = 0
const deflated = 8
const pieceBytes = 128 * 1024

const packedBytes = (file: Buffer, entry: PackageEntry): Buffer => {
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== 0x04034b50) {
    return refuseWith(workbookRefusal.broken())
  }
  const start =
    entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.compressedBytes)
  return packed.length === entry.compressedBytes ? packed : refuseWith(workbookRefusal.broken())
}

async function* unpack(packed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === stored) {
    for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes)
    return
  }
  if (method !== deflated) refuseWith(workbookRefusal.broken())
  const inflate = createInflateRaw({ chunkSize: pieceBytes })
  inflate.end(packed)
  for await (const piece of inflate) yield piece
}

/**
 * The contents of an entry, piece by piece. What comes out is counted while it comes: one byte more than
 * the package's own list promised ends it, and so does a wrong checksum.
 */
export async function* inflateEntry(file: Buffer, entry: PackageEntry): AsyncGenerator<Buffer> {
  let bytes = 0
  let crc = 0
  try {
    for await (const piece of unpack(packedBytes(file, entry), entry.method)) {
      bytes += piece.length
      if (bytes > entry.bytes) refuseWith(workbookRefusal.bomb())
      crc = crc32(piece, crc)
      yield piece
    }
  } catch (error) {
    const isFromZlib = error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
    if (isFromZlib) refuseWith(workbookRefusal.broken(), error)
    throw error
  }
  if (bytes !== entry.bytes || crc !== entry.crc) refuseWith(workbookRefusal.broken())
}
