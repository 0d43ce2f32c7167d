import type { NoticeKind } from '../../../../domain/access/notice.ts'
import { say, type Text } from '../../../../domain/language/say.ts'

const ask = say(
  'Nếu không phải bạn làm, hãy đổi mật khẩu ngay và báo quản trị viên.',
  'If this was not you, change your password at once and tell the administrator.',
)
const tellAdministrator = say(
  'Nếu bạn thấy điều này lạ, hãy báo quản trị viên.',
  'If this surprises you, tell the administrator.',
)
const seeAccount = say('Chi tiết có ở trang “Tài khoản của tôi”.', 'The page “My account” has the details.')

/** What each letter says. It names no person, unit or figure: whoever reads it over a shoulder learns nothing. */
export const letters: Readonly<Record<NoticeKind, readonly Text[]>> = {
  'role-changed': [
    say(
      'Vai trò của tài khoản Vươn của bạn vừa thay đổi.',
      'The roles of your Vươn account have just changed.',
    ),
    seeAccount,
    tellAdministrator,
  ],
  'password-changed': [
    say('Mật khẩu tài khoản Vươn của bạn vừa đổi.', 'The password of your Vươn account was just changed.'),
    ask,
  ],
  'email-changed': [
    say(
      'Thư điện tử dùng để đăng nhập tài khoản Vươn của bạn vừa đổi. Thư này gửi đến cả địa chỉ cũ và mới.',
      'The e-mail with which you sign in to Vươn was just changed. This goes to the old and the new address.',
    ),
    say(
      'Nếu bạn không yêu cầu, hãy báo quản trị viên ngay.',
      'If you did not ask for it, tell the administrator at once.',
    ),
  ],
  'second-factor-changed': [
    say(
      'Bước xác nhận thứ hai (ứng dụng tạo mã, khóa truy cập hoặc mã dự phòng) của tài khoản Vươn của bạn vừa thay đổi.',
      'What your Vươn account asks for beside the password (codes, passkeys or backup codes) has just changed.',
    ),
    ask,
  ],
  'sign-on-changed': [
    say(
      'Tài khoản Vươn của bạn vừa được gắn với, hoặc gỡ khỏi, đăng nhập một lần của tổ chức.',
      'Your Vươn account was just linked with, or unlinked from, the single sign-on of your organisation.',
    ),
    tellAdministrator,
  ],
  'account-closed': [
    say('Tài khoản Vươn của bạn vừa được đóng.', 'Your Vươn account was just closed.'),
    tellAdministrator,
  ],
  'account-reopened': [
    say('Tài khoản Vươn của bạn vừa được mở lại.', 'Your Vươn account was just reopened.'),
    tellAdministrator,
  ],
  'token-made': [
    say(
      'Một mã truy cập cho chương trình vừa được lập trên tài khoản Vươn của bạn.',
      'A token with which a program can work was just made on your Vươn account.',
    ),
    seeAccount,
    ask,
  ],
  'token-revoked': [
    say(
      'Quản trị viên vừa thu hồi một mã truy cập của tài khoản Vươn của bạn. Chương trình dùng mã đó không vào được nữa.',
      'An administrator has just revoked an API token of your Vươn account. The program that used it is out.',
    ),
    seeAccount,
    tellAdministrator,
  ],
  'delegation-given': [
    say(
      'Một vai trò của bạn trên Vươn vừa được ủy quyền cho đồng nghiệp.',
      'A role of yours in Vươn was just delegated to a colleague.',
    ),
    seeAccount,
    ask,
  ],
  'delegation-received': [
    say(
      'Một đồng nghiệp vừa ủy quyền cho bạn một vai trò trên Vươn.',
      'A colleague has just delegated a role in Vươn to you.',
    ),
    seeAccount,
  ],
  'delegation-ended': [
    say(
      'Một ủy quyền mà bạn giao hoặc nhận trên Vươn vừa kết thúc.',
      'A delegation in Vươn that you gave or received has just ended.',
    ),
    seeAccount,
  ],
  'locked-out': [
    say(
      'Có người nhập sai mật khẩu hoặc mã của tài khoản Vươn của bạn nhiều lần. Mỗi lần thử tiếp theo phải chờ lâu hơn.',
      'Somebody typed a wrong password or code for your Vươn account several times. Each further attempt now has to wait longer.',
    ),
    say(
      'Nếu là bạn, hãy chờ một lát hoặc đặt lại mật khẩu. Nếu không phải bạn, mật khẩu của bạn chưa bị lộ; hãy báo quản trị viên nếu việc này lặp lại.',
      'If it was you, wait a while or reset your password. If not, your password was not found out; tell the administrator if it goes on.',
    ),
  ],
  invitation: [
    say(
      'Một tài khoản Vươn vừa được mở cho địa chỉ thư này. Hãy chọn mật khẩu qua liên kết dưới đây để vào.',
      'A Vươn account was opened for this address. Choose a password through the link below to enter.',
    ),
    say(
      'Liên kết dùng được một lần, trong 7 ngày. Đừng chuyển thư này cho người khác.',
      'The link works once, for 7 days. Do not pass this mail on.',
    ),
  ],
  reset: [
    say(
      'Có người, chắc là bạn, xin đặt lại mật khẩu của tài khoản Vươn dùng địa chỉ thư này.',
      'Somebody, most likely you, asked to reset the password of the Vươn account with this address.',
    ),
    say(
      'Liên kết dùng được một lần, trong 60 phút. Nếu không phải bạn xin, cứ bỏ qua thư này: mật khẩu giữ nguyên.',
      'The link works once, for 60 minutes. If you did not ask, ignore this mail: the password stays as it is.',
    ),
  ],
  'ledger-roots': [
    say(
      'Dưới đây là gốc niêm phong của những ngày đã qua: ngày, số niêm phong cuối ngày, mã băm SHA-256 của nó, số mục đã niêm phong đến đó.',
      'Below are the roots of the sealed ledger for days that are over: day, number of the day’s last seal, its SHA-256 hash, entries sealed up to it.',
    ),
    say(
      'Hãy giữ thư này ngoài máy chủ Vươn. Ai sửa sổ cái về sau không sửa được bản này. Đối chiếu: ./vuon ledger verify TỆP --roots TỆP-GỐC (tệp gốc chứa các dòng dưới đây).',
      'Keep this mail away from the Vươn server: whoever alters the ledger later cannot alter this copy. To compare: ./vuon ledger verify FILE --roots ROOTS-FILE (a file with the lines below).',
    ),
  ],
  trial: [say('Thư này cho thấy Vươn gửi được thư.', 'This shows that Vươn can send mail.')],
}

/** The words around every letter. */
export const frame = {
  happened: say('Thời điểm', 'At'),
  choosePassword: say('Chọn mật khẩu', 'Choose a password'),
  openLedger: say('Mở sổ niêm phong', 'Open the sealed ledger'),
  open: say('Mở Vươn', 'Open Vươn'),
  automatic: say(
    'Thư tự động từ Vươn, xin không trả lời.',
    'An automatic mail from Vươn; please do not reply.',
  ),
} as const
