import { crc32, deflateRawSync, constants as zlib } from 'node:zlib'

/** A part of a package: its path, what is packed, and what it claims to be unpacked. */
export type Part = {
  readonly path: string
  readonly packed: Buffer
  readonly bytes: number
  readonly crc: number
}

export const partOf = (path: string, text: string): Part => {
  const content = Buffer.from(text)
  return { path, packed: deflateRawSync(content), bytes: content.length, crc: crc32(content) }
}

/** The same block over and over, packed once: little to send, much to unpack. */
export const repeated = (
  path: string,
  [head, block, tail]: readonly [string, string, string],
  times: number,
): Part => {
  const flushed = { finishFlush: zlib.Z_FULL_FLUSH, level: 9 }
  const once = deflateRawSync(Buffer.from(block), flushed)
  const packed = Buffer.concat([
    deflateRawSync(Buffer.from(head), flushed),
    ...Array.from({ length: times }, () => once),
    deflateRawSync(Buffer.from(tail)),
  ])
  const whole = Buffer.from(head + block.repeat(times) + tail)
  return { path, packed, bytes: whole.length, crc: crc32(whole) }
}

/** A zip file put together by hand, so that it can lie. */
export const zipOf = (parts: readonly Part[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, packed, bytes, crc } of parts) {
    const sizes = Buffer.alloc(14)
    sizes.writeUInt32LE(crc, 0)
    sizes.writeUInt32LE(packed.length, 4)
    sizes.writeUInt32LE(bytes, 8)
    sizes.writeUInt16LE(path.length, 12)
    const local = Buffer.concat([
      Buffer.from('504b0304140000000800000000000000'.slice(0, 28), 'hex'),
      sizes,
      Buffer.alloc(2),
    ])
    const entry = Buffer.concat([
      Buffer.from('504b01021400140000000800000000000000'.slice(0, 32), 'hex'),
      sizes,
      Buffer.alloc(16),
    ])
    entry.writeUInt32LE(offset, 42)
    files.push(local, Buffer.from(path), packed)
    directory.push(entry, Buffer.from(path))
    offset += local.length + path.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A workbook around a sheet. */
export const workbookOf = (sheet: Part, strings = '<sst></sst>'): Buffer =>
  zipOf([
    partOf('[Content_Types].xml', '<Types></Types>'),
    partOf(
      '_rels/.rels',
      `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    partOf(
      'xl/workbook.xml',
      '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
    ),
    partOf(
      'xl/_rels/workbook.xml.rels',
      `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    partOf('xl/sharedStrings.xml', strings),
    sheet,
  ])
