import { say, type Text } from '../../domain/language/say.ts'

const size = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`

export const archiveTexts = {
  base: say(
    'Lấy bản sao lưu nền cho kho lưu trữ liên tục (tự chạy hằng tuần)',
    'Take a base backup for the continuous archive (done every week by itself)',
  ),
  list: say(
    'Liệt kê các bản sao lưu nền, và từ thời điểm nào phục hồi được',
    'List the base backups, and from which moment on one can restore',
  ),
  toTime: say(
    "Về thời điểm này từ kho lưu trữ liên tục, giờ Việt Nam: '2026-03-01 09:30:00'",
    "To this moment from the continuous archive, Vietnamese time: '2026-03-01 09:30:00'",
  ),
  into: say('Thư mục dữ liệu mới (với --to-time)', 'The new data folder (with --to-time)'),
  archive: say(
    'Kho lưu trữ của cơ sở dữ liệu, khi không phải của thư mục dữ liệu này (với --to-time)',
    'The archive of the database, where it is not that of this data folder (with --to-time)',
  ),
  taken: (folder: string, bytes: number): Text =>
    say(
      `Đã lấy bản sao lưu nền ${folder} (${size(bytes)}).`,
      `Took the base backup ${folder} (${size(bytes)}).`,
    ),
  line: (folder: string, from: string): Text =>
    say(`${folder}: phục hồi được từ ${from}`, `${folder}: one can restore from ${from} on`),
  none: say('Chưa có bản sao lưu nền nào.', 'There is no base backup yet.'),
  recovered: (into: string, lastChange: string): Text =>
    say(
      `Đã phục hồi vào ${into}; thay đổi cuối cùng lúc ${lastChange || 'trước bản nền'}. Hãy khởi động với VUON_DATA=${into} để xem.`,
      `Restored into ${into}; the last change was made at ${lastChange || 'some time before the base'}. Start with VUON_DATA=${into} to see it.`,
    ),
  noMoment: (text: string): Text =>
    say(
      `"${text}" không phải một thời điểm; hãy ghi như '2026-03-01 09:30:00' (giờ Việt Nam) hay 2026-03-01T02:30:00Z.`,
      `"${text}" is no moment; write it as '2026-03-01 09:30:00' (Vietnamese time) or 2026-03-01T02:30:00Z.`,
    ),
  nameFolder: say('Hãy ghi thư mục dữ liệu mới: --into THƯ-MỤC.', 'Name the new data folder: --into FOLDER.'),
} as const
