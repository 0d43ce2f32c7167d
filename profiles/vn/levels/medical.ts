import { say } from '../../../src/domain/language/say.ts'
import { sources } from '../sources.ts'
import { level } from './level.ts'

const source = sources.specialists

/** A parallel ladder. Specialists and residents are never promoted to master or doctor; a set may count them. */
export const medicalLevels = [
  level('MED.CK1', 'MED', 1, say('Chuyên khoa cấp I', 'Specialist, first degree'), {
    short: say('CKI', 'Spec. I'),
    synonyms: [
      'CKI',
      'CK1',
      'CK I',
      'CK 1',
      'BSCKI',
      'BSCK1',
      'BS.CKI',
      'BS CKI',
      'DSCKI',
      'DSCK1',
      'Chuyên khoa I',
      'Chuyên khoa 1',
      'Chuyên khoa cấp 1',
      'Bác sĩ chuyên khoa I',
      'Bác sĩ chuyên khoa cấp I',
      'Bác sĩ chuyên khoa 1',
      'Dược sĩ chuyên khoa I',
    ],
    isced: '7',
    doubts: ['isced'],
    source,
  }),
  level('MED.RES', 'MED', 1, say('Bác sĩ nội trú', 'Resident physician'), {
    short: say('Nội trú', 'Resident'),
    synonyms: ['BSNT', 'Nội trú', 'Bác sỹ nội trú', 'Bác sĩ nội trú bệnh viện'],
    isced: '7',
    doubts: ['isced'],
    source,
  }),
  level('MED.CK2', 'MED', 2, say('Chuyên khoa cấp II', 'Specialist, second degree'), {
    short: say('CKII', 'Spec. II'),
    synonyms: [
      'CKII',
      'CK2',
      'CK II',
      'CK 2',
      'BSCKII',
      'BSCK2',
      'BS.CKII',
      'BS CKII',
      'DSCKII',
      'DSCK2',
      'Chuyên khoa II',
      'Chuyên khoa 2',
      'Chuyên khoa cấp 2',
      'Bác sĩ chuyên khoa II',
      'Bác sĩ chuyên khoa cấp II',
      'Bác sĩ chuyên khoa 2',
      'Dược sĩ chuyên khoa II',
    ],
    isced: '7-8',
    doubts: ['isced'],
    source,
  }),
]

/** Titles, not levels: they say nothing about what was studied. */
export const titleLevels = [
  level('TTL.AP', 'TITLE', 1, say('Phó giáo sư', 'Associate professor'), {
    short: say('PGS', 'Assoc. prof.'),
    synonyms: ['PGS', 'PGS.TS', 'PGS. TS', 'Phó Giáo sư, Tiến sĩ'],
  }),
  level('TTL.P', 'TITLE', 2, say('Giáo sư', 'Professor'), {
    short: say('GS', 'Professor'),
    synonyms: ['GS', 'GS.TS', 'GS. TS'],
  }),
]
