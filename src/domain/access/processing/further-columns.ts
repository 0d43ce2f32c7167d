import { say } from '../../language/say.ts'
import type { PersonalColumn } from '../personal-data.ts'

const plain = (vi: string, en: string): PersonalColumn => ({ what: say(vi, en), sensitive: false })
const whose = plain('Của ai', 'Whose it is')

/** Columns about people in tables that are no part of a record: accounts, the ledger, look-ups. */
export const furtherColumns: Readonly<Record<string, Readonly<Record<string, PersonalColumn>>>> = {
  account: {
    id: plain('Mã tài khoản', 'Identity of the account'),
    name: plain('Tên', 'Name'),
    email: plain('Thư điện tử', 'E-mail'),
    email_verified: plain('Thư điện tử đã xác nhận', 'E-mail confirmed'),
    image: plain('Ảnh (không dùng)', 'Picture (not used)'),
    language: plain('Ngôn ngữ', 'Language'),
    person_id: plain('Hồ sơ của người dùng', 'Record of the holder'),
    created_at: plain('Lúc mở', 'When it was opened'),
    updated_at: plain('Lúc sửa', 'When it was changed'),
    closed_at: plain('Lúc đóng', 'When it was closed'),
  },
  ledger_entry: {
    entry_id: plain('Mã của mục', 'Identity of the entry'),
    recorded_at: plain('Lúc ghi', 'When'),
    actor_id: plain('Tài khoản đã làm', 'Account that acted'),
    actor_name: plain('Tên người đã làm', 'Name of who acted'),
    action: plain('Hành động', 'Action'),
    subject_kind: plain('Loại đối tượng', 'Kind of subject'),
    subject_id: plain('Đối tượng', 'Subject'),
    person_id: whose,
    cause_id: plain('Thuộc việc nào', 'Part of what'),
    reason: plain('Lý do, mục đích', 'Reason or purpose'),
    before: plain('Trước', 'Before'),
    after: plain('Sau', 'After'),
    arrival: plain('Số thứ tự khi đến', 'Number drawn on arrival'),
  },
  staff_code_holder: { staff_code: plain('Mã cán bộ', 'Staff code'), person_id: whose },
  personal_number_holder: {
    personal_number_hash: {
      what: say('Dấu của số định danh', 'Hash of the personal number'),
      sensitive: true,
    },
    person_id: whose,
  },
}
