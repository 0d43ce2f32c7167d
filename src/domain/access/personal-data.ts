import { say, type Text } from '../language/say.ts'
import { type Action, type Role, reachOf, roles } from './policy.ts'

/** A column that tells something about a person. */
export type PersonalColumn = {
  readonly what: Text
  /** Sensitive by Law 91/2025/QH15 and Decree 356/2025 (origin, belief, political life), or identifying by number. */
  readonly sensitive: boolean
}

const plain = (vi: string, en: string): PersonalColumn => ({ what: say(vi, en), sensitive: false })
const sensitive = (vi: string, en: string): PersonalColumn => ({ what: say(vi, en), sensitive: true })

const whose = plain('Của ai', 'Whose it is')
const which = plain('Mã của dòng', 'Identity of the row')
const edition = plain('Lần sửa', 'Edition of the row')
const recorded = plain('Lúc ghi', 'When it was entered')
const sealedFacts = {
  ethnicity: sensitive('Dân tộc', 'Ethnicity'),
  religion: sensitive('Tôn giáo', 'Religion'),
  party_joined: sensitive('Ngày vào Đảng', 'Day of joining the Party'),
  party_official: sensitive('Ngày chính thức', 'Day of full Party membership'),
  personal_number: sensitive('Số định danh cá nhân', 'Personal identification number'),
  personal_number_hash: sensitive('Dấu của số định danh để tìm đúng', 'Hash of the number, for exact search'),
}
const told = {
  valid_from: plain('Từ khi nào, như được khai', 'Since when, as told'),
  from_day: plain('Ngày bắt đầu tính', 'First day that counts'),
  valid_to: plain('Đến khi nào, như được khai', 'Until when, as told'),
  to_day: plain('Ngày thôi tính', 'First day that no longer counts'),
}
const learning = {
  level_code: plain('Trình độ', 'Level'),
  field_code: plain('Ngành', 'Field of study'),
  specialty: plain('Chuyên ngành ghi trên bằng', 'Specialty in the words of the diploma'),
  institution: plain('Cơ sở đào tạo', 'Institution'),
  country: plain('Nước đào tạo', 'Country'),
  form: plain('Hình thức học', 'Form of study'),
  funding: plain('Nguồn kinh phí', 'Who paid'),
}

/** Every column of the tables about people. A test compares it with the schema: an unnamed column fails. */
export const personalColumns: Readonly<Record<string, Readonly<Record<string, PersonalColumn>>>> = {
  person: {
    person_id: whose,
    staff_code: plain('Mã cán bộ', 'Staff code'),
    full_name: plain('Họ và tên', 'Full name'),
    name_key: plain('Khóa sắp xếp của tên', 'Sort key of the name'),
    name_folded: plain('Tên không dấu để tìm', 'Name without accents, for search'),
    sex: plain('Giới tính', 'Sex'),
    born: plain('Ngày sinh như được khai', 'Date of birth as told'),
    born_first: plain('Ngày sinh sớm nhất có thể', 'Earliest possible day of birth'),
    born_last: plain('Ngày sinh muộn nhất có thể', 'Latest possible day of birth'),
    revision: edition,
    recorded_at: recorded,
    nameless: plain('Đã xóa danh tính', 'Erased'),
  },
  person_sensitive: { person_id: whose, ...sealedFacts, revision: edition },
  membership: {
    person_id: whose,
    membership_id: which,
    revision: edition,
    hierarchy: plain('Hệ thống tổ chức', 'Hierarchy'),
    unit_id: plain('Đơn vị', 'Unit'),
    ...told,
  },
  service: {
    person_id: whose,
    service_id: which,
    revision: edition,
    staff_kind: plain('Loại cán bộ', 'Kind of staff'),
    ...told,
  },
  post_held: {
    person_id: whose,
    post_held_id: which,
    revision: edition,
    unit_id: plain('Đơn vị', 'Unit'),
    title: plain('Chức vụ', 'Post'),
    ...told,
  },
  qualification: {
    person_id: whose,
    qualification_id: which,
    revision: edition,
    ...learning,
    awarded: plain('Ngày cấp như được khai', 'Date of award as told'),
    awarded_day: plain('Ngày bắt đầu tính', 'First day that counts'),
    diploma_number: plain('Số hiệu văn bằng', 'Diploma number'),
    evidence_kind: plain('Loại minh chứng', 'Kind of evidence'),
    verification: plain('Tình trạng xác minh', 'State of verification'),
  },
  study: { person_id: whose, study_id: which, revision: edition, ...learning, ...told },
  evidence: {
    person_id: whose,
    evidence_id: which,
    qualification_id: plain('Minh chứng cho văn bằng nào', 'Which qualification it proves'),
    file_id: plain('Tệp', 'File'),
    recorded_at: recorded,
  },
  import_sealed: {
    person_id: whose,
    import_id: plain('Lần nhập đã ghi đè', 'Import that wrote over it'),
    ...sealedFacts,
  },
  placement_waiting: {
    person_id: whose,
    membership_id: which,
    event_id: plain('Việc chia tách đang chờ xếp', 'Split after which the person waits'),
  },
  correction_request: {
    person_id: whose,
    request_id: which,
    revision: edition,
    subject: plain('Phần hồ sơ được đề nghị sửa', 'Part of the record to be corrected'),
    subject_id: plain('Mục được đề nghị sửa', 'Entry to be corrected'),
    field: plain('Thông tin được đề nghị sửa', 'Fact to be corrected'),
    says: sensitive('Hồ sơ đang ghi', 'What the record says'),
    should_say: sensitive('Nội dung đề nghị', 'What it should say'),
    state: plain('Tình trạng', 'State'),
    outcome: plain('Kết quả', 'Outcome'),
    asked_on: plain('Ngày đề nghị', 'Day of the request'),
    due_on: plain('Hạn trả lời', 'Due on'),
    asked_at: plain('Lúc đề nghị', 'When it was asked'),
    asked_by: plain('Tài khoản đề nghị', 'Account that asked'),
    file_id: plain('Tệp kèm theo', 'File sent along'),
    answered_at: plain('Lúc trả lời', 'When it was answered'),
    answered_by: plain('Tài khoản trả lời', 'Account that answered'),
    answered_by_name: plain('Người trả lời', 'Who answered'),
    answer: sensitive('Nội dung trả lời', 'What was answered'),
    read_at: plain('Lúc người đề nghị đọc trả lời', 'When the answer was read'),
  },
  erased_person: {
    person_id: whose,
    erased_at: plain('Lúc xóa danh tính', 'When the person was erased'),
  },
}

/** The action that opens a column of the table. */
export const actionToRead = (column: PersonalColumn): Action =>
  column.sensitive ? 'people.read-sensitive' : 'people.read'

/** Which roles may read the column somewhere. */
export const readersOf = (column: PersonalColumn): Role[] =>
  roles.filter((role) => reachOf(role, actionToRead(column)) !== null)

const camel = (name: string): string =>
  name.replaceAll(/_(\w)/g, (_whole, letter: string) => letter.toUpperCase())

/** The names of sensitive fields as the application writes them; their values never leave the sealed table. */
export const sensitiveFields: ReadonlySet<string> = new Set(
  Object.values(personalColumns).flatMap((table) =>
    Object.entries(table).flatMap(([name, column]) => (column.sensitive ? [camel(name)] : [])),
  ),
)
