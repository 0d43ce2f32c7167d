import { say } from '../../../domain/language/say.ts'

export const words = {
  title: say('Sổ đăng ký xử lý dữ liệu', 'Register of processing'),
  about: say(
    'Mỗi thông tin về con người: giữ để làm gì, căn cứ nào, ai xem, bao lâu, ra khỏi hệ thống bằng đường nào, xóa thế nào.',
    'Every fact about people: what for, on what ground, who reads it, how long, how it leaves, how it is erased.',
  ),
  columns: say('thông tin', 'facts'),
  basis: say('Căn cứ', 'Ground'),
  kept: say('Giữ bao lâu', 'How long'),
  exported: say('Ra khỏi hệ thống', 'Leaves in'),
  nothing: say('không', 'nothing'),
  nobody: say('không ai', 'nobody'),
  column: say('Thông tin', 'Fact'),
  sensitive: say('nhạy cảm', 'sensitive'),
  readers: say('Ai xem', 'Who reads'),
  erased: say('Khi xóa danh tính', 'On erasure'),
} as const
