import { say } from '../../../domain/language/say.ts'

export const words = {
  keep: say('Lưu góc nhìn này', 'Keep this view'),
  kept: say('Đã lưu góc nhìn', 'The view is kept'),
  name: say('Tên góc nhìn', 'Name of the view'),
  none: say('Chưa lưu góc nhìn nào.', 'No views kept yet.'),
  remove: say('Bỏ', 'Delete'),
  save: say('Lưu', 'Keep'),
  views: say('Góc nhìn', 'Views'),
} as const
