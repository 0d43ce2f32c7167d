import { say, type Text } from '../language/say.ts'
import { type Action, type Reach, type Role, reachOf, roles } from './policy.ts'

/** Facts about people that are read and changed under the same rules. */
export type FieldGroup = {
  readonly code: string
  readonly name: Text
  readonly read: readonly Action[]
  readonly change: Action
  /** Whether a purpose must be stated each time, which the ledger keeps with who read. */
  readonly purpose: 'of duty' | 'stated'
  /** Where they are kept. */
  readonly tables: readonly string[]
}

export const purposeNames: Readonly<Record<FieldGroup['purpose'], Text>> = {
  'of duty': say('Theo nhiệm vụ của vai trò', 'The duty of the role'),
  stated: say('Phải ghi mục đích mỗi lần; sổ lịch sử giữ lại', 'Stated each time; the ledger keeps it'),
}

const group = (
  code: string,
  name: Text,
  change: Action,
  tables: readonly string[],
  read: readonly Action[] = ['people.read'],
): FieldGroup => ({ code, name, read, change, tables, purpose: 'of duty' })

/** Every table about people is in one group; a test says so. */
export const fieldGroups: readonly FieldGroup[] = [
  group(
    'identity',
    say('Nhân thân: họ tên, ngày sinh, giới tính, mã', 'Identity: name, birth, sex, code'),
    'people.change',
    ['person'],
  ),
  group(
    'career',
    say('Nơi công tác, sinh hoạt; chức vụ', 'Memberships, service and posts'),
    'people.change',
    ['membership', 'service', 'post_held', 'placement_waiting'],
  ),
  group('qualifications', say('Văn bằng, việc học', 'Qualifications and studies'), 'qualifications.change', [
    'qualification',
    'study',
  ]),
  group('evidence', say('Tệp minh chứng', 'Files of evidence'), 'qualifications.change', ['evidence']),
  group(
    'requests',
    say('Đề nghị sửa hồ sơ', 'Requests for correction'),
    'corrections.decide',
    ['correction_request'],
    ['corrections.decide', 'corrections.ask'],
  ),
  group('erased', say('Dấu của hồ sơ đã xóa danh tính', 'The mark of an erased record'), 'people.erase', [
    'erased_person',
  ]),
  {
    code: 'sensitive',
    name: say(
      'Nhạy cảm: dân tộc, tôn giáo, ngày vào Đảng, số định danh',
      'Sensitive: ethnicity, religion, Party dates, personal number',
    ),
    read: ['people.read-sensitive'],
    change: 'people.change-sensitive',
    purpose: 'stated',
    tables: ['person_sensitive', 'import_sealed'],
  },
]

const order: readonly (Reach | null)[] = ['everything', 'subtree', 'self', null]

/** How far each role comes with any of the actions; null: not at all. */
export const reachesOf = (actions: readonly Action[]): readonly [Role, Reach | null][] =>
  roles.map((role) => {
    const reaches = actions.map((action) => reachOf(role, action))
    return [role, order.find((reach) => reaches.includes(reach)) ?? null]
  })
