import { say, type Text } from '../language/say.ts'

/** What the ledger's subjects are called. */
export const subjectWords: Readonly<Record<string, Text>> = {
  person: say('hồ sơ', 'the record'),
  membership: say('nơi công tác, sinh hoạt', 'membership'),
  service: say('thời gian công tác', 'service'),
  postHeld: say('chức vụ', 'post'),
  qualification: say('văn bằng', 'qualification'),
  verification: say('xác minh văn bằng', 'the verification of a qualification'),
  'verification-round': say('đợt xác minh văn bằng', 'round of verification'),
  study: say('việc học', 'study'),
  evidence: say('minh chứng', 'evidence'),
  unit: say('đơn vị', 'unit'),
  'unit-version': say('tên và mã đơn vị', 'the name and code of'),
  'unit-edge': say('vị trí của đơn vị', 'the place of'),
  'unit-pair': say('cặp cấp ủy và cơ quan', 'the pair of'),
  'lineage-event': say('quyết định tổ chức', 'reorganisation'),
  account: say('tài khoản', 'account'),
  grant: say('vai trò', 'role'),
  list: say('danh sách', 'list'),
  view: say('góc nhìn', 'saved view'),
  profile: say('bộ danh mục', 'profile'),
  ladder: say('hệ bậc', 'ladder'),
  level: say('trình độ', 'level'),
  set: say('nhóm tính', 'counts-as set'),
  term: say('mục danh mục', 'list entry'),
  import: say('lần nhập dữ liệu', 'import'),
}
