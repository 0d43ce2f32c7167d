import { say } from '../../../src/domain/language/say.ts'
import { sources } from '../sources.ts'
import { level } from './level.ts'

const source = sources.generalEducation
const doubts = ['isced', 'name'] as const

export const generalLevels = [
  level('GEN.P', 'GEN', 1, say('Tiểu học', 'Primary'), {
    synonyms: ['Cấp 1', 'Cấp I', '5/5', 'TH', '5/12', '4/10'],
    isced: '1',
    doubts,
    source,
  }),
  level('GEN.LS', 'GEN', 2, say('Trung học cơ sở', 'Lower secondary'), {
    short: say('THCS', 'Lower sec.'),
    synonyms: ['THCS', 'Cấp 2', 'Cấp II', '9/9', '9/12', '7/10', 'Bổ túc THCS'],
    isced: '2',
    doubts,
    source,
  }),
  level('GEN.US', 'GEN', 3, say('Trung học phổ thông', 'Upper secondary'), {
    short: say('THPT', 'Upper sec.'),
    synonyms: ['THPT', 'Cấp 3', 'Cấp III', '12/12', '10/10', 'PTTH', 'Bổ túc THPT', 'GDTX', 'Tú tài'],
    isced: '3',
    doubts,
    source,
  }),
]
