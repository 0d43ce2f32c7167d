import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import type { Cell, Row, Sheet, WorkbookSummary } from './cell.ts'
import { findDelimiter } from './delimited/delimiter.ts'
import { dateOfSerial, numberCell, numberFormat } from './number-format.ts'
import { readWorkbook } from './read.ts'
import { csvStream, workbookStream } from './write.ts'

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
