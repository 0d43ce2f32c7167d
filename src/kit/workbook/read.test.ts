import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Cell, Row, Sheet, WorkbookSummary } from './cell.ts'
import { dateOfSerial } from './date.ts'
import { findDelimiter } from './delimited/delimiter.ts'
import { numberCell, numberFormat } from './number-format.ts'
import { readWorkbook } from './read.ts'
import { csvStream, workbookStream } from './write.ts'
import { packageBytes } from './writing/package.ts'

type Whole = { sheets: Sheet[]; rows: Row[]; summary: WorkbookSummary | undefined }

const readWhole = async (source: string | Uint8Array, name = 'danh sách.csv'): Promise<Whole> => {
  const whole: Whole = { sheets: [], rows: [], summary: undefined }
  for await (const part of readWorkbook(source, name)) {
    if (part.type === 'sheet') whole.sheets.push(part.sheet)
    else if (part.type === 'rows') whole.rows.push(...part.rows)
    else whole.summary = part.summary
  }
  return whole
}

const texts = (rows: readonly Row[]): string[][] => rows.map((row) => row.cells.map((cell) => cell.text))
const bytesOf = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const pieces: Buffer[] = []
  for await (const piece of stream) pieces.push(Buffer.from(piece))
  return Buffer.concat(pieces)
}

const lines = 'Họ tên;Ngày sinh\nNguyễn Văn Đức;02/05/1980\nTrần Thị Hồng;1975\n'

describe('text files', { timeout: 60_000 }, () => {
  test('UTF-8 with and without its mark, UTF-16 either way, windows-1258', async () => {
    const wanted = [
      ['Họ tên', 'Ngày sinh'],
      ['Nguyễn Văn Đức', '02/05/1980'],
      ['Trần Thị Hồng', '1975'],
    ]
    /** windows-1258 has no single letters for most toned vowels: base and mark are written apart. */
    const apart = lines
      .normalize('NFD')
      .replace(/([aeiou])\u0302/gi, (pair) => pair.normalize('NFC'))
      .replace(/([aA])\u0306/g, (pair) => pair.normalize('NFC'))
      .replace(/([oOuU])\u031b/g, (pair) => pair.normalize('NFC'))
    const encoded: [string, Buffer][] = [
      ['utf-8', Buffer.from(lines)],
      ['utf-8', Buffer.from(`\ufeff${lines}`)],
      ['utf-16le', iconv.encode(lines, 'utf-16le', { addBOM: true })],
      ['utf-16be', iconv.encode(lines, 'utf-16be', { addBOM: true })],
      ['utf-16le', iconv.encode(lines, 'utf-16le', { addBOM: false })],
      ['windows-1258', iconv.encode(apart, 'windows-1258')],
    ]
    for (const [encoding, bytes] of encoded) {
      const whole = await readWhole(bytes)
      expect(whole.summary).toMatchObject({ kind: 'text', encoding, delimiter: ';' })
      expect(texts(whole.rows), encoding).toEqual(wanted)
    }
  })

  test('text of old Vietnamese fonts comes as it is stored, for the columns to be judged', async () => {
    const whole = await readWhole(
      Buffer.from('Hä tªn,N¬i\nNguyÔn V¨n §øc,Th¸i B×nh\nVò ThÞ H\u00ADêng,HuÕ\n', 'latin1'),
    )
    expect(whole.summary?.encoding).toBe('windows-1252')
    expect(whole.rows[1]?.cells[0]?.text).toBe('NguyÔn V¨n §øc')
    const vni = await readWhole(
      Buffer.from('Hoï teân,Nôi\nNguyeãn Vaên Ñöùc,Thaùi Bình\nVuõ Thò Höôøng,Hueá\n', 'latin1'),
    )
    expect(vni.summary?.encoding).toBe('windows-1252')
    expect(vni.rows[1]?.cells[0]?.text).toBe('Nguyeãn Vaên Ñöùc')
  })

  test('what parts the columns is guessed outside quotes', () => {
    expect(findDelimiter('a;b;c\n1,5;2,5;3\n').delimiter).toBe(';')
    expect(findDelimiter('a,b\n"x;y;z",2\n"p;q",3\n').delimiter).toBe(',')
    expect(findDelimiter('a\tb\n1\t2\n').delimiter).toBe('\t')
    expect(findDelimiter('a|b|c\n1|2|3\n').delimiter).toBe('|')
    expect(findDelimiter('họ tên\nan\n').delimiter).toBe(',')
    expect(findDelimiter('sep=|\na,b|c\n')).toEqual({ delimiter: '|', skippedLetters: 6 })
  })

  test('quoted lines, ragged rows, blank lines and either line end', async () => {
    const whole = await readWhole(Buffer.from('a,"b\r\nc",d\r\n\r\n1\r\n,,3,4\r\nsay "hi",5\r\n'))
    expect(whole.rows.map((row) => row.index)).toEqual([0, 2, 3, 4])
    expect(texts(whole.rows)).toEqual([['a', 'b\r\nc', 'd'], ['1'], ['', '', '3', '4'], ['say "hi"', '5']])
    expect(whole.sheets[0]?.name).toBe('danh sách')
  })

  test('content decides, whatever the name says', async () => {
    const csv = await readWhole(Buffer.from('a,b\n1,2\n'), 'thật ra là csv.xlsx')
    expect(csv.summary?.kind).toBe('text')
    const sheet = { name: 'S', columns: [], rows: [['x']] }
    const xlsx = await readWhole(await bytesOf(workbookStream([sheet])), 'thật ra là xlsx.csv')
    expect(xlsx.summary?.kind).toBe('xlsx')
  })

  test('a csv of our own reads back', async () => {
    const whole = await readWhole(await bytesOf(csvStream([['Đức', 'a;b', 'x\ny', null, true, 1.5]])))
    expect(texts(whole.rows)).toEqual([['Đức', 'a;b', 'x\ny', '', 'TRUE', '1.5']])
  })
})

