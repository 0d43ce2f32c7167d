/** What is known of a part once it is written. */
export type Written = { path: Buffer; crc: number; compressedBytes: number; bytes: number; offset: number }

const version = 20
/** Sizes follow the contents (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** 1 January 1980, the first day that a package can name: the same contents give the same bytes. */
const dosDate = 0x0021

/** What stands before a part. */
export const localHeader = (path: Buffer): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(0x04034b50, 0)
  header.writeUInt16LE(version, 4)
  header.writeUInt16LE(flags, 6)
  header.writeUInt16LE(deflated, 8)
  header.writeUInt16LE(dosDate, 12)
  header.writeUInt16LE(path.length, 26)
  return Buffer.concat([header, path])
}

/** What follows a part: its checksum and sizes, known only then. */
export const sizesAfter = ({ crc, compressedBytes, bytes }: Written): Buffer => {
  const sizes = Buffer.alloc(16)
  sizes.writeUInt32LE(0x08074b50, 0)
  sizes.writeUInt32LE(crc, 4)
  sizes.writeUInt32LE(compressedBytes, 8)
  sizes.writeUInt32LE(bytes, 12)
  return sizes
}

/** The line of a part in the list at the end. */
export const directoryEntry = ({ path, crc, compressedBytes, bytes, offset }: Written): Buffer => {
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

/** The end of the package: where its list begins. */
export const endRecord = (count: number, directoryBytes: number, start: number): Buffer => {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(directoryBytes, 12)
  end.writeUInt32LE(start, 16)
  return end
}
