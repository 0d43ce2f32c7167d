import { say, type Text } from '../language/say.ts'

/** What the doctor looks at, in the order in which it tells. */
export const checkNames = {
  node: say('Node', 'Node'),
  configuration: say('Cấu hình', 'Configuration'),
  folder: say('Thư mục dữ liệu', 'Data folder'),
  key: say('Tệp khóa', 'Key file'),
  disk: say('Ổ đĩa', 'Disk'),
  database: say('Cơ sở dữ liệu', 'Database'),
  order: say('Thứ tự tiếng Việt', 'Vietnamese order'),
  schema: say('Cấu trúc dữ liệu', 'Structure of the data'),
  roles: say('Vai trò cơ sở dữ liệu', 'Database roles'),
  rights: say('Quyền của ứng dụng', 'Rights of the application'),
  clock: say('Đồng hồ', 'Clock'),
  sealed: say('Dữ liệu niêm phong', 'Sealed facts'),
  ledger: say('Sổ cái', 'Ledger'),
  summary: say('Số đếm', 'Kept counts'),
  mail: say('Thư điện tử', 'Mail'),
  backup: say('Sao lưu', 'Backup'),
  port: say('Cổng', 'Port'),
  web: say('Giao diện web', 'Web part'),
} as const satisfies Record<string, Text>

export type CheckName = keyof typeof checkNames

/** What a check found: all well, something to see to soon, or something that must be mended; and what to do. */
export type Finding = {
  readonly check: CheckName
  readonly state: 'ok' | 'warning' | 'wrong'
  readonly text: Text
}

const finding =
  (state: Finding['state']) =>
  (check: CheckName, vi: string, en: string): Finding => ({ check, state, text: say(vi, en) })

export const ok = finding('ok')
export const warning = finding('warning')
export const wrong = finding('wrong')
