import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import type { DiskState } from './disk.ts'

/** What a server finds of itself when it is asked whether it can take requests. */
export type Condition = {
  readonly stopping: boolean
  readonly database: 'answers' | 'silent'
  readonly schema: 'current' | 'other'
  readonly disk: DiskState
}

const notReady = (code: string, vi: string, en: string): Refusal => refuse(`server.${code}`, say(vi, en), 503)

export const stopping = notReady(
  'stopping',
  'Hệ thống đang dừng để bảo trì. Hãy thử lại sau ít phút.',
  'The system is stopping for upkeep. Try again in a few minutes.',
)
const silent = notReady(
  'database_silent',
  'Cơ sở dữ liệu không trả lời. Người vận hành hãy chạy ./vuon doctor.',
  'The database does not answer. Whoever runs the system should run ./vuon doctor.',
)
const otherSchema = notReady(
  'schema_other',
  'Cấu trúc dữ liệu không đúng với phiên bản đang chạy. Người vận hành hãy khởi động lại bằng đúng phiên bản.',
  'The structure of the data does not fit this version. Whoever runs the system should start the right version.',
)
const diskFull = notReady(
  'disk_full',
  'Ổ đĩa chứa dữ liệu đã gần hết chỗ. Người vận hành hãy giải phóng chỗ trống rồi chạy ./vuon doctor.',
  'The disk of the data is almost full. Whoever runs the system should make room, then run ./vuon doctor.',
)

/** Why a server cannot take requests now; null where it can. It names no version, path or address. */
export const refusalToServe = ({ stopping: stops, database, schema, disk }: Condition): Refusal | null => {
  if (stops) return stopping
  if (database === 'silent') return silent
  if (schema === 'other') return otherSchema
  return disk === 'full' ? diskFull : null
}
