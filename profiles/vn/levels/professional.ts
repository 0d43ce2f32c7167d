import { say } from '../../../src/domain/language/say.ts'
import { sources } from '../sources.ts'
import { level } from './level.ts'

const source = sources.framework

export const professionalLevels = [
  level('PRO.EL', 'PRO', 10, say('Sơ cấp', 'Elementary vocational'), {
    synonyms: ['Sơ cấp nghề', 'SC', 'Sơ học', 'Chứng chỉ nghề', 'Sơ cấp I', 'Sơ cấp II', 'Sơ cấp III'],
    isced: '2-3',
    vqf: '1-3',
    eqf: '1-3',
    doubts: ['isced', 'eqf'],
    source,
  }),
  level('PRO.IN', 'PRO', 20, say('Trung cấp', 'Intermediate vocational'), {
    synonyms: [
      'TC',
      'TCCN',
      'THCN',
      'Trung cấp nghề',
      'Trung cấp chuyên nghiệp',
      'Trung học chuyên nghiệp',
      'Trung học',
      'Y sĩ',
      'Cán sự',
    ],
    isced: '3-4',
    vqf: '4',
    eqf: '4',
    doubts: ['isced', 'eqf'],
    source,
  }),
  level('PRO.CO', 'PRO', 30, say('Cao đẳng', 'College'), {
    synonyms: ['CĐ', 'Cao đẳng nghề', 'CĐN', 'CĐSP', 'Cao đẳng sư phạm', 'Cử nhân cao đẳng'],
    isced: '5',
    vqf: '5',
    eqf: '5',
    doubts: ['isced', 'eqf'],
    source,
  }),
  level('PRO.BA', 'PRO', 40, say('Đại học', 'University'), {
    synonyms: [
      'ĐH',
      'Cử nhân',
      'CN',
      'Kỹ sư',
      'KS',
      'Kiến trúc sư',
      'KTS',
      'Bác sĩ',
      'Bác sỹ',
      'BS',
      'Dược sĩ',
      'Dược sĩ đại học',
      'DS',
      'DSĐH',
      'ĐHSP',
      'Đại học sư phạm',
      'Đại học tại chức',
      'Đại học chính quy',
      'Luật sư',
    ],
    // First degrees of five years and more (doctor, pharmacist) are ISCED 7: a mark on the diploma, not the level.
    isced: '6',
    vqf: '6',
    eqf: '6',
    doubts: ['isced', 'eqf'],
    source,
  }),
  level('PRO.MA', 'PRO', 50, say('Thạc sĩ', 'Master'), {
    synonyms: ['ThS', 'Th.S', 'Thạc sỹ', 'Cao học', 'Thạc sĩ khoa học', 'MBA', 'Master'],
    isced: '7',
    vqf: '7',
    eqf: '7',
    doubts: ['eqf'],
    source,
  }),
  level('PRO.DR', 'PRO', 60, say('Tiến sĩ', 'Doctor'), {
    synonyms: ['TS', 'T.S', 'Tiến sỹ', 'Phó tiến sĩ', 'PTS', 'TSKH', 'PhD'],
    isced: '8',
    vqf: '8',
    eqf: '8',
    doubts: ['eqf'],
    source,
  }),
]
