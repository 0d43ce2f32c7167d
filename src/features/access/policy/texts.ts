import type { Action, Reach, Role } from '../../../domain/access/policy.ts'
import { say, type Text } from '../../../domain/language/say.ts'

/** What the roles are called. */
export const roleNames: Readonly<Record<Role, Text>> = {
  administrator: say('Quản trị viên', 'Administrator'),
  'programme-officer': say('Cán bộ chương trình', 'Programme officer'),
  'unit-officer': say('Cán bộ đơn vị', 'Unit officer'),
  reader: say('Người xem', 'Reader'),
  person: say('Cá nhân', 'Person'),
}

/** What each action of the policy table is, in words. */
export const actionTexts: Readonly<Record<Action, Text>> = {
  'session.read': say('Xem phiên của mình', "See one's own session"),
  'profile.read': say('Xem bậc đào tạo và danh mục', 'Read ladders and lists'),
  'profile.change': say('Sửa bậc đào tạo và danh mục', 'Change ladders and lists'),
  'units.read': say('Xem đơn vị', 'Read units'),
  'units.change': say(
    'Lập, đổi tên, chuyển, sáp nhập, chia tách, giải thể đơn vị',
    'Change and reorganise units',
  ),
  'people.read': say('Xem hồ sơ', 'Read people'),
  'people.change': say('Sửa hồ sơ', 'Change people'),
  'people.read-sensitive': say('Xem thông tin nhạy cảm', 'Read sensitive facts'),
  'people.change-sensitive': say('Sửa thông tin nhạy cảm', 'Change sensitive facts'),
  'qualifications.change': say('Sửa văn bằng, việc học', 'Change qualifications and studies'),
  'imports.run': say('Nhập dữ liệu từ bảng tính', 'Import spreadsheets'),
  'reports.read': say('Xem báo cáo', 'Read reports'),
  'views.keep': say('Lưu góc nhìn của mình', 'Keep own views'),
  'drafts.keep': say('Giữ bản nháp của mình', 'Keep own drafts'),
  'tokens.keep': say('Lập mã truy cập cho chương trình của mình', 'Keep own API tokens'),
  'delegations.make': say('Ủy quyền vai trò của mình', 'Delegate own roles'),
  'accounts.read': say('Xem tài khoản', 'Read accounts'),
  'accounts.change': say(
    'Mở, sửa, đóng tài khoản; giao vai trò',
    'Open, change, close accounts; grant roles',
  ),
  'own.read': say('Xem và tải về hồ sơ của mình', 'See and take away the own record'),
  'corrections.ask': say('Đề nghị sửa hồ sơ của mình', 'Ask for correction of the own record'),
  'corrections.decide': say('Trả lời đề nghị sửa hồ sơ', 'Answer requests for correction'),
  'people.copy': say('Lập bản sao toàn bộ dữ liệu của một người', 'Make a copy of all data of a person'),
  'people.erase': say('Xóa danh tính một người', 'Erase a person'),
  'retention.run': say('Xem và thực hiện quy tắc lưu giữ', 'See and run the rules of retention'),
  'processing.read': say('Xem sổ đăng ký xử lý dữ liệu', 'Read the register of processing'),
  'ledger.read': say('Xem, xuất và kiểm tra sổ niêm phong', 'See, export and verify the sealed ledger'),
  'backups.read': say('Xem bản sao lưu gần nhất có còn mới không', 'See whether the last backup is fresh'),
  'history.read': say('Xem lịch sử', 'Read the history'),
}

/** How far a role reaches, in words. */
export const reachTexts: Readonly<Record<Reach, Text>> = {
  everything: say('Toàn hệ thống', 'Everything'),
  subtree: say('Đơn vị và cấp dưới', 'Unit and below'),
  self: say('Của mình', 'Own'),
}

export const fieldGroupTexts = {
  title: say('Ai xem, ai sửa thông tin nào', 'Who reads and changes which facts'),
  facts: say('Nhóm thông tin và mục đích', 'Facts and purpose'),
  what: say('Việc', 'What'),
  read: say('Xem', 'Read'),
  changed: say('Sửa', 'Change'),
}

export const reachTableTexts = {
  title: say('Phạm vi gồm những đâu', 'What a reach comes to'),
  reach: say('Phạm vi', 'Reach'),
  yes: say('có', 'yes'),
}
