import { say } from '../../../domain/language/say.ts'

export const words = {
  changed: say('Đã cập nhật góc nhìn', 'The view is updated'),
  keep: say('Lưu bộ lọc đang xem thành góc nhìn', 'Keep the filters in force as a view'),
  kept: say('Đã lưu góc nhìn', 'The view is kept'),
  name: say('Tên góc nhìn', 'Name of the view'),
  none: say(
    'Chưa có góc nhìn nào. Góc nhìn giữ lại đơn vị, bộ lọc và cách sắp để mở lại bằng một lần bấm.',
    'No views yet. A view keeps the unit, the filters and the order, to be opened again with one click.',
  ),
  remove: say('Bỏ', 'Delete'),
  removed: say('Đã bỏ góc nhìn', 'The view is deleted'),
  rename: say('Đổi tên', 'Rename'),
  save: say('Lưu', 'Keep'),
  update: say('Cập nhật theo bộ lọc đang xem', 'Update with the filters in force'),
  views: say('Góc nhìn', 'Views'),
} as const
