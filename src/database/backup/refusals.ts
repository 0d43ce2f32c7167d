import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'

const refused = (code: string, vi: string, en: string): Refused =>
  new Refused(refuse(`backup.${code}`, say(vi, en), 409))

/** What was found in the file is not what was written: `where` names the part. */
export const broken = (where: string): Refused =>
  refused(
    'broken',
    `Tệp sao lưu bị hỏng hoặc bị sửa (${where}); không dùng được, hãy lấy bản sao lưu khác.`,
    `The backup is damaged or was altered (${where}); it cannot be used, take another one.`,
  )

export const notABackup = (file: string): Refused =>
  refused('not_a_backup', `${file} không phải tệp sao lưu của Vươn.`, `${file} is not a backup of Vươn.`)

export const noFile = (file: string): Refused =>
  refused(
    'no_file',
    `Không có tệp ${file}; hãy kiểm tra lại đường dẫn.`,
    `There is no file ${file}; check the path.`,
  )

export const newerFormat = (): Refused =>
  refused(
    'newer_format',
    'Tệp sao lưu do một phiên bản Vươn mới hơn ghi; hãy dùng phiên bản đó để đọc.',
    'The backup was written by a newer Vươn; read it with that version.',
  )

export const passphraseNeeded = (): Refused =>
  refused(
    'passphrase_needed',
    'Tệp sao lưu đã mã hóa; hãy thêm --passphrase-file TỆP-CHỨA-CỤM-MẬT-KHẨU.',
    'The backup is encrypted; add --passphrase-file FILE-WITH-THE-PASSPHRASE.',
  )

export const wrongPassphrase = (): Refused =>
  refused(
    'wrong_passphrase',
    'Cụm mật khẩu không đúng, hoặc phần đầu tệp sao lưu đã bị sửa.',
    'The passphrase is wrong, or the head of the backup was altered.',
  )

export const fileExists = (file: string): Refused =>
  refused(
    'file_exists',
    `Đã có tệp ${file}; hãy chọn tên khác, bản sao lưu không ghi đè lên tệp có sẵn.`,
    `${file} is there already; choose another name, a backup never overwrites a file.`,
  )

export const notEmpty = (): Refused =>
  refused(
    'not_empty',
    'Nơi phục hồi đã có dữ liệu; hãy phục hồi vào một cơ sở dữ liệu trống, hoặc thêm --replace để thay toàn bộ dữ liệu đang có.',
    'There are data where the backup is to be restored; restore into an empty database, or add --replace to replace all that is there.',
  )

export const otherTables = (names: readonly string[]): Refused =>
  refused(
    'other_tables',
    `Các bảng trong bản sao lưu không khớp với cấu trúc của nó (${names.join(', ')}).`,
    `The tables of the backup do not fit its structure (${names.join(', ')}).`,
  )

export const notEqual = (names: readonly string[]): Refused =>
  refused(
    'not_equal',
    `Đọc lại sau khi ghi thì các bảng sau không giống bản gốc: ${names.join(', ')}. Không có gì bị thay đổi.`,
    `Read back after writing, these tables are not as in the original: ${names.join(', ')}. Nothing was changed.`,
  )
