import { say, type Text } from '../language/say.ts'

/** The list in which a field's code is looked up. */
export const codeLists: Readonly<Record<string, string>> = {
  levelCode: 'level',
  fieldCode: 'field',
  unitId: 'unit',
  parentId: 'unit',
  committeeId: 'unit',
  agencyId: 'unit',
  hierarchy: 'hierarchy',
  kindCode: 'unit-kind',
  accountId: 'account',
  giverId: 'account',
  personId: 'person',
  role: 'role',
  staffKind: 'staff-kind',
  form: 'form',
  funding: 'funding',
  evidenceKind: 'evidence-kind',
  verification: 'verification',
  country: 'country',
  sex: 'sex',
  kind: 'lineage-kind',
  language: 'account-language',
}

/** Codes that need no table: `list:code`. */
export const fixedCodes: Readonly<Record<string, Text>> = {
  'sex:female': say('nữ', 'female'),
  'sex:male': say('nam', 'male'),
  'sex:unknown': say('chưa rõ', 'unknown'),
  'account-language:vi': say('Tiếng Việt', 'Vietnamese'),
  'account-language:en': say('Tiếng Anh', 'English'),
  'role:administrator': say('Quản trị viên', 'Administrator'),
  'role:programme-officer': say('Cán bộ chương trình', 'Programme officer'),
  'role:unit-officer': say('Cán bộ đơn vị', 'Unit officer'),
  'role:reader': say('Người xem', 'Reader'),
  'lineage-kind:creation': say('thành lập', 'creation'),
  'lineage-kind:renaming': say('đổi tên', 'renaming'),
  'lineage-kind:move': say('chuyển đầu mối', 'move'),
  'lineage-kind:merger': say('sáp nhập', 'merger'),
  'lineage-kind:split': say('chia tách', 'split'),
  'lineage-kind:dissolution': say('giải thể', 'dissolution'),
}
