import { say } from '../../src/domain/language/say.ts'
import type { Ladder } from '../../src/domain/profile/profile.ts'
import { sources } from './sources.ts'

export const ladders: readonly Ladder[] = [
  { code: 'GEN', name: say('Học vấn phổ thông', 'General education'), source: sources.generalEducation },
  { code: 'PRO', name: say('Trình độ chuyên môn', 'Professional level'), source: sources.framework },
  { code: 'MED', name: say('Chuyên khoa y, dược', 'Medical specialisation'), source: sources.specialists },
  { code: 'TITLE', name: say('Học hàm', 'Academic title'), source: null },
  { code: 'POL', name: say('Lý luận chính trị', 'Political theory'), source: sources.politicalTheory },
  {
    code: 'GOV',
    name: say('Quản lý nhà nước (theo ngạch)', 'State management (by rank)'),
    to: '2025-07-01',
    source: sources.stateManagementBefore,
  },
  {
    code: 'GOV25',
    name: say('Quản lý nhà nước (theo chức vụ lãnh đạo)', 'State management (by leadership post)'),
    from: '2025-07-01',
    source: sources.stateManagementSince,
  },
  { code: 'LANG', name: say('Ngoại ngữ', 'Foreign language'), source: sources.language },
  { code: 'IT', name: say('Tin học', 'Informatics'), source: sources.informatics },
  { code: 'DEF', name: say('Quốc phòng và an ninh', 'Defence and security'), source: sources.defence },
]
