import { say } from '../../../domain/language/say.ts'

export const words = {
  about: say('Ai đã làm gì, lúc nào; mới nhất ở trên.', 'Who did what and when; the newest on top.'),
  earlier: say('Xem trước đó', 'Further back'),
  history: say('Lịch sử', 'History'),
  none: say('Chưa có thay đổi nào trong tầm xem của bạn.', 'No changes within your reach yet.'),
  nothing: say('trống', 'empty'),
  what: say('Thay đổi', 'Changes'),
} as const