/** A workbook in the plain words of the format, as other programs write it. */
const xlsxOf = (
  sheet: string,
  styles = '<styleSheet/>',
  strings = '<sst/>',
  settings = '',
): Promise<Buffer> => {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${kind}" Target="${target}"/>`
  const parts = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', '/xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<x:workbook xmlns:x="m">${settings}<x:sheets><x:sheet name="Tháng &quot;8&quot;" sheetId="1" state="veryHidden" d:id="r1"/></x:sheets></x:workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'sheets/one.xml')}${relation('r2', 'styles', 'styles.xml')}${relation('r3', 'sharedStrings', 'strings.xml')}</Relationships>`,
    'xl/sheets/one.xml': sheet,
    'xl/styles.xml': styles,
    'xl/strings.xml': strings,
  }
  return bytesOf(packageBytes(Object.entries(parts).map(([path, text]) => ({ path, text: [text] }))))
}

describe('xlsx files', { timeout: 60_000 }, () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="dd\\/mm\\/yyyy"/></numFmts>' +
    '<fonts><font><name val="Arial"/></font><font><name val=".VnTime"/></font></fonts>' +
    '<cellStyleXfs><xf numFmtId="0" fontId="0"/></cellStyleXfs>' +
    '<cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="165" fontId="0"/></cellXfs></styleSheet>'

  test('fonts come from the style of the cell or from the text itself', async () => {
    const strings =
      '<sst><si><t>NguyÔn</t><phoneticPr/></si><si><r><rPr><rFont val="VNI-Times"/></rPr><t>Nguy</t></r><r><t>eãn</t></r><rPh><t>no</t></rPh></si></sst>'
    const rows =
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Hà</t></is></c></row>'
    const whole = await readWhole(
      await xlsxOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`, styles, strings),
    )
    expect(whole.rows[0]?.cells).toEqual([
      { kind: 'text', value: 'NguyÔn', text: 'NguyÔn', font: '.VnTime' },
      { kind: 'text', value: 'Nguyeãn', text: 'Nguyeãn', font: 'VNI-Times' },
      { kind: 'text', value: 'Hà', text: 'Hà', font: 'Arial' },
    ])
  })

  test('merges, hidden rows, columns and sheets are known; merges before the rows', async () => {
    const sheet =
      '<x:worksheet xmlns:x="m"><x:cols><x:col min="2" max="3" hidden="1"/></x:cols><x:sheetData>' +
      '<x:row r="1"><x:c r="A1"><x:v>1</x:v></x:c></x:row><x:row r="5" hidden="1"><x:c r="B5"><x:v>2</x:v></x:c></x:row>' +
      '</x:sheetData><x:mergeCells><x:mergeCell ref="A1:C2"/></x:mergeCells></x:worksheet>'
    const whole = await readWhole(await xlsxOf(sheet))
    expect(whole.sheets).toEqual([
      {
        index: 0,
        name: 'Tháng "8"',
        hidden: true,
        hiddenColumns: [1, 2],
        merges: [{ top: 0, left: 0, bottom: 1, right: 2 }],
      },
    ])
    expect(whole.rows.map((row) => [row.index, row.hidden, row.cells.length])).toEqual([
      [0, false, 1],
      [4, true, 2],
    ])
  })

  test('every kind of cell, with or without references, formulas by their values', async () => {
    const rows =
      '<row><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2014-05-02T08:30:00</v></c>' +
      '<c t="str"><f>A1</f><v>a_x000D_&#10;b&amp;lt;</v></c><c s="2"><v>27881</v></c><c/><c><v/></c></row>' +
      '<row><c t="inlineStr"><is><t><![CDATA[<!DOCTYPE x>]]></t></is></c></row>'
    const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
    const whole = await readWhole(await xlsxOf(sheet, styles, '<sst/>', '<x:workbookPr date1904="true"/>'))
    expect(whole.rows[0]?.cells.map(({ kind, value }) => [kind, value])).toEqual([
      ['number', 2],
      ['boolean', true],
      ['error', '#N/A'],
      ['date', '2014-05-02T08:30:00'],
      ['text', 'a\r\nb&lt;'],
      ['date', '1980-05-02'],
    ])
    expect(whole.rows[1]?.cells[0]?.value).toBe('<!DOCTYPE x>')
  })
})

