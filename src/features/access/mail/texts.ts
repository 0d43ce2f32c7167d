import type { NoticeKind } from '../../../domain/access/notice.ts'
import { say, type Text } from '../../../domain/language/say.ts'

/** What each mail is called in lists, and its subject. */
export const noticeNames: Readonly<Record<NoticeKind, Text>> = {
  'role-changed': say('Vai trò của bạn đã thay đổi', 'Your roles have changed'),
  'password-changed': say('Mật khẩu của bạn đã đổi', 'Your password was changed'),
  'email-changed': say('Thư điện tử của tài khoản đã đổi', 'The e-mail of your account was changed'),
  'second-factor-changed': say('Bước xác nhận thứ hai đã thay đổi', 'Your second factor has changed'),
  'account-closed': say('Tài khoản của bạn đã đóng', 'Your account was closed'),
  'account-reopened': say('Tài khoản của bạn đã mở lại', 'Your account was reopened'),
  'sign-on-changed': say(
    'Đăng nhập một lần của tài khoản của bạn vừa đổi',
    'The single sign-on of your account was changed',
  ),
  'token-made': say('Tài khoản của bạn có mã truy cập mới', 'Your account has a new API token'),
  'token-revoked': say('Mã truy cập của bạn đã bị thu hồi', 'An API token of yours was revoked'),
  'delegation-given': say('Bạn đã ủy quyền một vai trò', 'You delegated a role'),
  'delegation-received': say('Bạn được ủy quyền một vai trò', 'A role was delegated to you'),
  'delegation-ended': say('Một ủy quyền đã kết thúc', 'A delegation has ended'),
  'locked-out': say('Đăng nhập sai nhiều lần', 'Too many failed sign-ins'),
  invitation: say('Mời bạn vào Vươn', 'You are invited to Vươn'),
  reset: say('Đặt lại mật khẩu', 'Reset your password'),
  trial: say('Thư thử từ Vươn', 'A trial mail from Vươn'),
  'ledger-roots': say('Gốc hằng ngày của sổ cái Vươn', 'Daily roots of the Vươn ledger'),
}

/** The words of the screen of mails. */
export const texts = {
  mail: say('Thư đã gửi', 'Mail'),
  mailAbout: say(
    'Thư mời, đặt lại mật khẩu và báo thay đổi; thư gửi lỗi được thử lại trong khoảng ba ngày.',
    'Invitations, resets and news of changes; what fails is tried again for some three days.',
  ),
  from: say('Gửi từ', 'Sent from'),
  off: say(
    'Chưa cài đặt máy chủ thư (SMTP_URL, MAIL_FROM, PUBLIC_ADDRESS). Liên kết một lần vẫn in hoặc sao chép được.',
    'No mail server is set (SMTP_URL, MAIL_FROM, PUBLIC_ADDRESS). One-time links can still be printed or copied.',
  ),
  kind: say('Nội dung', 'About'),
  recipient: say('Người nhận', 'To'),
  queued: say('Lúc', 'At'),
  state: say('Tình trạng', 'State'),
  attempts: say('Số lần thử', 'Attempts'),
  fault: say('Lỗi', 'Fault'),
  next: say('Thử lại lúc', 'Next attempt'),
  again: say('Gửi lại', 'Send again'),
  onItsWay: say('Đã đưa vào hàng gửi', 'On its way'),
  trial: say('Gửi thư thử cho tôi', 'Send me a trial mail'),
  empty: say('Chưa có thư nào.', 'No mail yet.'),
  all: say('Tất cả', 'All'),
} as const

/** How a mail stands. */
export const stateNames = {
  waiting: say('Đang chờ gửi', 'Waiting'),
  sent: say('Đã gửi', 'Sent'),
  failed: say('Không gửi được', 'Not sent'),
  off: say('Chưa cài đặt thư', 'Mail not set up'),
  withdrawn: say('Đã rút lại', 'Withdrawn'),
} as const
