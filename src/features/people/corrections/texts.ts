import { say } from '../../../domain/language/say.ts'

export const words = {
  mine: say('Đề nghị của tôi', 'My requests'),
  queue: say('Đề nghị sửa hồ sơ', 'Requests for correction'),
  queueAbout: say(
    'Do người có hồ sơ gửi; trả lời trong 2 ngày làm việc.',
    'Sent by the people concerned; answered within two working days.',
  ),
  none: say('Không có đề nghị nào đang chờ.', 'No requests are waiting.'),
  noneHint: say(
    'Khi một người trong đơn vị đề nghị sửa hồ sơ của mình, đề nghị hiện ở đây cùng hạn trả lời.',
    'When somebody of your units asks for a correction of their record, it stands here with its due day.',
  ),
  fact: say('Thông tin cần sửa', 'What is to be corrected'),
  wholeEntry: say('Để trống nếu nói về cả mục.', 'Leave empty if it is about the whole entry.'),
  shouldSay: say('Đúng ra phải là', 'What it should say'),
  missingWhat: say('Điều còn thiếu', 'What is missing'),
  file: say('Gửi kèm tệp (PDF hoặc ảnh, không bắt buộc)', 'Send a file along (PDF or picture, not required)'),
  send: say('Gửi đề nghị', 'Send the request'),
  sent: say('Đã gửi. Đơn vị trả lời chậm nhất', 'Sent. Your unit answers by'),
  withdraw: say('Rút đề nghị', 'Withdraw'),
  withdrawn: say('Đã rút đề nghị', 'The request is withdrawn'),
  dueOn: say('Hạn trả lời', 'Due'),
  overdue: say('Quá hạn', 'Overdue'),
  askedOn: say('Gửi ngày', 'Sent'),
  says: say('Khi gửi, hồ sơ ghi', 'When it was sent, the record said'),
  now: say('Hồ sơ nay ghi', 'The record says now'),
  newAnswer: say('Trả lời mới', 'New answer'),
  changed: say('Đã sửa hồ sơ', 'The record was changed'),
  unchanged: say('Không phải sửa', 'Nothing had to change'),
  answeredBy: say('Người trả lời', 'Answered by'),
  seen: say('Đã xem', 'Seen'),
  decide: say('Trả lời', 'Answer'),
  own: say('Về chính bạn', 'About yourself'),
  openFile: say('Tải tệp kèm theo', 'Download the file'),
  openRecord: say('Mở hồ sơ để sửa', 'Open the record to change it'),
  way: say('Cách trả lời', 'How to answer'),
  ways: {
    apply: say('Chấp nhận, ghi giá trị này vào hồ sơ', 'Accept: put this value into the record'),
    changed: say('Chấp nhận, đã sửa trong hồ sơ', 'Accept: the record has been changed'),
    unchanged: say('Chấp nhận, không phải sửa gì', 'Accept: nothing has to change'),
    refused: say('Không chấp nhận', 'Refuse'),
  },
  reason: say('Lý do hoặc lời nhắn', 'Reason or message'),
  reasonHint: say(
    'Bắt buộc khi hồ sơ giữ nguyên; người đề nghị sẽ đọc.',
    'Needed when the record stays as it is; the person reads it.',
  ),
  answered: say('Đã trả lời', 'Answered'),
  open: say('đang chờ', 'waiting'),
  late: say('quá hạn', 'overdue'),
  goToQueue: say('Mở danh sách đề nghị', 'Open the requests'),
} as const

/** What the form asks about when something is not in the record at all. */
export const missing = {
  subject: 'missing' as const,
  subjectId: null,
  title: say('Điều còn thiếu', 'What is missing'),
  facts: [],
}
