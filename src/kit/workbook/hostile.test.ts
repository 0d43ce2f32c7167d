import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { constants, crc32, deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '../../domain/language/refusal.ts'
import { defaultLimits, type WorkbookLimits } from './limits.ts'
import { Outbox } from './outbox.ts'
import { readWorkbook } from './read.ts'
import { workbookStream } from './write.ts'

type Made = { path: string; packed: Buffer; bytes: number; crc: number }

const packed = (path: string, text: string): Made => {
  const bytes = Buffer.from(text)
  return { path, packed: deflateRawSync(bytes), bytes: bytes.length, crc: crc32(bytes) }
}

/** A package put together by hand, so that it can lie. */
const zipOf = (parts: readonly Made[]): Buffer => {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { path, packed: contents, bytes, crc } of parts) {
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(contents.length, 18)
    local.writeUInt32LE(bytes, 22)
    local.writeUInt16LE(path.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(contents.length, 20)
    entry.writeUInt32LE(bytes, 24)
    entry.writeUInt16LE(path.length, 28)
    entry.writeUInt32LE(offset, 42)
    files.push(local, Buffer.from(path), contents)
    directory.push(entry, Buffer.from(path))
    offset += 30 + path.length + contents.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const skeleton = (sheet: Made, strings = '<sst></sst>'): Made[] => [
  packed('[Content_Types].xml', '<Types></Types>'),
  packed(
    '_rels/.rels',
    `<Relationships><Relationship Id="a" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ),
  packed(
    'xl/workbook.xml',
    '<workbook><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>',
  ),
  packed(
    'xl/_rels/workbook.xml.rels',
    `<Relationships><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
  ),
  packed('xl/sharedStrings.xml', strings),
  sheet,
]
const sheetOf = (rows: string) =>
  packed('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData></worksheet>`)

/** Two gigabytes of spaces in two megabytes: one packed block, many times over. */
const twoGigabytes = (): { packed: Buffer; bytes: number } => {
  const block = Buffer.alloc(16 * 1024 * 1024, ' ')
  const once = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH, level: 9 })
  const times = 128
  return {
    packed: Buffer.concat([...Array.from({ length: times }, () => once), deflateRawSync(Buffer.alloc(0))]),
    bytes: block.length * times,
  }
}

const codeOf = async (
  source: string | Uint8Array,
  limits: Partial<WorkbookLimits> = {},
  signal?: AbortSignal,
): Promise<string> => {
  try {
    for await (const part of readWorkbook(source, 'tệp.xlsx', limits, signal)) {
      if (part.type === 'end') return 'read'
    }
    return 'no end'
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code
    throw error
  }
}

const goodFile = async (rows: number): Promise<Buffer> => {
  const pieces: Buffer[] = []
  const made = Array.from({ length: rows }, (_, row) => [row, `Nguyễn Văn ${row}`, { date: '1980-05-02' }])
  for await (const piece of workbookStream([{ name: 'S', columns: [{ header: 'a' }], rows: made }])) {
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('a hostile file is refused in a sentence', { timeout: 60_000 }, () => {
  test('two megabytes that unpack to two gigabytes, and say so', async () => {
    const bomb = twoGigabytes()
    const file = zipOf(skeleton({ path: 'xl/worksheets/sheet1.xml', crc: 0, ...bomb }))
    expect(file.length).toBeLessThan(4 * 1024 * 1024)
    expect(await codeOf(file)).toBe('workbook.bomb')
  })

  test('two megabytes that unpack to two gigabytes, and deny it', async () => {
    const { packed: contents } = twoGigabytes()
    const lie = { path: 'xl/worksheets/sheet1.xml', crc: 0, packed: contents, bytes: 1000 }
    expect(await codeOf(zipOf(skeleton(lie)))).toBe('workbook.bomb')
    const ods = [
      packed('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      { ...lie, path: 'content.xml' },
    ]
    expect(await codeOf(zipOf(ods))).toBe('workbook.bomb')
  })

  test('entities that multiply, in whichever format', async () => {
    const laughs = '<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    const strings = `<?xml version="1.0"?>${laughs}<sst><si><t>&c;</t></si></sst>`
    const sheet = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    expect(await codeOf(zipOf(skeleton(sheet, strings)))).toBe('workbook.entities')
    const content = `<?xml version="1.0"?>${laughs}<office:document-content/>`
    const ods = [
      packed('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
      packed('content.xml', content),
    ]
    expect(await codeOf(zipOf(ods))).toBe('workbook.entities')
    const fods = `<?xml version="1.0"?>${laughs}<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>`
    expect(await codeOf(Buffer.from(fods))).toBe('workbook.entities')
  })

  test('an encrypted workbook', async () => {
    const disk = Buffer.alloc(4096)
    disk.write('d0cf11e0a1b11ae1', 'hex')
    disk.write('EncryptedPackage', 1024, 'utf16le')
    expect(await codeOf(disk)).toBe('workbook.encrypted')
  })

  test('a file cut short anywhere', async () => {
    const file = await goodFile(2000)
    expect(await codeOf(file)).toBe('read')
    for (const share of [0.02, 0.3, 0.6, 0.9, 0.99]) {
      expect(await codeOf(file.subarray(0, Math.floor(file.length * share)))).toBe('workbook.broken')
    }
  })

  test('a file of two gigabytes, without being loaded', async () => {
    const path = join(folder, 'large.xlsx')
    writeFileSync(path, 'PK\x03\x04')
    truncateSync(path, 2 * 1024 ** 3)
    const before = process.memoryUsage().rss
    expect(await codeOf(path)).toBe('workbook.too_large')
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  test('a sheet of few but distant cells', async () => {
    const rows = Array.from(
      { length: 20_000 },
      (_, row) => `<row r="${row + 1}"><c r="XFD${row + 1}"><v>1</v></c></row>`,
    )
    expect(await codeOf(zipOf(skeleton(sheetOf(rows.join('')))))).toMatch(
      /^workbook\.too_(many_cells|large)$/,
    )
  })

  test('a cell of endless text, and a tag without an end', async () => {
    const text = 'a'.repeat(12 * 1024 * 1024)
    const cell = sheetOf(`<row r="1"><c r="A1" t="str"><v>${text}</v></c></row>`)
    expect(await codeOf(zipOf(skeleton(cell)))).toBe('workbook.too_large')
    expect(await codeOf(zipOf(skeleton(sheetOf(`<row r="1${text}`))))).toBe('workbook.too_large')
  })

  test('web pages, Word files, pictures, nothing and noise', async () => {
    expect(await codeOf(Buffer.from('<html><table><tr><td>1</td></tr></table></html>'))).toBe('workbook.html')
    expect(await codeOf(Buffer.from('\ufeff  <!DOCTYPE html><html></html>'))).toBe('workbook.html')
    expect(
      await codeOf(zipOf([packed('[Content_Types].xml', '<a/>'), packed('word/document.xml', '<a/>')])),
    ).toBe('workbook.unknown_kind')
    expect(await codeOf(Buffer.from('%PDF-1.7 …'))).toBe('workbook.unknown_kind')
    expect(await codeOf(Buffer.alloc(0))).toBe('workbook.empty')
    expect(await codeOf(Buffer.from(' \r\n \t'))).toBe('workbook.empty')
    expect(await codeOf(Buffer.from([1, 2, 3, 0, 255, 254, 7, 9, 200, 12]))).toBe('workbook.unknown_kind')
    expect(await codeOf(join(folder, 'not there.xlsx'))).toBe('workbook.unreadable')
  })

  test('a quotation mark that is never closed', async () => {
    const text = `a,b\n1,"open\n${'2,3\n'.repeat(50)}`
    expect(await codeOf(Buffer.from(text))).toBe('workbook.quotes')
    const reading = async () => {
      for await (const part of readWorkbook(Buffer.from(text), 'a.csv')) expect(part).toBeDefined()
    }
    await expect(reading()).rejects.toMatchObject({
      refusal: { text: { en: expect.stringContaining('row 2') } },
    })
  })

  test('more rows or cells than allowed', async () => {
    const file = await goodFile(300)
    expect(await codeOf(file, { rowsMax: 100 })).toBe('workbook.too_many_rows')
    expect(await codeOf(file, { cellsMax: 500 })).toBe('workbook.too_many_cells')
    expect(await codeOf(file, { bytesMax: 1000 })).toBe('workbook.too_large')
    expect(await codeOf(file, { inflatedBytesMax: 1000 })).toBe('workbook.bomb')
  })

  test('a file whose bytes were changed anywhere reads or is refused, and nothing falls over', async () => {
    const file = await goodFile(20)
    const change = fc.record({ at: fc.nat(file.length - 1), value: fc.nat(255) })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        const changed = Buffer.from(file)
        for (const { at, value } of changes) changed[at] = value
        expect(await codeOf(changed)).toMatch(/^(read|workbook\..*)$/)
      }),
      { numRuns: 12 },
    )
  })
})

describe('a reader is bounded', { timeout: 60_000 }, () => {
  test('in time', async () => {
    expect(await codeOf(await goodFile(5000), { millisecondsMax: 5 })).toBe('workbook.too_slow')
  })

  test('in memory, without taking the process with it', async () => {
    const strings = `<sst>${'<si><t>x</t></si>'.repeat(1_500_000)}</sst>`
    const sheet = sheetOf('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')
    const file = zipOf(skeleton(sheet, strings))
    expect(await codeOf(file, { memoryMegabytesMax: 8, inflationRatioMax: 10_000 })).toBe(
      'workbook.too_large',
    )
  })

  test('by whoever started it', async () => {
    const stop = new AbortController()
    stop.abort()
    expect(await codeOf(await goodFile(10), {}, stop.signal)).toBe('workbook.stopped')
    const later = new AbortController()
    const reading = codeOf(await goodFile(50_000), {}, later.signal)
    setTimeout(() => later.abort(), 150)
    expect(await reading).toBe('workbook.stopped')
  })

  test('by a consumer that is slow: three batches wait, no more', async () => {
    const { port1, port2 } = new MessageChannel()
    const received: unknown[] = []
    port2.on('message', (message) => received.push(message))
    const outbox = new Outbox(port1, defaultLimits)
    await outbox.begin({ name: 'S', hidden: false, merges: [], hiddenColumns: [] })
    const sending = (async () => {
      for (let row = 0; row < 5000; row += 1) {
        if (outbox.add(row, false, [{ kind: 'number', value: row, text: String(row) }], 1))
          await outbox.drain()
      }
      await outbox.end({ kind: 'xlsx' })
    })()
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(received.length).toBe(1 + 3)
    const freeing = setInterval(() => port2.postMessage('taken'), 1)
    await sending
    clearInterval(freeing)
    port1.close()
    expect(outbox.sheets).toEqual([{ name: 'S', rows: 5000, cells: 5000 }])
  })

  test('and a loop that is left early ends the thread', async () => {
    for await (const part of readWorkbook(await goodFile(20_000), 'a.xlsx')) {
      if (part.type === 'rows') break
    }
    expect(await codeOf(await goodFile(10))).toBe('read')
  })
})
