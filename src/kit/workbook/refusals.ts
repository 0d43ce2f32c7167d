import { type Refusal, Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'

const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / (1024 * 1024)))
const grouped = (count: number, mark: string): string => String(count).replace(/\B(?=(\d{3})+$)/g, mark)

const saveAsXlsx = say(
  'Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại dạng Excel (.xlsx).',
  'Open it in Excel or LibreOffice and save it as an Excel workbook (.xlsx).',
)
const withAdvice = (vi: string, en: string) => say(`${vi} ${saveAsXlsx.vi}`, `${en} ${saveAsXlsx.en}`)

/** Every way a workbook may be refused; each sentence says what to do. */
export const workbookRefusal = {
  empty: (): Refusal =>
    refuse(
      'workbook.empty',
      say('Tệp không có dữ liệu. Hãy chọn tệp khác.', 'The file holds no data. Choose another file.'),
    ),
  encrypted: (): Refusal =>
    refuse(
      'workbook.encrypted',
      say(
        'Tệp được bảo vệ bằng mật khẩu. Hãy mở tệp, bỏ mật khẩu rồi lưu lại.',
        'The file is protected by a password. Open it, remove the password and save it again.',
      ),
    ),
  broken: (): Refusal =>
    refuse(
      'workbook.broken',
      withAdvice('Tệp bị hỏng hoặc không đầy đủ nên không đọc được.', 'The file is damaged or incomplete.'),
    ),
  tooLarge: (bytesMax: number): Refusal =>
    refuse(
      'workbook.too_large',
      say(
        `Tệp lớn hơn ${megabytes(bytesMax)} MB. Hãy chia tệp thành nhiều phần.`,
        `The file is larger than ${megabytes(bytesMax)} MB. Split it into parts.`,
      ),
      413,
    ),
  tooMuchContent: (): Refusal =>
    refuse(
      'workbook.too_large',
      say(
        'Nội dung tệp quá lớn để đọc một lần. Hãy chia tệp thành nhiều phần.',
        'The file holds too much to be read at once. Split it into parts.',
      ),
      413,
    ),
  tooManyRows: (rowsMax: number): Refusal =>
    refuse(
      'workbook.too_many_rows',
      say(
        `Tệp có hơn ${grouped(rowsMax, '.')} dòng. Hãy chia tệp thành nhiều phần.`,
        `The file has more than ${grouped(rowsMax, ',')} rows. Split it into parts.`,
      ),
      413,
    ),
  tooManyCells: (cellsMax: number): Refusal =>
    refuse(
      'workbook.too_many_cells',
      say(
        `Tệp có hơn ${grouped(cellsMax, '.')} ô. Hãy bỏ bớt cột thừa hoặc chia tệp thành nhiều phần.`,
        `The file has more than ${grouped(cellsMax, ',')} cells. Remove needless columns or split it into parts.`,
      ),
      413,
    ),
  tooSlow: (): Refusal =>
    refuse(
      'workbook.too_slow',
      say(
        'Đọc tệp quá lâu nên đã dừng. Hãy chia tệp thành nhiều phần hoặc lưu lại dạng .xlsx.',
        'Reading the file took too long and was stopped. Split it into parts or save it again as .xlsx.',
      ),
    ),
  bomb: (): Refusal =>
    refuse(
      'workbook.bomb',
      withAdvice(
        'Tệp nén chứa nội dung lớn bất thường nên không được mở.',
        'The file unpacks to a suspiciously large size, so it was not opened.',
      ),
      413,
    ),
  entities: (): Refusal =>
    refuse(
      'workbook.entities',
      withAdvice(
        'Tệp chứa khai báo XML không an toàn (DOCTYPE) nên không được mở.',
        'The file holds unsafe XML declarations (DOCTYPE), so it was not opened.',
      ),
    ),
  html: (): Refusal =>
    refuse(
      'workbook.html',
      withAdvice(
        'Tệp này là trang web mang tên bảng tính.',
        'This file is a web page that carries the name of a spreadsheet.',
      ),
      415,
    ),
  numbers: (): Refusal =>
    refuse(
      'workbook.unknown_kind',
      say(
        'Đây là tệp Apple Numbers. Trong Numbers, hãy chọn Tệp → Xuất sang → Excel để lưu dạng .xlsx.',
        'This is an Apple Numbers file. In Numbers choose File → Export To → Excel to save it as .xlsx.',
      ),
      415,
    ),
  unknownKind: (): Refusal =>
    refuse(
      'workbook.unknown_kind',
      withAdvice(
        'Tệp này không phải bảng tính mà chương trình đọc được.',
        'This is no spreadsheet that can be read.',
      ),
      415,
    ),
  openQuote: (row: number): Refusal =>
    refuse(
      'workbook.quotes',
      say(
        `Dấu ngoặc kép mở ở dòng ${row} không được đóng. Hãy sửa dòng đó hoặc lưu lại dạng .xlsx.`,
        `The quotation mark opened in row ${row} is never closed. Mend that row or save the file as .xlsx.`,
      ),
    ),
  unreadable: (): Refusal =>
    refuse(
      'workbook.unreadable',
      say('Không mở được tệp. Hãy gửi lại tệp.', 'The file could not be opened. Send it again.'),
    ),
  stopped: (): Refusal =>
    refuse('workbook.stopped', say('Đã dừng đọc tệp.', 'Reading the file was stopped.'), 409),
} as const

/** Throws the refusal; its own function so that it can stand in an expression. */
export const refuseWith = (refusal: Refusal, cause?: unknown): never => {
  const refused = new Refused(refusal)
  if (cause !== undefined) refused.cause = cause
  throw refused
}
