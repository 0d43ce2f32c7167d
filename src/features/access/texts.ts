import type { Action, Reach, Role } from '../../domain/access/policy.ts'
import { say, type Text } from '../../domain/language/say.ts'

/** What the roles are called. */
export const roleNames: Readonly<Record<Role, Text>> = {
  administrator: say('Quản trị viên', 'Administrator'),
  'programme-officer': say('Cán bộ chương trình', 'Programme officer'),
  'unit-officer': say('Cán bộ đơn vị', 'Unit officer'),
  reader: say('Người xem', 'Reader'),
  person: say('Cá nhân', 'Person'),
}

/** What each action of the policy table is, in words. */
export const actionTexts: Readonly<Record<Action, Text>> = {
  'session.read': say('Xem phiên của mình', 'See the own session'),
  'profile.read': say('Xem bậc đào tạo và danh mục', 'Read ladders and lists'),
  'profile.change': say('Sửa bậc đào tạo và danh mục', 'Change ladders and lists'),
  'units.read': say('Xem đơn vị', 'Read units'),
  'units.change': say('Lập, đổi tên, chuyển, hợp nhất, chia, giải thể đơn vị', 'Change and reorganise units'),
  'people.read': say('Xem hồ sơ', 'Read people'),
  'people.change': say('Sửa hồ sơ', 'Change people'),
  'people.read-sensitive': say('Xem thông tin nhạy cảm', 'Read sensitive facts'),
  'people.change-sensitive': say('Sửa thông tin nhạy cảm', 'Change sensitive facts'),
  'qualifications.change': say('Sửa văn bằng, việc học', 'Change qualifications and studies'),
  'imports.run': say('Nhập dữ liệu từ bảng tính', 'Import spreadsheets'),
  'reports.read': say('Xem báo cáo', 'Read reports'),
  'views.keep': say('Lưu góc nhìn của mình', 'Keep own views'),
  'accounts.read': say('Xem tài khoản', 'Read accounts'),
  'accounts.change': say(
    'Mở, sửa, đóng tài khoản; giao vai trò',
    'Open, change, close accounts; grant roles',
  ),
  'history.read': say('Xem lịch sử', 'Read the history'),
}

/** How far a role reaches, in words. */
export const reachTexts: Readonly<Record<Reach, Text>> = {
  everything: say('Toàn hệ thống', 'Everything'),
  subtree: say('Đơn vị được giao và cấp dưới', 'Granted unit and below'),
  self: say('Của mình', 'Own'),
}

