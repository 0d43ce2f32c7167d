import { deflateRawSync, constants as zlib } from 'node:zlib'
import { partOf, repeated, workbookOf, zipOf } from './zip.ts'

const sheetPath = 'xl/worksheets/sheet1.xml'
const sheet = (rows: string) => partOf(sheetPath, `<worksheet><sheetData>${rows}</sheetData></worksheet>`)

/** Two megabytes that unpack to two gigabytes and claim to be a thousand bytes. */
const lyingBomb = (): Buffer => {
  const block = Buffer.alloc(16 * 1024 * 1024, ' ')
  const once = deflateRawSync(block, { finishFlush: zlib.Z_FULL_FLUSH, level: 9 })
  const packed = Buffer.concat([...Array.from({ length: 128 }, () => once), deflateRawSync(Buffer.alloc(0))])
  return workbookOf({ path: sheetPath, packed, bytes: 1000, crc: 0 })
}

const laughs = [...'bcdefghij'].reduce(
  (dtd, name, at) => `${dtd}<!ENTITY ${name} "${at === 0 ? 'ha' : `&${'abcdefghij'[at]};`.repeat(10)}">`,
  '',
)

const billionLaughs = (): Buffer =>
  workbookOf(
    sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
    `<?xml version="1.0"?><!DOCTYPE a [${laughs}]><sst><si><t>&j;</t></si></sst>`,
  )

/** Ten million cells, a hundred in each of a hundred thousand rows. */
const tenMillionCells = (): Buffer => {
  // Numbers that differ, so that the file does not give itself away by how well it packs.
  const cells = (row: number) =>
    Array.from(
      { length: 100 },
      (_, column) => `<c><v>${(row * 7919 + column * 104_729) % 9973}</v></c>`,
    ).join('')
  const rows = Array.from({ length: 100 }, (_, row) => `<row>${cells(row)}</row>`).join('')
  return workbookOf(repeated(sheetPath, ['<worksheet><sheetData>', rows, '</sheetData></worksheet>'], 1000))
}

/** Texts on which careless patterns for dates, numbers, names and units never come to an end. */
const patternBomb = (): Buffer => {
  const texts = [
    `${'1'.repeat(3000)}x`,
    `${'01/'.repeat(1500)}x`,
    `${'a '.repeat(1500)}!`,
    `${'-'.repeat(3000)}>`,
    `${' '.repeat(3000)}x`,
    `${'('.repeat(1500)}${')'.repeat(1499)}`,
    `${'nguyễn '.repeat(400)}#`,
    `${'Phòng '.repeat(500)}${'I'.repeat(500)}.`,
    `${'0.'.repeat(1500)}e`,
    `${'tháng 1 năm '.repeat(250)}x`,
  ]
  const heading = ['Họ và tên', 'Ngày sinh', 'Đơn vị', 'Trình độ', 'Ngày vào ngành', 'Chức vụ']
  const lines = Array.from({ length: 200 }, (_, line) =>
    heading.map((_name, column) => `"${texts[(line + column) % texts.length]}"`).join(','),
  )
  return Buffer.from(`${heading.join(',')}\n${lines.join('\n')}\n`)
}

const nestedXml = (): Buffer => {
  const open = '<table:table>'.repeat(200_000)
  return zipOf([
    partOf('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    partOf('content.xml', `<?xml version="1.0"?><office:document-content>${open}`),
  ])
}

/** Files that would stop a careless server, by what they are. */
export const hostileFiles: Readonly<Record<string, () => Buffer>> = {
  'a bomb that denies what it is': lyingBomb,
  'entities that multiply to a billion': billionLaughs,
  'ten million cells': tenMillionCells,
  'texts on which patterns never end': patternBomb,
  'tables without end inside each other': nestedXml,
}
