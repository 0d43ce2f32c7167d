import { type Refusal, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { refusalOfOutage } from '../../kit/outage.ts'

const refused = (name: string, vi: string, en: string): Refusal => refuse(`start.${name}`, say(vi, en), 409)

const portTaken = refused(
  'port_taken',
  'Cổng này đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ PORT=3001 npm start.',
  'Another program uses this port; choose another one, for example PORT=3001 npm start.',
)

const notWritable = (path: string): Refusal =>
  refused(
    'not_writable',
    `Tài khoản đang chạy Vươn không ghi được vào ${path}; hãy cấp quyền ghi cho tài khoản đó, hoặc đặt VUON_DATA sang thư mục khác.`,
    `The account that runs Vươn may not write to ${path}; let it write there, or set VUON_DATA to another folder.`,
  )

const readOnly = (path: string): Refusal =>
  refused(
    'read_only',
    `Ổ đĩa của ${path} đang ở chế độ chỉ đọc; hãy gắn lại ổ đĩa ở chế độ ghi, hoặc đặt VUON_DATA sang thư mục khác.`,
    `The disk of ${path} can only be read; mount it for writing, or set VUON_DATA to another folder.`,
  )

const full = (path: string): Refusal =>
  refused(
    'disk_full',
    `Ổ đĩa của ${path} đã đầy; hãy giải phóng chỗ trống rồi khởi động lại. Dữ liệu đã lưu vẫn còn nguyên.`,
    `The disk of ${path} is full; make room, then start again. What was saved is still there.`,
  )

const byCode: Readonly<Record<string, (path: string) => Refusal>> = {
  EACCES: notWritable,
  EPERM: notWritable,
  EROFS: readOnly,
  ENOSPC: full,
  EDQUOT: full,
  '53100': full,
}

/** Why a start failed where the machine is the reason: the port, the disk, the rights, the database. Else null. */
export const refusalOfStart = (error: unknown, dataFolder: string): Refusal | null => {
  if (!(error instanceof Error)) return null
  const { code, path } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return portTaken
  const known = code === undefined ? undefined : byCode[code]
  return known ? known(path ?? dataFolder) : refusalOfOutage(error)
}
