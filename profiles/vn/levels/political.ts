import { say } from '../../../src/domain/language/say.ts'
import { sources } from '../sources.ts'
import { level } from './level.ts'

/** A partial order: the bachelor of politics and the advanced level stand equally high. */
export const politicalLevels = [
  level('POL.EL', 'POL', 1, say('Sơ cấp lý luận chính trị', 'Elementary political theory'), {
    short: say('Sơ cấp LLCT', 'Elementary'),
    synonyms: ['Sơ cấp', 'SC', 'SCCT', 'Sơ cấp LLCT', 'Sơ cấp chính trị'],
    source: sources.politicalClasses,
  }),
  level('POL.IN', 'POL', 2, say('Trung cấp lý luận chính trị', 'Intermediate political theory'), {
    short: say('Trung cấp LLCT', 'Intermediate'),
    synonyms: [
      'Trung cấp',
      'TC',
      'TCCT',
      'TCLLCT',
      'Trung cấp LLCT',
      'Trung cấp LLCT-HC',
      'Trung cấp chính trị',
      'Trung cấp lý luận chính trị - hành chính',
      'Trung cấp chính trị - hành chính',
    ],
    source: sources.politicalClasses,
  }),
  level('POL.AD', 'POL', 3, say('Cao cấp lý luận chính trị', 'Advanced political theory'), {
    short: say('Cao cấp LLCT', 'Advanced'),
    synonyms: [
      'Cao cấp',
      'CC',
      'CCCT',
      'CCLLCT',
      'Cao cấp LLCT',
      'Cao cấp LLCT-HC',
      'Cao cấp LLCT - HC',
      'Cao cấp chính trị',
      'Cao cấp lý luận chính trị - hành chính',
      'Cao cấp lý luận',
    ],
    source: sources.politicalTheory,
  }),
  level('POL.BA', 'POL', 3, say('Cử nhân chính trị', 'Bachelor of politics'), {
    short: say('Cử nhân CT', 'Bachelor'),
    synonyms: ['Cử nhân', 'CNCT', 'CN chính trị', 'Đại học chính trị', 'Cử nhân lý luận chính trị'],
    source: sources.politicalTheory,
  }),
]
