import { say } from '../../../domain/language/say.ts'

/** The words of a forgotten password. */
export const texts = {
  forgotten: say('Quên mật khẩu?', 'Forgotten your password?'),
  title: say('Đặt lại mật khẩu', 'Reset the password'),
  about: say(
    'Ghi địa chỉ thư mà bạn dùng để đăng nhập. Chúng tôi gửi một liên kết dùng được một lần.',
    'Write the e-mail with which you sign in. A link that works once is sent there.',
  ),
  send: say('Gửi liên kết', 'Send the link'),
  sent: say(
    'Nếu địa chỉ này có tài khoản, thư đang trên đường đến. Liên kết dùng được trong 60 phút; hãy xem cả mục thư rác.',
    'If there is an account with this address, the mail is on its way. The link works for 60 minutes; look into spam too.',
  ),
  back: say('Về trang đăng nhập', 'Back to sign-in'),
} as const
