import type { WayIn } from '../../../domain/access/session-life.ts'
import { say, type Text } from '../../../domain/language/say.ts'

/** The words of the own account and its sessions. */
export const texts = {
  changePassword: say('Đổi mật khẩu', 'Change the password'),
  choosePassword: say('Chọn mật khẩu', 'Choose a password'),
  chooseAbout: say(
    'Liên kết chỉ dùng được một lần. Sau khi chọn, bạn sẽ vào hệ thống ngay.',
    'This link works once. You are in as soon as you have chosen.',
  ),
  current: say('Phiên này', 'This session'),
  currentPassword: say('Mật khẩu hiện tại', 'Current password'),
  endSession: say('Kết thúc', 'End'),
  everywhere: say('Đăng xuất khỏi mọi nơi', 'Sign out everywhere'),
  everywhereQuestion: say(
    'Đăng xuất khỏi mọi thiết bị, kể cả thiết bị này?',
    'Sign out on every device, this one too?',
  ),
  ownRecordOnly: say(
    'Chưa có vai trò nào: bạn xem được hồ sơ của mình.',
    'No role yet: you can read your own record.',
  ),
  mine: say('Tài khoản của tôi', 'My account'),
  newPassword: say('Mật khẩu mới', 'New password'),
  passwordChanged: say(
    'Đã đổi mật khẩu; các phiên khác đã kết thúc',
    'The password is changed; other sessions have ended',
  ),
  revokeTokens: say(
    'Thu hồi cả các mã truy cập cho chương trình của tài khoản này',
    'Revoke the API tokens of this account too',
  ),
  revokeTokensHint: say(
    'Nên chọn nếu người khác có thể đã biết mật khẩu. Chương trình đang dùng mã sẽ dừng.',
    'Best when somebody else may have known the password. Programs that use a token stop.',
  ),
  openDelegations: say('Mở trang ủy quyền', 'Open delegation'),
  openTokens: say('Mở trang mã truy cập', 'Open API tokens'),
  openSecurity: say('Mở trang đăng nhập và bảo mật', 'Open sign-in and security'),
  startedAt: say('Đăng nhập lúc', 'Signed in'),
  sessionsAbout: say(
    'Phiên tự kết thúc sau một giờ không dùng, và chậm nhất sau mười hai giờ.',
    'A session ends by itself after an hour without use, and after twelve hours at the latest.',
  ),
  sessionEnded: say('Đã kết thúc phiên', 'The session has ended'),
  sessions: say('Các phiên đăng nhập', 'Sessions'),
} as const

/** How one came in. */
export const wayNames = {
  password: say('bằng mật khẩu', 'with the password'),
  code: say('bằng mật khẩu và mã', 'with password and code'),
  'backup-code': say('bằng mật khẩu và mã dự phòng', 'with password and backup code'),
  passkey: say('bằng khóa truy cập', 'with a passkey'),
  'single-sign-on': say(
    'qua đăng nhập một lần, có xác nhận thứ hai',
    'by single sign-on with a second factor',
  ),
  'single-sign-on-only': say('qua đăng nhập một lần', 'by single sign-on'),
} as const satisfies Record<WayIn, Text>
