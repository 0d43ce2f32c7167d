import { say } from '../../domain/language/say.ts'

export const texts = {
  title: say('Trang chủ', 'Home'),
  members: say('Tổng số người', 'Members'),
  holders: say('Đã có văn bằng trên đại học', 'Qualified above university'),
  studying: say('Đang học trên đại học', 'Studying above university'),
  people: say('người', 'people'),
  byLevel: say('Trình độ cao nhất', 'Highest level'),
  level: say('Bậc trình độ', 'Level'),
  count: say('Số người', 'People'),
  share: say('Tỷ lệ', 'Share'),
  openRollUp: say('Mở bảng tổng hợp', 'Open the roll-up'),
  nothingYet: say('Chưa có đơn vị và cán bộ nào.', 'There are no units and people yet.'),
  nothingHint: say(
    'Bắt đầu bằng danh sách cán bộ trong Excel: Vươn tự tìm dòng tiêu đề, đoán cột và chỉ ra ô cần sửa.',
    'Start with a staff list in Excel: Vươn finds the headings, guesses the columns and shows the cells to mend.',
  ),
  importNow: say('Nhập danh sách cán bộ', 'Import a staff list'),
  own: say('Hồ sơ của tôi', 'My record'),
  ownHint: say(
    'Xem quá trình công tác, văn bằng và việc học của bạn; báo đơn vị khi có điều chưa đúng.',
    'See your posts, qualifications and studies; tell your unit when something is not right.',
  ),
  openOwn: say('Mở hồ sơ', 'Open my record'),
} as const
