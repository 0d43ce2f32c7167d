import { say } from '../../../../domain/language/say.ts'

export const texts = {
  sets: say('Các nhóm tính', 'Counts-as sets'),
  setsHint: say(
    'Mỗi người tính một lần, ở bậc đầu tiên trong thứ tự mà người ấy có.',
    'Everybody counts once, at the first level of the order that they have.',
  ),
  add: say('Thêm nhóm tính', 'Add a set'),
  rename: say('Sửa tên và căn cứ', 'Edit name and basis'),
  code: say('Mã', 'Code'),
  codeHint: say(
    'Chữ thường không dấu, chữ số, gạch nối, ví dụ above-university. Sau này không đổi được.',
    'Small letters, digits and hyphens, such as above-university. It cannot be changed later.',
  ),
  reorder: say('Đổi thứ tự từ một ngày', 'Change the order from a day on'),
  newFrom: say('Thứ tự mới áp dụng từ ngày', 'The new order holds from'),
  newFromHint: say(
    'Ví dụ: 5/2 hoặc 05/02/2014. Số liệu các ngày trước vẫn tính theo thứ tự cũ.',
    'For example 5/2 or 05/02/2014. Figures of earlier days are still counted by the old order.',
  ),
  startFrom: say('Nhóm tính từ ngày', 'The set counts from'),
  order: say('Thứ tự tính', 'Order of counting'),
  orderHint: say(
    'Ai có nhiều bậc thì tính ở bậc đứng trước. Bỏ hết các bậc: nhóm kết thúc từ ngày ấy.',
    'Whoever has several levels counts at the one that comes first. Without any level the set ends that day.',
  ),
  laterGone: say(
    'Thứ tự đã định cho sau ngày ấy sẽ bị thay.',
    'Orders already set for later days are replaced.',
  ),
  up: say('Lên', 'Up'),
  down: say('Xuống', 'Down'),
  out: say('Bỏ', 'Take out'),
  takeIn: say('Thêm bậc vào thứ tự', 'Add a level to the order'),
  empty: say('Chưa có bậc nào.', 'There is no level in it.'),
  editTime: say('Sửa ngày', 'Edit dates'),
  position: say('Thứ tự', 'Place in the order'),
  positionHint: say('Một số; số nhỏ đứng trước.', 'A number; smaller ones come first.'),
  otherTimes: say('Thứ tự ở các thời gian khác', 'The order at other times'),
  ended: say('Nhóm này không tính vào lúc này.', 'This set does not count at present.'),
  counting: say('Đang đếm lại nhóm này', 'Counting this set anew'),
  countingHint: say(
    'Số liệu đã theo thứ tự mới; báo cáo của nhóm này mở chậm hơn cho đến khi đếm xong.',
    'Figures follow the new order already; reports of this set open more slowly until this is done.',
  ),
  people: say('người', 'people'),
  askRemove: say('Xóa nhóm tính này?', 'Remove this set?'),
  reordered: say('Đã đổi thứ tự.', 'The order is changed.'),
} as const
