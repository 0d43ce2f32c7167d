import { say } from '../../../../domain/language/say.ts'

/** The words on the printed sheet, and around it. */
export const texts = {
  title: say('Vào hệ thống Vươn', 'Your way into Vươn'),
  open: say(
    'Mở địa chỉ dưới đây trên máy tính, hoặc quét mã bằng điện thoại.',
    'Open the address below on a computer, or scan the code with a phone.',
  ),
  choose: say(
    'Chọn một mật khẩu ít nhất 12 ký tự mà chỉ mình bạn biết.',
    'Choose a password of at least 12 characters that only you know.',
  ),
  signIn: say(
    'Từ lần sau, đăng nhập bằng thư điện tử và mật khẩu đó.',
    'From then on, sign in with your e-mail and that password.',
  ),
  code: say('Mã của liên kết', 'The code of the link'),
  until: say('Dùng được đến', 'Works until'),
  once: say(
    'Chỉ dùng được một lần: ai cầm tờ giấy này trước bạn sẽ vào được thay bạn. Dùng xong hãy hủy.',
    'It works once: whoever holds this sheet before you gets in instead of you. Destroy it afterwards.',
  ),
  byMail: say('Gửi liên kết qua thư cho người này', 'Mail the link to this person'),
  byMailHint: say(
    'Không ai khác nhìn thấy liên kết. Bỏ chọn để in hoặc sao chép.',
    'Nobody else sees the link. Untick to print or copy it.',
  ),
  mailed: say(
    'Đã đưa thư mời vào hàng gửi. Tình trạng ở trang “Thư đã gửi”.',
    'The invitation is on its way. The page “Mail” tells how it stands.',
  ),
  mailLink: say('Gửi thư kèm liên kết', 'Mail a link'),
  mailedLink: say('Đã đưa thư vào hàng gửi', 'The mail is on its way'),
} as const