describe('numbers and dates', () => {
  test('a serial number is a day of the calendar, in either date system', () => {
    expect(dateOfSerial(1, false)).toBe('1900-01-01')
    expect(dateOfSerial(59, false)).toBe('1900-02-28')
    expect(dateOfSerial(60, false)).toBeNull()
    expect(dateOfSerial(61, false)).toBe('1900-03-01')
    expect(dateOfSerial(29_343, false)).toBe('1980-05-02')
    expect(dateOfSerial(29_343.5, false)).toBe('1980-05-02T12:00:00')
    expect(dateOfSerial(0, true)).toBe('1904-01-01')
    expect(dateOfSerial(27_881, true)).toBe('1980-05-02')
    expect(dateOfSerial(0.5, false)).toBeNull()
    expect(dateOfSerial(3_000_000, false)).toBeNull()
  })

  test('a format says whether a number is a day, a time or a plain number', () => {
    const cell = (value: number, code: string): Cell => numberCell(value, numberFormat(code), false)
    expect(cell(29_343, 'dd/mm/yyyy')).toEqual({ kind: 'date', value: '1980-05-02', text: '02/05/1980' })
    expect(cell(29_343, '[$-42A]dd/mm/yyyy;@')).toMatchObject({ kind: 'date', value: '1980-05-02' })
    expect(cell(29_343, '"ngày" d "tháng" m')).toMatchObject({ kind: 'date', value: '1980-05-02' })
    expect(cell(29_343, 'mm/yyyy')).toMatchObject({ kind: 'date', text: '05/1980' })
    expect(cell(1.5, '[h]:mm')).toMatchObject({ kind: 'number', value: 1.5, text: '36:00' })
    expect(cell(0.25, 'hh:mm')).toMatchObject({ kind: 'number', text: '06:00' })
    expect(cell(5, '[Red]0.00')).toMatchObject({ kind: 'number', text: '5.00' })
    expect(cell(0.125, '0.0%')).toMatchObject({ kind: 'number', text: '12.5%' })
    expect(cell(123, '00000')).toMatchObject({ kind: 'number', text: '00123' })
    expect(cell(79_080_001_234, 'General')).toMatchObject({ text: '79080001234' })
    expect(cell(0.1 + 0.2, 'General')).toMatchObject({ text: '0.3' })
  })
})
