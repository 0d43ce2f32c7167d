import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { accountClosed } from './session-refusal.ts'

export const notConfigured = refuse(
  'single_sign_on.not_configured',
  say(
    'Chưa cấu hình đăng nhập một lần. Hãy đăng nhập bằng mật khẩu.',
    'Single sign-on is not configured. Sign in with your password.',
  ),
  404,
)

export const attemptOver = refuse(
  'single_sign_on.attempt_over',
  say(
    'Lần đăng nhập này đã quá hạn, đã dùng rồi hoặc bắt đầu ở trình duyệt khác. Hãy đăng nhập lại.',
    'This sign-in took too long, was used already or began in another browser. Sign in again.',
  ),
  410,
)

export const declined = refuse(
  'single_sign_on.declined',
  say(
    'Nhà cung cấp đăng nhập không cho vào. Hãy thử lại; nếu vẫn vậy, hãy hỏi người quản trị của nhà cung cấp.',
    'The sign-in provider did not let you in. Try again; if it stays so, ask whoever runs the provider.',
  ),
  403,
)

export const notAccepted = refuse(
  'single_sign_on.not_accepted',
  say(
    'Câu trả lời của nhà cung cấp đăng nhập không hợp lệ nên không được nhận. Hãy đăng nhập lại; nếu vẫn vậy, hãy báo quản trị viên.',
    'The answer of the sign-in provider is not valid and was not accepted. Sign in again; if it stays so, tell the administrator.',
  ),
  401,
)

export const unreachable = refuse(
  'single_sign_on.unreachable',
  say(
    'Không liên lạc được với nhà cung cấp đăng nhập. Hãy thử lại sau ít phút hoặc đăng nhập bằng mật khẩu.',
    'The sign-in provider cannot be reached. Try again in a few minutes or sign in with your password.',
  ),
  409,
)

export const emailNotVerified = refuse(
  'single_sign_on.email_not_verified',
  say(
    'Nhà cung cấp không xác nhận thư điện tử của bạn nên chưa gắn được với tài khoản nào. Hãy báo quản trị viên.',
    'The provider does not vouch for your e-mail, so no account can be linked with it. Tell the administrator.',
  ),
  403,
)

export const noAccountYet = refuse(
  'single_sign_on.no_account',
  say(
    'Bạn chưa có tài khoản Vươn. Hãy nhờ quản trị viên mở tài khoản với thư điện tử của bạn.',
    'You have no Vươn account yet. Ask the administrator to open one with your e-mail.',
  ),
  403,
)

export const otherSubject = refuse(
  'single_sign_on.other_subject',
  say(
    'Tài khoản có thư điện tử này đã gắn với một người khác ở nhà cung cấp. Hãy nhờ quản trị viên gỡ liên kết cũ.',
    'The account with this e-mail is linked with somebody else at the provider. Ask the administrator to unlink it.',
  ),
  403,
)

export const groupsNotTold = refuse(
  'single_sign_on.groups_not_told',
  say(
    'Nhà cung cấp không gửi hết các nhóm của bạn vì quá nhiều. Hãy nhờ người quản trị của nhà cung cấp chỉ gửi các nhóm dùng cho Vươn.',
    'The provider does not send all your groups: there are too many. Ask whoever runs it to send only those that Vươn uses.',
  ),
  403,
)

export const signOnNeeded = refuse(
  'session.single_sign_on_needed',
  say(
    'Tài khoản này đăng nhập bằng nút đăng nhập một lần, không dùng mật khẩu hay khóa truy cập.',
    'This account signs in with the single sign-on button, not with a password or passkey.',
  ),
  403,
)

export const notLinked = refuse(
  'accounts.not_linked',
  say('Tài khoản này chưa gắn với nhà cung cấp đăng nhập.', 'This account is not linked with a provider.'),
  409,
)

/** What may go wrong on the way back from the provider, for the page that tells it. */
const onTheWay: readonly Refusal[] = [
  notConfigured,
  attemptOver,
  declined,
  notAccepted,
  unreachable,
  emailNotVerified,
  noAccountYet,
  otherSubject,
  groupsNotTold,
  accountClosed,
]

/** The refusal that an address names; null for anything else, so that no link puts words into our mouth. */
export const refusalNamed = (code: string | null): Refusal | null =>
  onTheWay.find((refusal) => refusal.code === code) ?? null