export const words = {
  action: say('Việc', 'Action'),
  accounts: say('Tài khoản và vai trò', 'Accounts and roles'),
  accountsAbout: say(
    'Ai đăng nhập được, làm được gì, ở đơn vị nào, trong thời hạn nào.',
    'Who can sign in, what they may do, in which unit, for how long.',
  ),
  add: say('Thêm', 'Add'),
  addGrant: say('Giao vai trò', 'Grant a role'),
  adjusted: say('Đã lưu thay đổi', 'Changes kept'),
  asOf: say('Từ ngày', 'From'),
  browser: say('Trình duyệt', 'Browser'),
  changePassword: say('Đổi mật khẩu', 'Change the password'),
  choosePassword: say('Chọn mật khẩu', 'Choose a password'),
  chooseAbout: say(
    'Liên kết chỉ dùng được một lần. Sau khi chọn, bạn sẽ vào hệ thống ngay.',
    'This link works once. You are in as soon as you have chosen.',
  ),
  close: say('Đóng tài khoản', 'Close the account'),
  closed: say('Đã đóng', 'Closed'),
  closeHint: say(
    'Mọi phiên đăng nhập kết thúc ngay. Tài khoản và lịch sử được giữ lại, có thể mở lại.',
    'All sessions end at once. The account and its history stay and can be reopened.',
  ),
  closeQuestion: say('Đóng tài khoản này?', 'Close this account?'),
  copy: say('Sao chép', 'Copy'),
  copied: say('Đã sao chép', 'Copied'),
  current: say('Phiên này', 'This session'),
  currentPassword: say('Mật khẩu hiện tại', 'Current password'),
  email: say('Thư điện tử', 'E-mail'),
  end: say('Thôi vai trò', 'End the role'),
  endQuestion: say('Thôi vai trò này từ hôm nay?', 'End this role as of today?'),
  ended: say('Đã thôi vai trò', 'The role has ended'),
  endSession: say('Kết thúc', 'End'),
  everywhere: say('Đăng xuất khỏi mọi nơi', 'Sign out everywhere'),
  everywhereQuestion: say(
    'Đăng xuất khỏi mọi thiết bị, kể cả thiết bị này?',
    'Sign out on every device, this one too?',
  ),
  find: say('Tìm theo tên hoặc thư điện tử', 'Find by name or e-mail'),
  from: say('Từ ngày', 'From'),
  granted: say('Đã giao vai trò', 'The role is granted'),
  grants: say('Vai trò', 'Roles'),
  language: say('Ngôn ngữ', 'Language'),
  lastUsed: say('Dùng gần nhất', 'Last used'),
  linkAbout: say(
    'In hoặc gửi liên kết này cho người dùng. Chỉ hiện một lần, dùng được một lần, đến hết',
    'Print or hand over this link. It is shown once, works once, until',
  ),
  linkTitle: say('Liên kết một lần', 'One-time link'),
  mine: say('Tài khoản của tôi', 'My account'),
  more: say('Xem thêm', 'Show more'),
  name: say('Họ và tên', 'Name'),
  newAccount: say('Mở tài khoản', 'Open an account'),
  newPassword: say('Mật khẩu mới', 'New password'),
  noAccounts: say('Không có tài khoản nào khớp.', 'No account matches.'),
  noGrants: say(
    'Chưa có vai trò nào: đăng nhập được nhưng chưa xem được gì.',
    'No role yet: can sign in but see nothing.',
  ),
  noLink: say(
    'Liên kết thiếu mã. Hãy mở đúng liên kết được cấp, hoặc xin liên kết mới.',
    'The link lacks its code. Open the link as it was given, or ask for a new one.',
  ),
  noPasswordYet: say('Chưa chọn mật khẩu', 'No password chosen yet'),
  password: say('Mật khẩu', 'Password'),
  passwordChanged: say(
    'Đã đổi mật khẩu; các phiên khác đã kết thúc',
    'The password is changed; other sessions have ended',
  ),
  passwordHint: say(
    'Ít nhất 12 ký tự. Một câu dễ nhớ tốt hơn một từ khó nhớ.',
    'At least 12 characters. A sentence you remember beats a word you do not.',
  ),
  person: say('Hồ sơ gắn với tài khoản', 'Linked record'),
  personHint: say(
    'Người có hồ sơ gắn với tài khoản xem được hồ sơ của chính mình.',
    'Whoever has a linked record can read their own record.',
  ),
  policy: say('Bảng quyền', 'Who may do what'),
  print: say('In', 'Print'),
  record: say('hồ sơ', 'record'),
  reopen: say('Mở lại', 'Reopen'),
  reset: say('Cấp liên kết đặt lại mật khẩu', 'Offer a link to reset the password'),
  role: say('Vai trò', 'Role'),
  save: say('Lưu', 'Save'),
  sessionEnded: say('Đã kết thúc phiên', 'The session has ended'),
  sessions: say('Các phiên đăng nhập', 'Sessions'),
  setUp: say('Thiết lập lần đầu', 'First set-up'),
  setUpAbout: say(
    'Bạn sẽ là quản trị viên đầu tiên của hệ thống này.',
    'You will be the first administrator of this installation.',
  ),
  setUpButton: say('Tạo quản trị viên', 'Make the administrator'),
  signIn: say('Đăng nhập', 'Sign in'),
  signInAbout: say('Theo dõi trình độ, lớp sau vươn hơn lớp trước.', 'Qualifications, planned and proven.'),
  setUpFirst: say(
    'Hệ thống chưa có quản trị viên. Hãy mở liên kết thiết lập đã in khi khởi động.',
    'Nobody has set this place up. Open the set-up link that was printed at the start.',
  ),
  started: say('Bắt đầu', 'Started'),
  to: say('Đến hết (để trống: không thời hạn)', 'Last day (empty: without end)'),
  unit: say('Đơn vị', 'Unit'),
  unitHint: say(
    'Vai trò có hiệu lực ở đơn vị này và cấp dưới. Để trống: toàn hệ thống.',
    'The role reaches this unit and all below. Empty: the whole organisation.',
  ),
  withoutEnd: say('không thời hạn', 'without end'),
  wholeOrganisation: say('Toàn hệ thống', 'The whole organisation'),
  withClosed: say('Cả tài khoản đã đóng', 'Closed ones too'),
} as const
