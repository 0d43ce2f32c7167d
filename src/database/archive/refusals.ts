import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'

const refused = (code: string, vi: string, en: string): Refused =>
  new Refused(refuse(`archive.${code}`, say(vi, en), 409))

export const notHere = (): Refused =>
  refused(
    'not_here',
    'Lưu trữ liên tục cần Linux hoặc macOS (các lệnh gzip, cmp, sync); hãy bỏ ARCHIVE_FOLDER và dùng ./vuon backup.',
    'Continuous archiving needs Linux or macOS (gzip, cmp, sync); unset ARCHIVE_FOLDER and use ./vuon backup.',
  )

export const notEnterable = (folder: string, account: string): Refused =>
  refused(
    'not_enterable',
    `Tài khoản ${account} (chạy cơ sở dữ liệu) không ghi được vào ${folder}; hãy chọn ARCHIVE_FOLDER khác hoặc chạy "chmod o+x" cho các thư mục phía trên.`,
    `The account ${account}, which runs the database, cannot write to ${folder}; choose another ARCHIVE_FOLDER, or run "chmod o+x" on the folders above it.`,
  )

export const nothingArchived = (folder: string): Refused =>
  refused(
    'nothing',
    `Không có bản sao lưu nền nào trong ${folder}; hãy kiểm tra --archive hoặc ARCHIVE_FOLDER.`,
    `There is no base backup in ${folder}; check --archive or ARCHIVE_FOLDER.`,
  )

export const tooEarly = (earliest: string): Refused =>
  refused(
    'too_early',
    `Kho lưu trữ chỉ bắt đầu từ ${earliest}; hãy chọn thời điểm muộn hơn.`,
    `The archive begins at ${earliest}; choose a later moment.`,
  )

export const tooLate = (): Refused =>
  refused(
    'too_late',
    'Kho lưu trữ chưa có đến thời điểm này, hoặc sau đó chưa có thay đổi nào; hãy chọn thời điểm sớm hơn.',
    'The archive does not reach this moment, or nothing was changed after it; choose an earlier one.',
  )

export const damagedBase = (file: string): Refused =>
  refused(
    'damaged',
    `Bản sao lưu nền bị hỏng (${file}); hãy chọn thời điểm của một bản khác.`,
    `The base backup is damaged (${file}); choose a moment of another one.`,
  )

export const folderNotEmpty = (folder: string): Refused =>
  refused(
    'folder_not_empty',
    `Thư mục ${folder} đã có dữ liệu; hãy phục hồi vào một thư mục mới (--into).`,
    `The folder ${folder} holds something already; restore into a new folder (--into).`,
  )

export const notArchiving = (): Refused =>
  refused(
    'off',
    'Chưa bật lưu trữ liên tục; hãy đặt ARCHIVE_FOLDER rồi khởi động lại (chỉ với cơ sở dữ liệu của Vươn).',
    'Continuous archiving is off; set ARCHIVE_FOLDER and start again (for the own database only).',
  )
