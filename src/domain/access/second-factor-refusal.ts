import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const wrongCode = refuse(
  'second_factor.wrong_code',
  say(
    'Mã không đúng hoặc đã dùng rồi. Hãy chờ mã tiếp theo trong ứng dụng rồi nhập lại.',
    'The code is wrong or was used before. Wait for the next one in your app and type it.',
  ),
)

export const stepExpired = refuse(
  'session.step_expired',
  say(
    'Bước xác nhận đã quá hạn. Hãy đăng nhập lại từ đầu.',
    'The second step took too long. Sign in again from the start.',
  ),
  401,
)

export const setUpFirst = refuse(
  'second_factor.needed',
  say(
    'Vai trò của bạn cần bước xác nhận thứ hai. Hãy thiết lập trước khi làm việc khác.',
    'Your role needs a second factor. Set one up before anything else.',
  ),
  403,
)

export const alreadyOn = refuse(
  'second_factor.already_on',
  say(
    'Ứng dụng tạo mã đang bật. Hãy tắt trước khi thiết lập lại.',
    'An app is already in use. Turn it off before setting up another.',
  ),
  409,
)

export const notOn = refuse(
  'second_factor.not_on',
  say('Tài khoản chưa có bước xác nhận thứ hai.', 'The account has no second factor.'),
  409,
)

export const notOffered = refuse(
  'second_factor.not_offered',
  say(
    'Lần thiết lập này đã quá hạn. Hãy bắt đầu lại để nhận mã QR mới.',
    'This set-up is over. Start again to get a new QR code.',
  ),
  410,
)

export const codeNeeded = refuse(
  'session.code_needed',
  say(
    'Hãy nhập cả mã của ứng dụng hoặc mã dự phòng, hay dùng khóa truy cập.',
    'Type a code of your app or a backup code too, or use a passkey.',
  ),
)

export const ownFactor = refuse(
  'second_factor.own',
  say(
    'Đây là tài khoản của bạn. Hãy tắt ở trang Đăng nhập và bảo mật, bằng mật khẩu và mã.',
    'This is your own account. Turn it off on the page Sign-in and security, with password and code.',
  ),
  409,
)

export const noSuchEmail = refuse(
  'accounts.no_such_email',
  say('Không có tài khoản nào dùng thư điện tử này.', 'No account signs in with this e-mail.'),
  404,
)
