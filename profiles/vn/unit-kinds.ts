import { say } from '../../src/domain/language/say.ts'
import type { UnitKind } from '../../src/domain/profile/profile.ts'

const kind = (hierarchy: string, code: string, vi: string, en: string, grassroots = false): UnitKind => ({
  code,
  name: say(vi, en),
  hierarchy,
  grassroots,
})

/**
 * Two kinds are grassroots: a committee (from about 30 members) and a branch that stands directly under a
 * higher committee. Sections, branches and cells lie below them and are not counted with them.
 */
export const unitKinds: readonly UnitKind[] = [
  kind('party', 'provincial-committee', 'Đảng bộ tỉnh', 'Provincial Party committee'),
  kind('party', 'bloc-committee', 'Đảng bộ khối', 'Bloc Party committee'),
  kind(
    'party',
    'higher-committee',
    'Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng',
    'Committee directly above the grassroots',
  ),
  kind('party', 'commune-committee', 'Đảng bộ xã, phường', 'Commune Party committee'),
  kind('party', 'grassroots-committee', 'Đảng bộ cơ sở', 'Grassroots committee', true),
  kind('party', 'grassroots-branch', 'Chi bộ cơ sở', 'Grassroots branch', true),
  kind('party', 'section-committee', 'Đảng bộ bộ phận', 'Section committee'),
  kind('party', 'branch', 'Chi bộ trực thuộc', 'Subordinate branch'),
  kind('party', 'cell', 'Tổ đảng', 'Party cell'),
  kind('administrative', 'province', 'Tỉnh', 'Province'),
  kind('administrative', 'sector', 'Khối cơ quan', 'Group of agencies'),
  kind('administrative', 'department', 'Sở, ban, ngành', 'Department'),
  kind('administrative', 'party-agency', 'Cơ quan Đảng', 'Party agency'),
  kind('administrative', 'mass-organisation', 'Mặt trận, đoàn thể, hội', 'Mass organisation'),
  kind('administrative', 'judicial-agency', 'Cơ quan tư pháp', 'Judicial agency'),
  kind('administrative', 'central-agency', 'Cơ quan ngành dọc Trung ương', 'Branch of a central agency'),
  kind('administrative', 'bank', 'Ngân hàng', 'Bank'),
  kind('administrative', 'hospital', 'Bệnh viện, trung tâm y tế', 'Hospital or health centre'),
  kind('administrative', 'school', 'Trường', 'School'),
  kind('administrative', 'press', 'Báo, đài', 'Press and broadcasting'),
  kind('administrative', 'division', 'Phòng, ban, khoa', 'Division'),
  kind('administrative', 'sub-department', 'Chi cục', 'Sub-department'),
  kind('administrative', 'service-unit', 'Đơn vị sự nghiệp', 'Public service unit'),
]
