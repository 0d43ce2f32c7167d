import { CFB } from '@e965/xlsx'

/** The font's name of each text cell of a sheet, by `row,column`. */
export type FontTable = ReadonlyMap<string, string>

/** Record numbers of the old binary format, after [MS-XLS] 2.3. */
const recordOf = { bof: 0x809, eof: 0x0a, font: 0x31, xf: 0xe0, sheet: 0x85 }
/** Records that may hold a text; each begins with row, column and style. */
const textRecords = new Set([0x204, 0xfd, 0xd6, 0x06])
const bookVersion8 = 0x0600
const fontsMax = 10_000
const cellsMax = 2_000_000

const bookStream = (file: Buffer): Buffer | null => {
  try {
    const disk = CFB.read(file, { type: 'buffer' })
    const entry = CFB.find(disk, '/Workbook') ?? CFB.find(disk, '/Book')
    return entry?.content ? Buffer.from(entry.content as Uint8Array) : null
  } catch {
    return null
  }
}

function* records(book: Buffer, start: number): Generator<{ number: number; body: Buffer }> {
  for (let at = start; at + 4 <= book.length; ) {
    const length = book.readUInt16LE(at + 2)
    yield { number: book.readUInt16LE(at), body: book.subarray(at + 4, at + 4 + length) }
    at += 4 + length
  }
}

const fontName = (body: Buffer): string => {
  const length = body[14] ?? 0
  const isWide = ((body[15] ?? 0) & 1) === 1
  return isWide ? body.toString('utf16le', 16, 16 + 2 * length) : body.toString('latin1', 16, 16 + length)
}

type Globals = { readonly fonts: string[]; readonly fontOfStyle: number[]; readonly sheetStarts: number[] }

const readGlobals = (book: Buffer): Globals => {
  const globals: Globals = { fonts: [], fontOfStyle: [], sheetStarts: [] }
  for (const { number, body } of records(book, 0)) {
    if (number === recordOf.eof) break
    if (number === recordOf.font && globals.fonts.length < fontsMax) globals.fonts.push(fontName(body))
    if (number === recordOf.xf) globals.fontOfStyle.push(body.readUInt16LE(0))
    if (number === recordOf.sheet) globals.sheetStarts.push(body.readUInt32LE(0))
  }
  return globals
}

const readSheetFonts = (book: Buffer, start: number, { fonts, fontOfStyle }: Globals): FontTable => {
  const table = new Map<string, string>()
  for (const { number, body } of records(book, start)) {
    if (number === recordOf.eof || table.size >= cellsMax) break
    if (!textRecords.has(number)) continue
    const font = fontOfStyle[body.readUInt16LE(4)] ?? 0
    // The format skips font number 4 for reasons lost to time.
    const name = fonts[font > 4 ? font - 1 : font]
    if (name !== undefined) table.set(`${body.readUInt16LE(0)},${body.readUInt16LE(2)}`, name)
  }
  return table
}

/**
 * The fonts of the text cells of an `.xls` file (Excel 97 on), sheet by sheet, which the reading library
 * does not tell. A file that this cannot follow simply has no fonts: they are a hint, never data.
 */
export const readFonts = (file: Buffer): FontTable[] => {
  const book = bookStream(file)
  if (!book || book.length < 8 || book.readUInt16LE(0) !== recordOf.bof) return []
  if (book.readUInt16LE(4) !== bookVersion8) return []
  try {
    const globals = readGlobals(book)
    return globals.sheetStarts.map((start) => readSheetFonts(book, start, globals))
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}
