import { say, type Text } from '../../domain/language/say.ts'

const number = (count: number, locale: string): string => count.toLocaleString(locale)
const size = (bytes: number, locale: string): string =>
  `${(bytes / 1_000_000).toLocaleString(locale, { maximumFractionDigits: 1 })} MB`

/** A text with a count in it, written as each language writes numbers. */
const counted = (count: number, vi: (shown: string) => string, en: (shown: string) => string): Text =>
  say(vi(number(count, 'vi-VN')), en(number(count, 'en-GB')))

export const texts = {
  backup: say(
    'Sao lưu toàn bộ dữ liệu ra một tệp, không cần dừng ứng dụng; không ghi tên tệp thì vào thư mục sao lưu',
    'Back up all data into one file while the application works; without a name into the folder of backups',
  ),
  verify: say('Kiểm tra một bản sao lưu, không cần cơ sở dữ liệu', 'Check a backup; needs no database'),
  list: say('Liệt kê các bản sao lưu và tình trạng', 'List the backups and how they stand'),
  restore: say(
    'Phục hồi vào nơi chưa có dữ liệu: từ một bản sao lưu, hoặc về một thời điểm từ kho lưu trữ liên tục',
    'Restore where there are no data yet: from a backup, or to a moment from the continuous archive',
  ),
  move: say(
    'Chuyển dữ liệu sang một máy chủ PostgreSQL, hoặc về cơ sở dữ liệu của Vươn',
    'Move the data to a PostgreSQL server, or back to the own database',
  ),
  passphraseFile: say(
    'Tệp có cụm mật khẩu ở dòng đầu (để mã hóa, giải mã)',
    'File with the passphrase in its first line (to encrypt, to decrypt)',
  ),
  replace: say(
    'Thay dữ liệu đang có, sau khi gõ tên cơ sở dữ liệu',
    'Replace the data that are there, after typing the name of the database',
  ),
  withoutKey: say(
    'Phục hồi dù thiếu khóa; các trường được niêm phong sẽ không đọc được',
    'Restore although the key is missing; sealed fields stay closed',
  ),
  to: say('postgresql://… hoặc own', 'postgresql://… or own'),
  written: (file: string, bytes: number, rows: number): Text =>
    say(
      `Đã sao lưu ${number(rows, 'vi-VN')} dòng vào ${file} (${size(bytes, 'vi-VN')}).`,
      `Backed up ${number(rows, 'en-GB')} rows into ${file} (${size(bytes, 'en-GB')}).`,
    ),
  withKey: say(
    'Bản sao lưu đã mã hóa và có kèm khóa; hãy giữ cụm mật khẩu ở nơi khác.',
    'The backup is encrypted and holds the key; keep the passphrase elsewhere.',
  ),
  keepKey: (file: string): Text =>
    say(
      `Bản sao lưu không mã hóa nên không kèm khóa: hãy giữ ${file} riêng; thiếu nó thì các trường được niêm phong không đọc được.`,
      `The backup is not encrypted and so holds no key: keep ${file} apart; without it sealed fields cannot be read.`,
    ),
  removed: (count: number): Text =>
    counted(
      count,
      (n) => `Đã xóa ${n} bản cũ theo quy tắc.`,
      (n) => `Removed ${n} older ones by the rule.`,
    ),
  sound: (file: string, rows: number, tables: number): Text =>
    say(
      `${file} nguyên vẹn: ${number(tables, 'vi-VN')} bảng, ${number(rows, 'vi-VN')} dòng.`,
      `${file} is sound: ${number(tables, 'en-GB')} tables, ${number(rows, 'en-GB')} rows.`,
    ),
  restored: (rows: number, tables: number): Text =>
    say(
      `Đã phục hồi ${number(rows, 'vi-VN')} dòng của ${number(tables, 'vi-VN')} bảng; đọc lại đều khớp.`,
      `Restored ${number(rows, 'en-GB')} rows of ${number(tables, 'en-GB')} tables; all read back equal.`,
    ),
  moved: (rows: number, tables: number): Text =>
    say(
      `Đã chuyển ${number(rows, 'vi-VN')} dòng của ${number(tables, 'vi-VN')} bảng; đọc lại đều khớp. Dữ liệu cũ vẫn để nguyên.`,
      `Moved ${number(rows, 'en-GB')} rows of ${number(tables, 'en-GB')} tables; all read back equal. The old data were left as they are.`,
    ),
  setUrl: say(
    'Từ nay hãy khởi động với DATABASE_URL tới máy chủ mới.',
    'From now on start with DATABASE_URL set to the new server.',
  ),
  unsetUrl: say('Từ nay hãy khởi động không có DATABASE_URL.', 'From now on start without DATABASE_URL.'),
  upgraded: (count: number): Text =>
    counted(
      count,
      (n) => `Đã nâng cấp cấu trúc ${n} bước.`,
      (n) => `Upgraded the structure by ${n} steps.`,
    ),
  noBackups: (folder: string): Text =>
    say(`Chưa có bản sao lưu nào trong ${folder}.`, `There are no backups in ${folder}.`),
  backupLine: (name: string, bytes: number, day: string): Text =>
    say(`${day}  ${name}  ${size(bytes, 'vi-VN')}`, `${day}  ${name}  ${size(bytes, 'en-GB')}`),
} as const
