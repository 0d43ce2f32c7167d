import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const wrongPassword = refuse(
  'session.wrong_password',
  say(
    'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.',
    'The e-mail or the password is wrong. Check both and try again.',
  ),
  401,
)

export const wrongCurrent = refuse(
  'session.wrong_current_password',
  say('Mật khẩu hiện tại không đúng. Hãy nhập lại.', 'The current password is wrong. Type it again.'),
)

export const accountClosed = refuse(
  'session.account_closed',
  say(
    'Tài khoản này đã đóng. Hãy hỏi quản trị viên nếu bạn còn cần.',
    'This account is closed. Ask the administrator if you still need it.',
  ),
  403,
)

export const noSession = refuse(
  'session.not_found',
  say('Phiên này không còn. Hãy tải lại danh sách.', 'This session is gone. Reload the list.'),
  404,
)

export const linkUsed = refuse(
  'password.link_used',
  say(
    'Liên kết này không còn dùng được. Hãy xin quản trị viên một liên kết mới.',
    'This link can no longer be used. Ask the administrator for a new one.',
  ),
  410,
)
