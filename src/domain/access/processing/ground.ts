import { say, type Text } from '../../language/say.ts'

/** On what ground data are processed. A ground without source is our reading, not yet confirmed. */
export type LegalBasis = { readonly text: Text; readonly source: string | null }

export const legalBases = {
  personnel: {
    text: say(
      'Công tác cán bộ và đào tạo, bồi dưỡng trong thẩm quyền (Nghị định 27/2026/NĐ-CP, Nghị định 171/2025/NĐ-CP)',
      'Personnel work and training within authority (Decree 27/2026/NĐ-CP, Decree 171/2025/NĐ-CP)',
    ),
    source: 'pbgdpl.cantho.gov.vn; thuvienphapluat.vn',
  },
  dataLaw: {
    text: say(
      'Quyền của chủ thể dữ liệu (Luật 91/2025/QH15, Nghị định 356/2025/NĐ-CP)',
      'Rights of the data subject (Law 91/2025/QH15, Decree 356/2025/NĐ-CP)',
    ),
    source: 'frasersvn.com; thanhnien.vn 185260105102550429',
  },
  security: {
    text: say(
      'An toàn hệ thống thông tin theo cấp độ (Nghị định 85/2016/NĐ-CP, Thông tư 12/2022)',
      'Security of information systems by level (Decree 85/2016/NĐ-CP, Circular 12/2022)',
    ),
    source: 'lawnet.vn 114168',
  },
} as const satisfies Record<string, LegalBasis>
export type BasisName = keyof typeof legalBases

/** Where data leave the registry. */
export const exportPlaces = {
  list: say('Danh sách Excel', 'Lists in Excel'),
  figures: say('Báo cáo tổng hợp (chỉ số đếm)', 'Roll-ups (counts only)'),
  copy: say('Bản sao cho chính người đó', 'The copy for the person'),
  evidence: say('Tải tệp minh chứng', 'Download of evidence'),
} as const
export type ExportPlace = keyof typeof exportPlaces

/** How long a table's rows are kept: a rule of retention, or with something else. */
export const keptFor = {
  person: say('Theo quy tắc lưu giữ hồ sơ', 'By the rule for records of people'),
  correction: say('Theo quy tắc lưu giữ đề nghị', 'By the rule for requests'),
  'import-file': say('Theo quy tắc lưu giữ tệp nhập', 'By the rule for imported files'),
  session: say('Theo quy tắc lưu giữ phiên', 'By the rule for sessions'),
  mail: say('90 ngày sau khi gửi xong hoặc thôi gửi', '90 days after it was sent or given up'),
  draft: say('Đến khi lưu, đăng xuất, hoặc 7 ngày', 'Until it is saved, the sign-out, or 7 days'),
  day: say('Một ngày', 'A day'),
  minutes: say('Đến khi xong việc, thường vài phút', 'Until the work is done, mostly minutes'),
  account: say('Đến khi tài khoản được xóa danh tính', 'Until the account’s holder is erased'),
  always: say('Không thời hạn', 'Without end'),
} as const
export type KeptFor = keyof typeof keptFor

/** What erasing a person does to a column. */
export const handlings = {
  removed: say('Xóa', 'Removed'),
  replaced: say('Thay bằng giá trị vô nghĩa', 'Replaced by something that means nothing'),
  reduced: say('Chỉ còn năm', 'Reduced to the year'),
  counted: say(
    'Giữ dưới tên vô danh, để số đã tính vẫn đúng',
    'Kept without a name, so that figures stay right',
  ),
  closed: say(
    'Giữ dưới niêm phong, không hiện trên màn hình nữa (bản xuất của người vận hành còn có)',
    'Kept under its seal and shown on no screen (the operator’s export still has it)',
  ),
  expires: say(
    'Không xóa ngay mà khi hết hạn lưu giữ của chính nó (minh chứng thì xóa ngay)',
    'Not at once but when its own time is over (evidence: at once)',
  ),
  kept: say('Giữ', 'Kept'),
} as const
export type Handling = keyof typeof handlings
