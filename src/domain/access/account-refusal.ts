import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const emailTaken = refuse(
  'accounts.email_taken',
  say(
    'Thư điện tử này đã có tài khoản. Hãy dùng địa chỉ khác hoặc sửa tài khoản đang có.',
    'An account already signs in with this e-mail. Use another one or change that account.',
  ),
  409,
)

export const noPerson = refuse(
  'person.not_found',
  say('Không tìm thấy hồ sơ này. Hãy chọn lại.', 'This record is not found. Choose again.'),
  404,
)

export const personTaken = refuse(
  'accounts.person_taken',
  say(
    'Hồ sơ này đã gắn với một tài khoản khác. Hãy gỡ ở tài khoản đó trước.',
    'This record is already linked with another account. Unlink it there first.',
  ),
  409,
)

export const closed = refuse(
  'accounts.closed',
  say('Tài khoản đang đóng. Hãy mở lại trước.', 'The account is closed. Reopen it first.'),
  409,
)

export const notClosed = refuse(
  'accounts.not_closed',
  say('Tài khoản này đang mở.', 'This account is open.'),
  409,
)
