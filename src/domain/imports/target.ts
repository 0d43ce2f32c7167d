import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'

export const importKinds = ['people', 'units'] as const
export type ImportKind = (typeof importKinds)[number]

const people = {
  'order-number': say('Số thứ tự (bỏ qua)', 'Order number (not imported)'),
  'record-id': say('Mã hồ sơ trong hệ thống', 'Record id in the system'),
  'staff-code': say('Mã cán bộ', 'Staff code'),
  'full-name': say('Họ và tên', 'Full name'),
  'family-name': say('Họ và tên đệm', 'Family and middle name'),
  'given-name': say('Tên', 'Given name'),
  sex: say('Giới tính', 'Sex'),
  'sex-male': say('Giới tính: đánh dấu nam', 'Sex: tick for male'),
  'sex-female': say('Giới tính: đánh dấu nữ', 'Sex: tick for female'),
  born: say('Ngày sinh', 'Date of birth'),
  'born-male': say('Năm sinh (cột nam)', 'Born (column for men)'),
  'born-female': say('Năm sinh (cột nữ)', 'Born (column for women)'),
  'born-day': say('Ngày sinh: ngày', 'Born: day'),
  'born-month': say('Ngày sinh: tháng', 'Born: month'),
  'born-year': say('Ngày sinh: năm', 'Born: year'),
  'personal-number': say('Số định danh cá nhân, CCCD, CMND', 'Personal identification number'),
  ethnicity: say('Dân tộc', 'Ethnicity'),
  religion: say('Tôn giáo', 'Religion'),
  'party-joined': say('Ngày vào Đảng', 'Joined the Party'),
  'party-official': say('Ngày vào Đảng chính thức', 'Full Party member since'),
  unit: say('Đơn vị', 'Unit'),
  'unit-code': say('Mã đơn vị', 'Unit code'),
  'unit-1': say('Đơn vị cấp 1', 'Unit, level 1'),
  'unit-2': say('Đơn vị cấp 2', 'Unit, level 2'),
  'unit-3': say('Đơn vị cấp 3', 'Unit, level 3'),
  hierarchy: say('Hệ thống tổ chức', 'Hierarchy'),
  'staff-kind': say('Đối tượng (cán bộ, công chức, viên chức…)', 'Kind of staff'),
  post: say('Chức vụ', 'Post'),
  'post-from': say('Ngày giữ chức vụ', 'Post held since'),
  'member-from': say('Ngày về đơn vị', 'In the unit since'),
  'member-to': say('Ngày rời đơn vị', 'In the unit until'),
  'highest-level': say('Trình độ chuyên môn', 'Professional level'),
  'level-tick': say('Cột đánh dấu một trình độ', 'Column ticked for one level'),
  specialty: say('Chuyên ngành', 'Specialty'),
  field: say('Mã ngành (ISCED-F)', 'Field code (ISCED-F)'),
  institution: say('Cơ sở đào tạo', 'Institution'),
  country: say('Nước đào tạo', 'Country of study'),
  form: say('Hình thức đào tạo', 'Form of study'),
  funding: say('Nguồn kinh phí', 'Source of funding'),
  awarded: say('Năm tốt nghiệp', 'Awarded'),
  'diploma-number': say('Số hiệu văn bằng', 'Diploma number'),
  'general-education': say('Học vấn phổ thông', 'General education'),
  'political-theory': say('Lý luận chính trị', 'Political theory'),
  'state-management': say('Quản lý nhà nước', 'State management'),
  'foreign-language': say('Ngoại ngữ', 'Foreign language'),
  informatics: say('Tin học', 'Informatics'),
  'studying-level': say('Đang học trình độ', 'Studying for'),
  'studying-specialty': say('Chuyên ngành đang học', 'Specialty studied'),
  'studying-institution': say('Nơi đang học', 'Institution of the present study'),
  'studying-from': say('Học từ', 'Studying from'),
  'studying-until': say('Học đến', 'Studying until'),
  note: say('Ghi chú (bỏ qua)', 'Note (not imported)'),
} as const

const units = {
  'order-number': people['order-number'],
  code: say('Mã đơn vị', 'Unit code'),
  name: say('Tên đơn vị', 'Unit name'),
  'name-en': say('Tên tiếng Anh', 'English name'),
  kind: say('Loại đơn vị', 'Kind of unit'),
  'parent-code': say('Mã đơn vị cấp trên', 'Code of the parent unit'),
  'parent-name': say('Đơn vị cấp trên', 'Parent unit'),
  hierarchy: people.hierarchy,
  from: say('Hoạt động từ ngày', 'In being since'),
  to: say('Hoạt động đến ngày', 'In being until'),
  'path-code': say('Mã đơn vị cấp 1', 'Code of the level-1 unit'),
  'path-1': say('Đơn vị cấp 1', 'Unit, level 1'),
  'path-2': say('Đơn vị cấp 2', 'Unit, level 2'),
  'path-3': say('Đơn vị cấp 3', 'Unit, level 3'),
  'path-4': say('Đơn vị cấp 4', 'Unit, level 4'),
  note: people.note,
} as const

export type PeopleTarget = keyof typeof people
export type UnitTarget = keyof typeof units
export type Target = PeopleTarget | UnitTarget

/** What a column can be taken for, in the order in which to offer it, with its words. */
export const targetsOf = (kind: ImportKind): Readonly<Record<string, Text>> =>
  kind === 'people' ? people : units

/** Whether the word names a target of that kind of import. */
export const isTarget = (kind: ImportKind, word: string): word is Target =>
  Object.hasOwn(targetsOf(kind), word)

/** Targets that several columns of one file may have. */
export const repeatable: ReadonlySet<Target> = new Set([
  'level-tick',
  'highest-level',
  'foreign-language',
  'note',
  'order-number',
])

/** Targets that only who may write sensitive details may import. */
export const sensitiveTargets: ReadonlySet<string> = new Set([
  'personal-number',
  'ethnicity',
  'religion',
  'party-joined',
  'party-official',
])
