import { type Refusal, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { refusalOfOutage, type Signs } from '../outage.ts'

/** What is answered to an error in the code; the request's id leads to its line in the log. */
export const unexpected = (requestId: string): Refusal =>
  refuse(
    'server.failed',
    say(
      `Hệ thống gặp lỗi ngoài dự kiến; chưa có gì thay đổi. Hãy thử lại, nếu vẫn lỗi hãy báo quản trị viên mã yêu cầu ${requestId}.`,
      `Something unexpected failed; nothing was changed. Try again, and if it persists tell the administrator the request id ${requestId}.`,
    ),
  )

const goneMeanwhile = refuse(
  'record.gone_meanwhile',
  say(
    'Một mục liên quan vừa bị xóa trong lúc bạn làm; chưa có gì thay đổi. Hãy tải lại trang rồi chọn lại.',
    'Something this rests on was removed meanwhile; nothing was changed. Load the page again and choose anew.',
  ),
  409,
)

const crossed = refuse(
  'request.crossed',
  say(
    'Có người vừa thay đổi cùng dữ liệu này; chưa có gì thay đổi. Hãy thử lại.',
    'Somebody is changing the same data at this moment; nothing was changed. Try again.',
  ),
  409,
)

/** What PostgreSQL answers when two people get in each other's way: a reference gone, a deadlock ended. */
const crossings: Readonly<Record<string, Refusal>> = {
  '23503': goneMeanwhile,
  '40001': crossed,
  '40P01': crossed,
}

const unreadable = refuse(
  'request.unreadable',
  say(
    'Không đọc được yêu cầu. Hãy kiểm tra lại nội dung gửi.',
    'The request cannot be read. Check its form.',
  ),
  400,
)

export type Fault = Signs & { readonly statusCode?: number }

/**
 * Faults that are nobody's error in the code: found before a route sees the request, two at one time, or an outage
 * of the disk or the database.
 */
export const refusalOfFault = (error: Fault): Refusal | null => {
  const crossing = error.code ? crossings[error.code] : undefined
  if (crossing) return crossing
  // Whoever sent it has hung up: nobody reads this answer.
  if (error.code === 'ECONNRESET' && error.message === 'aborted') return unreadable
  if (error.statusCode === undefined || error.statusCode >= 500) return refusalOfOutage(error)
  if (error.statusCode === 413)
    return refuse(
      'request.too_large',
      say(
        'Nội dung gửi lên quá lớn. Hãy chia nhỏ rồi gửi lại.',
        'The request is too large. Send it in parts.',
      ),
      413,
    )
  if (error.statusCode === 415)
    return refuse(
      'request.wrong_kind',
      say('Nội dung gửi lên phải là JSON.', 'Send the body as JSON (content-type: application/json).'),
      415,
    )
  return unreadable
}
