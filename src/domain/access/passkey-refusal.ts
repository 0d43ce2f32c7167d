import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const passkeyNotAccepted = refuse(
  'passkey.not_accepted',
  say(
    'Không nhận được khóa truy cập này. Hãy thử lại, hoặc đăng nhập bằng mật khẩu.',
    'This passkey is not accepted. Try again, or sign in with your password.',
  ),
  401,
)

export const passkeyNotAdded = refuse(
  'passkey.not_added',
  say(
    'Không thêm được khóa truy cập. Hãy bắt đầu lại và làm theo trình duyệt trong vòng năm phút.',
    'The passkey was not added. Start again and follow the browser within five minutes.',
  ),
)

export const noPasskey = refuse(
  'passkey.not_found',
  say('Không tìm thấy khóa truy cập này. Hãy tải lại danh sách.', 'No such passkey. Reload the list.'),
  404,
)

export const tooManyPasskeys = refuse(
  'passkey.too_many',
  say(
    'Tài khoản đã có 20 khóa truy cập. Hãy gỡ khóa không dùng nữa trước.',
    'The account has 20 passkeys. Remove one that is no longer used first.',
  ),
  409,
)

export const noPageAddress = refuse(
  'passkey.no_address',
  say(
    'Khóa truy cập chỉ dùng được từ trang Vươn mở bằng tên miền. Hãy mở lại bằng tên miền.',
    'Passkeys work only from Vươn opened under a domain name. Open it by its name.',
  ),
)
