import type { Sex } from '../people/person.ts'
import type { Random } from './random.ts'

const families: readonly (readonly [string, number])[] = [
  ['Nguyễn', 320],
  ['Trần', 110],
  ['Lê', 95],
  ['Phạm', 68],
  ['Huỳnh', 56],
  ['Võ', 48],
  ['Phan', 42],
  ['Trương', 26],
  ['Bùi', 24],
  ['Đặng', 24],
  ['Đỗ', 18],
  ['Hồ', 18],
  ['Ngô', 17],
  ['Dương', 16],
  ['Lý', 9],
  ['Đoàn', 9],
  ['Mai', 8],
  ['Lâm', 8],
  ['Đinh', 8],
  ['Châu', 7],
  ['Cao', 7],
  ['Tô', 5],
  ['Thái', 5],
  ['Lương', 5],
  ['Tạ', 4],
  ['Hà', 4],
  ['Kiều', 3],
  ['Quách', 3],
]

const womensMiddle: readonly (readonly [string, number])[] = [
  ['Thị', 46],
  ['Thị Ngọc', 7],
  ['Thị Kim', 6],
  ['Thị Thanh', 6],
  ['Thị Hồng', 5],
  ['Thị Mỹ', 5],
  ['Thị Bích', 4],
  ['Thị Thu', 4],
  ['Ngọc', 5],
  ['Kim', 4],
  ['Thanh', 3],
  ['Mỹ', 2],
  ['Phương', 2],
  ['Thùy', 1],
]

const mensMiddle: readonly (readonly [string, number])[] = [
  ['Văn', 40],
  ['Hữu', 6],
  ['Minh', 7],
  ['Thanh', 7],
  ['Quốc', 6],
  ['Hoàng', 5],
  ['Đức', 4],
  ['Công', 4],
  ['Ngọc', 4],
  ['Trung', 3],
  ['Tấn', 3],
  ['Phước', 3],
  ['Anh', 2],
  ['Duy', 2],
  ['Xuân', 2],
  ['Hoài', 2],
]

const words = (list: string) => list.split(' ')

const womensGiven = words(
  'Anh Ánh Bé Châu Chi Chinh Cúc Diễm Diệu Dung Duyên Đào Giang Hà Hạnh Hằng Hân Hiền Hiếu Hoa Hòa Hoàng Hồng ' +
    'Huệ Hương Hường Kiều Lan Lài Liên Liễu Linh Loan Lý Mai My Nga Ngân Nghi Ngọc Nguyệt Nhi Nhung Như Oanh ' +
    'Phấn Phúc Phương Phượng Quyên Quỳnh Sương Tâm Thảo Thắm Thanh Thi Thoa Thơ Thu Thúy Thủy Thùy Thư Thương ' +
    'Tiên Trâm Trang Trinh Trúc Tuyền Tuyết Tú Uyên Vân Vy Xuân Yến',
)

const mensGiven = words(
  'An Anh Bảo Bình Bửu Chánh Châu Chiến Chính Công Cường Danh Dũng Duy Dương Đại Đạt Điền Định Đông Đức Giang ' +
    'Hải Hào Hậu Hiền Hiếu Hiệp Hòa Hoàng Hùng Huy Hưng Hữu Khải Khánh Khoa Khôi Kiệt Lâm Lập Linh Long Lộc Luân ' +
    'Mẫn Minh Nam Nghĩa Nghị Nhân Nhựt Phát Phong Phú Phúc Phước Phương Quang Quân Quốc Quý Sang Sơn Sử Tài Tân ' +
    'Tâm Thái Thành Thạnh Thắng Thiện Thịnh Thọ Thông Thuận Tiến Tín Toàn Trí Triều Trọng Trung Trường Tuấn Tùng ' +
    'Tuyên Út Vinh Vĩnh Vũ Vương',
)

/** An invented name as people of the Mekong delta bear it: family, middle, given. */
export const nameFor = (random: Random, sex: Sex): string => {
  const female = sex === 'female'
  const middle = random.weighted(female ? womensMiddle : mensMiddle)
  const last = middle.slice(middle.lastIndexOf(' ') + 1)
  const list = female ? womensGiven : mensGiven
  let given = random.pick(list)
  while (given === last) given = random.pick(list)
  return `${random.weighted(families)} ${middle} ${given}`
}
