import { say } from '../../../domain/language/say.ts'

/** The words of the screen of accounts. */
export const texts = {
  accounts: say('Tài khoản và vai trò', 'Accounts and roles'),
  accountsAbout: say(
    'Ai đăng nhập được, làm được gì, ở đơn vị nào, trong thời hạn nào.',
    'Who can sign in, what they may do, in which unit, for how long.',
  ),
  addGrant: say('Giao vai trò', 'Grant a role'),
  adjusted: say('Đã lưu thay đổi', 'Changes kept'),
  close: say('Đóng tài khoản', 'Close the account'),
  closed: say('Đã đóng', 'Closed'),
  closeHint: say(
    'Mọi phiên đăng nhập kết thúc ngay. Tài khoản và lịch sử được giữ lại, có thể mở lại.',
    'All sessions end at once. The account and its history stay and can be reopened.',
  ),
  closeQuestion: say('Đóng tài khoản này?', 'Close this account?'),
  copy: say('Sao chép', 'Copy'),
  copied: say('Đã sao chép', 'Copied'),
  end: say('Thôi vai trò', 'End the role'),
  endQuestion: say('Thôi vai trò này từ hôm nay?', 'End this role as of today?'),
  ended: say('Đã thôi vai trò', 'The role has ended'),
  find: say('Tìm theo tên hoặc thư điện tử', 'Find by name or e-mail'),
  from: say('Từ ngày', 'From'),
  granted: say('Đã giao vai trò', 'The role is granted'),
  language: say('Ngôn ngữ', 'Language'),
  linkAbout: say(
    'In hoặc gửi liên kết này cho người dùng. Chỉ hiện một lần, dùng được một lần, đến hết',
    'Print or hand over this link. It is shown once, works once, until',
  ),
  linkTitle: say('Liên kết một lần', 'One-time link'),
  newAccount: say('Mở tài khoản', 'Open an account'),
  noAccounts: say('Không có tài khoản nào khớp.', 'No account matches.'),
  noPasswordYet: say('Chưa chọn mật khẩu', 'No password chosen yet'),
  person: say('Hồ sơ gắn với tài khoản', 'Linked record'),
  personHint: say(
    'Người có hồ sơ gắn với tài khoản xem được hồ sơ của chính mình.',
    'Whoever has a linked record can read their own record.',
  ),
  print: say('In', 'Print'),
  reopen: say('Mở lại', 'Reopen'),
  reset: say('Cấp liên kết đặt lại mật khẩu', 'Offer a link to reset the password'),
  role: say('Vai trò', 'Role'),
  save: say('Lưu', 'Save'),
  to: say('Đến hết (để trống: không thời hạn)', 'Last day (empty: without end)'),
  unit: say('Đơn vị', 'Unit'),
  unitHint: say(
    'Vai trò có hiệu lực ở đơn vị này và cấp dưới. Để trống: toàn hệ thống.',
    'The role reaches this unit and all below. Empty: the whole organisation.',
  ),
  withClosed: say('Cả tài khoản đã đóng', 'Closed ones too'),
} as const
