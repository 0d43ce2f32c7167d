import { say } from '../../../src/domain/language/say.ts'
import { sources } from '../sources.ts'
import { level } from './level.ts'

const before = { to: '2025-07-01', source: sources.stateManagementBefore } as const
const since = { from: '2025-07-01', source: sources.stateManagementSince } as const

/** Until 30 June 2025 by civil-service rank; since then by leadership post. Both are kept: people hold both. */
export const stateManagementLevels = [
  level('GOV.CS', 'GOV', 1, say('Ngạch cán sự', 'Rank of clerk'), {
    short: say('Cán sự', 'Clerk'),
    synonyms: ['CS', 'Cán sự', 'QLNN cán sự', '01.004'],
    ...before,
  }),
  level('GOV.CV', 'GOV', 2, say('Ngạch chuyên viên', 'Rank of specialist'), {
    short: say('Chuyên viên', 'Specialist'),
    synonyms: [
      'CV',
      'Chuyên viên',
      'QLNN chuyên viên',
      'QLNN ngạch chuyên viên',
      'Bồi dưỡng ngạch CV',
      '01.003',
    ],
    ...before,
  }),
  level('GOV.CVC', 'GOV', 3, say('Ngạch chuyên viên chính', 'Rank of principal specialist'), {
    short: say('Chuyên viên chính', 'Principal'),
    synonyms: ['CVC', 'Chuyên viên chính', 'QLNN chuyên viên chính', 'Bồi dưỡng ngạch CVC', '01.002'],
    ...before,
  }),
  level('GOV.CVCC', 'GOV', 4, say('Ngạch chuyên viên cao cấp', 'Rank of senior specialist'), {
    short: say('Chuyên viên cao cấp', 'Senior'),
    synonyms: ['CVCC', 'Chuyên viên cao cấp', 'QLNN chuyên viên cao cấp', 'Bồi dưỡng ngạch CVCC', '01.001'],
    ...before,
  }),
  level('GOV.L1', 'GOV25', 1, say('Lãnh đạo, quản lý cấp phòng', 'Leadership of a division'), {
    short: say('Cấp phòng', 'Division'),
    synonyms: ['Bồi dưỡng lãnh đạo cấp phòng', 'Bồi dưỡng lãnh đạo, quản lý cấp phòng', 'LĐ cấp phòng'],
    ...since,
  }),
  level('GOV.L2', 'GOV25', 2, say('Lãnh đạo, quản lý cấp sở', 'Leadership of a department'), {
    short: say('Cấp sở', 'Department'),
    synonyms: ['Bồi dưỡng lãnh đạo cấp sở', 'Bồi dưỡng lãnh đạo, quản lý cấp sở', 'LĐ cấp sở'],
    doubts: ['name', 'rank'],
    ...since,
  }),
  level('GOV.L3', 'GOV25', 3, say('Lãnh đạo, quản lý cấp vụ', 'Leadership of a ministry department'), {
    short: say('Cấp vụ', 'Ministry dept.'),
    synonyms: ['Bồi dưỡng lãnh đạo cấp vụ', 'Bồi dưỡng lãnh đạo, quản lý cấp vụ', 'LĐ cấp vụ'],
    doubts: ['name', 'rank'],
    ...since,
  }),
]
