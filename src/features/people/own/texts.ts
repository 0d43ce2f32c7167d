import { say } from '../../../domain/language/say.ts'

export const words = {
  title: say('Hồ sơ của tôi', 'My record'),
  record: say('Những gì đang ghi về tôi', 'What is recorded about me'),
  askCorrection: say('Đề nghị sửa', 'Ask to correct'),
  askMissing: say('Báo điều còn thiếu', 'Tell what is missing'),
  nothing: say('Chưa ghi gì.', 'Nothing is recorded.'),
  sensitive: say('Thông tin nhạy cảm', 'Sensitive facts'),
  sensitiveHint: say(
    'Dân tộc, tôn giáo, ngày vào Đảng, số định danh được niêm phong. Mỗi lần mở đều ghi lại, kể cả khi bạn tự mở.',
    'Ethnicity, religion, Party dates and personal number are sealed. Each opening is recorded, your own too.',
  ),
  show: say('Hiện thông tin nhạy cảm', 'Show sensitive facts'),
  hide: say('Ẩn', 'Hide'),
  readers: say('Ai đã xem phần nhạy cảm', 'Who opened the sensitive parts'),
  noReaders: say('Chưa có ai xem.', 'Nobody has yet.'),
  you: say('bạn', 'you'),
  earlier: say('Xem trước đó', 'Further back'),
  take: say('Tải toàn bộ dữ liệu về tôi', 'Take everything about me'),
  takePage: say('Bản đọc và in (HTML)', 'To read and print (HTML)'),
  takeJson: say('Bản cho máy, kèm tệp (JSON)', 'For machines, with files (JSON)'),
  processing: say('Dữ liệu của tôi được xử lý thế nào', 'How my data are processed'),
  files: say('Minh chứng', 'Evidence'),
} as const
