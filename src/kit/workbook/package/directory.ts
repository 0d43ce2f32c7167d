import type { WorkbookLimits } from '../limits.ts'
import { refuseWith, workbookRefusal } from '../refusals.ts'

/** One file inside a zip package, as its central directory describes it. */
export type PackageEntry = {
  readonly name: string
  readonly method: number
  readonly compressedBytes: number
  readonly bytes: number
  readonly crc: number
  readonly offset: number
}

/** The entries by path: forward slashes, small letters, because programs disagree on both. */
export type PackageDirectory = ReadonlyMap<string, PackageEntry>

const endSignature = 0x06054b50
const entrySignature = 0x02014b50
const endBytes = 22
const commentBytesMax = 0xffff
const unknownSize = 0xffffffff
const entriesMax = 20_000

const broken = (): never => refuseWith(workbookRefusal.broken())

const findEnd = (file: Buffer): number => {
  const lowest = Math.max(0, file.length - endBytes - commentBytesMax)
  for (let at = file.length - endBytes; at >= lowest; at -= 1) {
    if (file.readUInt32LE(at) === endSignature) return at
  }
  return broken()
}

/** Where the directory begins and how many entries it has; zip64 packages keep this in a second record. */
const locate = (file: Buffer): { start: number; count: number } => {
  const end = findEnd(file)
  const count = file.readUInt16LE(end + 10)
  const start = file.readUInt32LE(end + 16)
  if (count !== 0xffff && start !== unknownSize) return { start, count }
  const locator = end - 20
  if (locator < 0 || file.readUInt32LE(locator) !== 0x07064b50) return { start, count }
  const record = Number(file.readBigUInt64LE(locator + 8))
  return {
    count: Number(file.readBigUInt64LE(record + 32)),
    start: Number(file.readBigUInt64LE(record + 48)),
  }
}

/** The true sizes and place of an entry whose 32-bit fields say "look in the zip64 field". */
const wideSizes = (extra: Buffer, sizes: [bytes: number, compressed: number, offset: number]) => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2)
    if (extra.readUInt16LE(at) === 1) {
      let place = at + 4
      return sizes.map((size) => {
        if (size !== unknownSize) return size
        place += 8
        return Number(extra.readBigUInt64LE(place - 8))
      })
    }
    at += 4 + length
  }
  return sizes
}

const readEntry = (file: Buffer, at: number): { entry: PackageEntry; next: number } => {
  if (file.readUInt32LE(at) !== entrySignature) broken()
  const nameEnd = at + 46 + file.readUInt16LE(at + 28)
  const extraEnd = nameEnd + file.readUInt16LE(at + 30)
  if ((file.readUInt16LE(at + 8) & 1) === 1) refuseWith(workbookRefusal.encrypted())
  const [bytes = 0, compressedBytes = 0, offset = 0] = wideSizes(file.subarray(nameEnd, extraEnd), [
    file.readUInt32LE(at + 24),
    file.readUInt32LE(at + 20),
    file.readUInt32LE(at + 42),
  ])
  return {
    entry: {
      name: file.toString('utf8', at + 46, nameEnd),
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      compressedBytes,
      bytes,
      offset,
    },
    next: extraEnd + file.readUInt16LE(at + 32),
  }
}

/** How an entry is asked for, whatever the writing program made of slashes and capitals. */
export const entryPath = (name: string): string =>
  name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()

/** The package's list of contents, refused when it does not hold together. Nothing is unpacked. */
export const readDirectory = (file: Buffer): PackageDirectory => {
  const entries = new Map<string, PackageEntry>()
  try {
    const { start, count } = locate(file)
    if (count > entriesMax) broken()
    for (let at = start, number = 0; number < count; number += 1) {
      const { entry, next } = readEntry(file, at)
      at = next
      if (entry.offset + entry.compressedBytes > file.length) broken()
      const path = entryPath(entry.name)
      // Two entries of one name let two readers see two different workbooks.
      if (entries.has(path)) broken()
      if (!path.endsWith('/')) entries.set(path, entry)
    }
  } catch (error) {
    if (error instanceof RangeError) refuseWith(workbookRefusal.broken(), error)
    throw error
  }
  return entries
}

const ratioMattersFromBytes = 32 * 1024 * 1024

/** Refuses a package whose own list already says that it unpacks to too much. */
export const refuseBomb = (directory: PackageDirectory, fileBytes: number, limits: WorkbookLimits): void => {
  let total = 0
  for (const entry of directory.values()) total += entry.bytes
  const isOutOfProportion = total > ratioMattersFromBytes && total > fileBytes * limits.inflationRatioMax
  if (total > limits.inflatedBytesMax || isOutOfProportion) refuseWith(workbookRefusal.bomb())
}
