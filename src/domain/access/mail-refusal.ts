import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

export const mailOff = refuse(
  'mail.not_set_up',
  say(
    'Hệ thống chưa gửi được thư. Hãy dùng liên kết in ra, hoặc nhờ người vận hành cài đặt SMTP_URL, MAIL_FROM và PUBLIC_ADDRESS.',
    'This installation sends no mail. Use a printed link, or ask its operator to set SMTP_URL, MAIL_FROM and PUBLIC_ADDRESS.',
  ),
  409,
)

export const noMail = refuse(
  'mail.not_found',
  say(
    'Không có thư này để gửi lại. Hãy tải lại trang.',
    'There is no such mail to send again. Reload the page.',
  ),
  404,
)

export const mailElsewhere = refuse(
  'reset.mail_not_set_up',
  say(
    'Hệ thống chưa gửi được thư. Hãy nhờ quản trị viên cấp liên kết đặt lại mật khẩu.',
    'This installation sends no mail. Ask the administrator for a link to reset the password.',
  ),
  409,
)
