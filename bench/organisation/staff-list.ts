import { nameFor } from '../../src/domain/sample/names.ts'
import type { Random } from '../../src/domain/sample/random.ts'
import type { CellToWrite } from '../../src/kit/workbook/writing/cell.ts'

const headings = [
  'STT',
  'Mã cán bộ',
  'Họ và tên',
  'Giới tính',
  'Ngày sinh',
  'Mã đơn vị',
  'Ngày vào cơ quan',
  'Loại cán bộ',
  'Chức vụ',
  'Ngày bổ nhiệm',
  'Trình độ chuyên môn',
  'Chuyên ngành',
  'Nơi đào tạo',
  'Nước đào tạo',
  'Hình thức đào tạo',
  'Nguồn kinh phí',
  'Năm tốt nghiệp',
  'Số hiệu bằng',
  'Lý luận chính trị',
  'Dân tộc',
  'Tôn giáo',
  'CCCD',
  'Ngày vào Đảng',
  'Ngày chính thức',
  'Ghi chú',
]

const two = (part: number): string => String(part).padStart(2, '0')

const dayIn = (random: Random, year: number): string =>
  `${two(random.whole(1, 28))}/${two(random.whole(1, 12))}/${year}`

/** One line as an office's staff list has it: 25 columns, dates as they are typed. */
const line = (random: Random, index: number, prefix: string, unitCodes: readonly string[]): CellToWrite[] => {
  const sex = random.chance(0.45) ? 'female' : 'male'
  const born = random.whole(1968, 1998)
  const entered = born + random.whole(22, 26)
  return [
    index + 1,
    `${prefix}${String(index + 1).padStart(6, '0')}`,
    nameFor(random, sex),
    sex === 'female' ? 'Nữ' : 'Nam',
    dayIn(random, born),
    random.pick(unitCodes),
    dayIn(random, entered),
    random.pick(['Công chức', 'Viên chức']),
    random.chance(0.1) ? 'Trưởng phòng' : 'Chuyên viên',
    dayIn(random, entered + 3),
    random.weighted([
      ['Đại học', 70],
      ['Thạc sĩ', 15],
      ['Tiến sĩ', 1],
      ['Cao đẳng', 14],
    ]),
    random.pick(['Luật', 'Quản lý công', 'Kế toán', 'Bác sĩ đa khoa']),
    random.pick(['Đại học Cần Thơ', 'Đại học Luật TP.HCM']),
    'Việt Nam',
    random.pick(['Chính quy', 'Vừa làm vừa học']),
    random.pick(['Ngân sách tỉnh', 'Tự túc']),
    born + random.whole(22, 26),
    `B${random.whole(100000, 999999)}`,
    random.pick(['Trung cấp', 'Cao cấp', null]),
    'Kinh',
    'Không',
    `0${random.whole(10, 96)}${sex === 'female' ? 1 : 0}${two(born % 100)}${String(index).padStart(6, '0')}`,
    null,
    null,
    null,
  ]
}

/** A staff list with its heading; the prefix makes the staff codes its own. */
export function* staffList(
  random: Random,
  count: number,
  prefix: string,
  unitCodes: readonly string[],
): Generator<CellToWrite[]> {
  yield headings
  for (let index = 0; index < count; index += 1) yield line(random, index, prefix, unitCodes)
}
