import { type Refusal, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

/** What an error of the database or of the file system tells of itself. */
export type Signs = {
  readonly code?: string | undefined
  readonly syscall?: string | undefined
  readonly message?: string | undefined
}

const diskFull = refuse(
  'server.disk_full',
  say(
    'Ổ đĩa chứa dữ liệu đã đầy nên không lưu được; chưa có gì thay đổi. Hãy báo người vận hành giải phóng chỗ trống rồi thử lại.',
    'The disk of the data is full, so this could not be saved; nothing was changed. Ask whoever runs the system to make room, then try again.',
  ),
  507,
)

const readOnly: Refusal = {
  ...refuse(
    'server.disk_read_only',
    say(
      'Nơi lưu dữ liệu hiện chỉ cho đọc nên không lưu được; chưa có gì thay đổi. Hãy báo người vận hành.',
      'The data can only be read at this moment, so this could not be saved; nothing was changed. Tell whoever runs the system.',
    ),
    503,
  ),
  retryAfterSeconds: 30,
}

const lost: Refusal = {
  ...refuse(
    'server.database_lost',
    say(
      'Vừa mất kết nối với cơ sở dữ liệu. Hãy thử lại sau ít giây; nếu đang lưu thì hãy xem lại đã lưu chưa trước khi lưu lần nữa.',
      'The connection to the database was lost. Try again in some seconds; if you were saving, look first whether it was saved.',
    ),
    503,
  ),
  retryAfterSeconds: 5,
}

const overloaded: Refusal = {
  ...refuse(
    'server.database_overloaded',
    say(
      'Cơ sở dữ liệu đang quá tải; chưa có gì thay đổi. Hãy thử lại sau ít giây.',
      'The database has too much to do at this moment; nothing was changed. Try again in some seconds.',
    ),
    503,
  ),
  retryAfterSeconds: 10,
}

/**
 * By the codes of PostgreSQL (appendix A of its manual) and of the operating system. 57P05 is PostgreSQL's end of
 * a connection that was idle for too long.
 */
const byCode: Readonly<Record<string, Refusal>> = {
  '53100': diskFull,
  ENOSPC: diskFull,
  EDQUOT: diskFull,
  '25006': readOnly,
  EROFS: readOnly,
  '53000': overloaded,
  '53200': overloaded,
  '53300': overloaded,
  '57P01': lost,
  '57P02': lost,
  '57P03': lost,
  '57P05': lost,
  ECONNREFUSED: lost,
  ECONNRESET: lost,
  EPIPE: lost,
  ETIMEDOUT: lost,
  EHOSTUNREACH: lost,
  ENETUNREACH: lost,
}

/** The driver gives some of its errors no code: its words are then all there is. */
const words: readonly (readonly [RegExp, Refusal])[] = [
  [/^Connection terminated|^Client has encountered a connection error/, lost],
  [/^timeout exceeded when trying to connect/, overloaded],
]

/**
 * Why something failed that is neither an error in the code nor the asker's: no room, nothing may be written,
 * or the database is gone for the moment. Null for every other error.
 */
export const refusalOfOutage = ({ code = '', syscall, message = '' }: Signs): Refusal | null => {
  // The socket of the own database is not there while it starts.
  if (code === 'ENOENT') return syscall === 'connect' ? lost : null
  const known = byCode[code] ?? (code.startsWith('08') && code.length === 5 ? lost : undefined)
  return known ?? words.find(([pattern]) => pattern.test(message))?.[1] ?? null
}
