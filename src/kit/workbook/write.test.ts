import { existsSync, readFileSync } from 'node:fs'
import { PassThrough } from 'node:stream'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Row } from './cell.ts'
import { readDirectory } from './package/directory.ts'
import { partText } from './package/part.ts'
import { readWorkbook } from './read.ts'
import { csvStream, type workbookStream, writeWorkbook } from './write.ts'
import type { CellToWrite } from './writing/cell.ts'

const naughtyPath = fileURLToPath(
  new URL('../../../../shared/data/naughty-strings/blns.json', import.meta.url),
)

const write = async (sheets: Parameters<typeof workbookStream>[0]): Promise<Buffer> => {
  const sink = new PassThrough()
  const pieces: Buffer[] = []
  sink.on('data', (piece: Buffer) => pieces.push(piece))
  await writeWorkbook(sheets, sink)
  return Buffer.concat(pieces)
}

const readRows = async (file: Uint8Array): Promise<Row[]> => {
  const rows: Row[] = []
  for await (const part of readWorkbook(file, 'a')) if (part.type === 'rows') rows.push(...part.rows)
  return rows
}

const partOf = async (file: Buffer, path: string): Promise<string> => {
  const entry = readDirectory(file).get(path)
  if (!entry) throw new Error(`no part ${path}`)
  let text = ''
  for await (const piece of partText(file, entry)) text += piece
  return text
}

const csvOf = async (rows: CellToWrite[][], delimiter?: ';' | ','): Promise<string> => {
  let text = ''
  for await (const piece of csvStream(rows, delimiter)) text += String(piece)
  return text
}

const formulas = [
  '=1+1',
  '+84 272 382',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '=HYPERLINK("http://x","y")',
  "=cmd|'/c calc'!A0",
]

describe('xlsx', { timeout: 60_000 }, () => {
  test('texts, numbers, dates and truths read back as they were', async () => {
    const row: CellToWrite[] = [
      'Nguyễn Văn Đức',
      1.5,
      -3,
      { date: '1980-05-02' },
      true,
      null,
      '079080001234',
      '  hai  ',
    ]
    const [read] = await readRows(await write([{ name: 'S', columns: [], rows: [row] }]))
    expect(read?.cells.map((cell) => cell.value)).toEqual([
      'Nguyễn Văn Đức',
      1.5,
      -3,
      '1980-05-02',
      true,
      null,
      '079080001234',
      '  hai  ',
    ])
    expect(read?.cells[3]).toMatchObject({ kind: 'date', text: '02/05/1980' })
  })

  test('no formula ever leaves', async () => {
    const file = await write([
      {
        name: 'S',
        columns: [{ header: '=A1' }],
        rows: formulas.map((text) => [text, { value: text, look: { bold: true } }]),
      },
    ])
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml')
    expect(sheet).not.toMatch(/<f[\s>/]/)
    expect(sheet.match(/<c /g)?.length).toBe(sheet.match(/t="inlineStr"/g)?.length)
    expect(await partOf(file, 'xl/styles.xml')).toContain('quotePrefix="1"')
    const rows = await readRows(file)
    expect(rows.slice(1).map((row) => row.cells[0])).toEqual(
      formulas.map((text) => expect.objectContaining({ kind: 'text', value: text })),
    )
  })

  test('the header is bold, framed and frozen below the lines above it, columns have their widths', async () => {
    const file = await write([
      {
        name: 'Tổng hợp: 2015/08 [bản nháp]',
        columns: [
          { header: 'Đơn vị', width: 40 },
          { header: 'Số người', width: 12, look: { format: '#,##0' } },
        ],
        above: [[{ value: 'Tính đến 27/08/2015', look: { italic: true } }], []],
        frozenColumns: 1,
        rows: [[{ value: 'Sở Y tế', look: { indent: 2 } }, 1234]],
      },
      { name: 'Tổng hợp: 2015/08 [bản nháp]', columns: [], rows: [] },
    ])
    const sheet = await partOf(file, 'xl/worksheets/sheet1.xml')
    expect(sheet).toContain(
      '<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/>',
    )
    expect(sheet).toContain('<col min="1" max="1" width="40" customWidth="1"/>')
    const styles = await partOf(file, 'xl/styles.xml')
    expect(styles).toContain('<b/>')
    expect(styles).toContain('wrapText="1"')
    expect(styles).toContain('indent="2"')
    expect(styles).toContain('formatCode="#,##0"')
    expect(await partOf(file, 'xl/workbook.xml')).toContain('name="Tổng hợp  2015 08  bản nháp"')
    expect(await partOf(file, 'xl/workbook.xml')).toContain('name="Tổng hợp  2015 08  bản nháp (2)"')
    const rows = await readRows(file)
    expect(rows.map((row) => row.cells.map((cell) => cell.text))).toEqual([
      ['Tính đến 27/08/2015'],
      ['Đơn vị', 'Số người'],
      ['Sở Y tế', '1,234'],
    ])
  })

  test.skipIf(!existsSync(naughtyPath))('naughty texts survive the way out and in', async () => {
    const naughty = JSON.parse(readFileSync(naughtyPath, 'utf8')) as string[]
    const extra = [
      '_x0041_',
      '_x005F_',
      'a\u0000b\u001fc',
      '\r\n',
      '\ud800 alone',
      '\uffff',
      ']]>',
      '<![CDATA[',
      '&amp;',
    ]
    const wanted = [...naughty, ...extra].filter((text) => text !== '')
    const rows = await readRows(await write([{ name: 'S', columns: [], rows: wanted.map((text) => [text]) }]))
    expect(rows.map((row) => row.cells[0]?.value)).toEqual(wanted)
  })

  test('any texts at all survive', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 400 }), async (wanted) => {
        const rows = await readRows(
          await write([{ name: 'S', columns: [], rows: wanted.map((each) => [each]) }]),
        )
        expect(rows.map((row) => row.cells[0]?.value)).toEqual(wanted)
      }),
      { numRuns: 3 },
    )
  })

  test('a failure of the rows is a failure of the writing', async () => {
    function* rows(): Generator<CellToWrite[]> {
      yield ['one']
      throw new Error('the database went away')
    }
    await expect(write([{ name: 'S', columns: [], rows: rows() }])).rejects.toThrow('the database went away')
  })
})

describe('csv', () => {
  test('a text that looks like a formula is disarmed, a plain number is left alone', async () => {
    const text = await csvOf(formulas.map((formula) => [formula]))
    const lines = text.replace('\ufeff', '').split('\r\n').slice(0, -1)
    for (const line of lines) expect(line.replace(/^"/, '')).toMatch(/^'/)
    expect(await csvOf([['-5', '+3,5', -7, '-5 người']])).toBe("\ufeff-5;+3,5;-7;'-5 người\r\n")
  })

  test('it begins with the mark of UTF-8 and quotes what needs quotes', async () => {
    expect(await csvOf([['Đức', 'a,b', 'say "hi"', 'x\ny', { date: '1980-05-02' }, null]], ',')).toBe(
      '\ufeffĐức,"a,b","say ""hi""","x\ny",1980-05-02,\r\n',
    )
  })
})
