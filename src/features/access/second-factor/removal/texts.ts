import { say } from '../../../../domain/language/say.ts'

/** The words of taking a colleague's second factor away. */
export const texts = {
  command: say(
    'Gỡ bước xác nhận thứ hai của một tài khoản (khi quản trị viên duy nhất mất điện thoại)',
    'Remove the second factor of an account (when the only administrator has lost the phone)',
  ),
  hint: say(
    'Ứng dụng tạo mã, khóa truy cập và mã dự phòng của tài khoản bị gỡ; mọi phiên kết thúc ngay. Hãy chắc chắn đúng người nhờ bạn.',
    'The app, the passkeys and the backup codes of the account go, and all sessions end at once. Make sure that it is really they who asked.',
  ),
  question: say('Gỡ bước xác nhận thứ hai?', 'Remove the second factor?'),
  remove: say('Gỡ bước xác nhận thứ hai', 'Remove the second factor'),
  removed: say('Đã gỡ bước xác nhận thứ hai', 'The second factor is removed'),
} as const
