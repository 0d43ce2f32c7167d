import type { WorkbookKind } from './cell.ts'
import { type PackageDirectory, readDirectory } from './package/directory.ts'
import { refuseWith, workbookRefusal } from './refusals.ts'

/** What a file is by its content; the package's directory comes along where it is one. */
export type FoundKind =
  | { readonly kind: Exclude<WorkbookKind, 'xlsx' | 'xlsb' | 'ods'> }
  | { readonly kind: 'xlsx' | 'xlsb' | 'ods'; readonly directory: PackageDirectory }

const headBytes = 64 * 1024

const kindOfPackage = (file: Buffer): FoundKind => {
  const directory = readDirectory(file)
  if (directory.size === 0) refuseWith(workbookRefusal.empty())
  const names = [...directory.keys()]
  if (directory.has('xl/workbook.bin')) return { kind: 'xlsb', directory }
  if (names.some((name) => name.endsWith('.iwa') || name === 'index.zip'))
    refuseWith(workbookRefusal.numbers())
  if (directory.has('[content_types].xml') && !names.some((name) => /^(word|ppt|visio)\//.test(name))) {
    return { kind: 'xlsx', directory }
  }
  const mimetype = directory.get('mimetype')
  const declared = mimetype ? file.subarray(mimetype.offset, mimetype.offset + 200).toString('latin1') : ''
  const isOtherDocument = /opendocument\.(?!spreadsheet)/.test(declared)
  if (directory.has('content.xml') && !isOtherDocument) {
    return { kind: 'ods', directory }
  }
  return refuseWith(workbookRefusal.unknownKind())
}

/** Old office files are little disks; the names of their streams tell what they are. */
const kindOfCompound = (file: Buffer): FoundKind => {
  const holds = (stream: string) => file.includes(Buffer.from(stream, 'utf16le'))
  if (holds('EncryptedPackage') || holds('EncryptionInfo')) refuseWith(workbookRefusal.encrypted())
  if (holds('Workbook') || holds('Book')) return { kind: 'xls' }
  return refuseWith(holds('WordDocument') ? workbookRefusal.unknownKind() : workbookRefusal.broken())
}

const kindOfMarkup = (head: string): FoundKind => {
  if (/<(?:\w+:)?document\b[^>]*opendocument/i.test(head)) return { kind: 'fods' }
  if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && !/<html/i.test(head)) {
    return { kind: 'xml2003' }
  }
  const isWebPage = /<(html|table|body|div|meta|style|script|head)\b|<!doctype\s+html/i.test(head)
  return refuseWith(isWebPage ? workbookRefusal.html() : workbookRefusal.unknownKind())
}

/** The first bytes, as hexadecimal, of kinds of file that people send by mistake. */
const foreign = [
  '25504446',
  '7b5c727466',
  '89504e47',
  '47494638',
  'ffd8ff',
  '1f8b',
  '52617221',
  '377abcaf',
  '53514c697465',
]
const packageStarts = ['504b0304', '504b0506', '504b0708']
const compoundStart = 'd0cf11e0'
/** A bare stream of Excel 2 to 4 (BOF record), without the disk around it. */
const bareStream = /^09(?:00|02|04|08)(?:0[4-9a-f]|10)00/

const looksLikeUtf16 = (head: Buffer): boolean => {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return true
  let nulls = 0
  for (const byte of head) if (byte === 0) nulls += 1
  return nulls > head.length / 5
}

const isBlank = (head: Buffer): boolean => head.every((byte) => byte <= 32)

const kindOfText = (file: Buffer, head: Buffer): FoundKind => {
  const start = head.toString('latin1').replace(/^\xef\xbb\xbf/, '')
  if (start.trim() === '' || (file.length <= headBytes && isBlank(head))) refuseWith(workbookRefusal.empty())
  if (start.startsWith('ID;P')) return { kind: 'slk' }
  if (/^TABLE\r?\n0,1\r?\n/.test(start)) return { kind: 'dif' }
  if (/^\s*<[?!a-z]/i.test(start)) return kindOfMarkup(start)
  if (/^MIME-Version:/i.test(start)) refuseWith(workbookRefusal.html())
  if (head.includes(0) && !looksLikeUtf16(head)) refuseWith(workbookRefusal.unknownKind())
  return { kind: 'text' }
}

/** Tells what a file is by its first bytes and its inner list, never by its name. */
export const findKind = (file: Buffer): FoundKind => {
  const head = file.subarray(0, headBytes)
  const start = head.toString('hex', 0, 16)
  const startsWith = (mark: string) => start.startsWith(mark)
  if (packageStarts.some(startsWith)) return kindOfPackage(file)
  if (startsWith(compoundStart)) return kindOfCompound(file)
  if (bareStream.test(start)) return { kind: 'xls' }
  if (foreign.some(startsWith)) refuseWith(workbookRefusal.unknownKind())
  return kindOfText(file, head)
}
