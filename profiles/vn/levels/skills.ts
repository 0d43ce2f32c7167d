import { say } from '../../../src/domain/language/say.ts'
import { sources } from '../sources.ts'
import { level } from './level.ts'

const languageScale = [
  ['A1', ['Chứng chỉ A', 'A', 'Trình độ A']],
  ['A2', ['Chứng chỉ B', 'B', 'Trình độ B']],
  ['B1', ['Chứng chỉ C', 'C', 'Trình độ C']],
  ['B2', []],
  ['C1', []],
  ['C2', []],
] as const

/** The language itself is written in the specialty of the certificate, with a code of the list `language`. */
const languageLevels = languageScale.map(([scale, legacy], index) =>
  level(
    `LANG.${index + 1}`,
    'LANG',
    index + 1,
    say(`Bậc ${index + 1} (${scale})`, `Level ${index + 1} (${scale})`),
    {
      short: say(scale, scale),
      synonyms: [`Bậc ${index + 1}`, scale, `L${index + 1}`, ...legacy],
      source: legacy.length > 0 ? `${sources.language}; ${sources.languageLegacy}` : sources.language,
    },
  ),
)

const defenceLevels = [4, 3, 2, 1].map((target) =>
  // Reversed numbers: target group 1 is the highest, so its rank is 4.
  level(`DEF.${target}`, 'DEF', 5 - target, say(`Đối tượng ${target}`, `Target group ${target}`), {
    synonyms: [`ĐT${target}`, `QPAN đối tượng ${target}`, `QP-AN đối tượng ${target}`, `Đối tượng ${target}`],
    doubts: ['name', 'rank'],
    source: sources.defence,
  }),
)

export const skillLevels = [
  ...languageLevels,
  level('IT.BASIC', 'IT', 1, say('Ứng dụng CNTT cơ bản', 'Basic IT skills'), {
    short: say('Cơ bản', 'Basic'),
    synonyms: ['CNTT cơ bản', 'Tin học cơ bản', 'Chứng chỉ A tin học', 'Tin học A', 'UDCNTT cơ bản'],
    doubts: ['name'],
    source: sources.informatics,
  }),
  level('IT.ADV', 'IT', 2, say('Ứng dụng CNTT nâng cao', 'Advanced IT skills'), {
    short: say('Nâng cao', 'Advanced'),
    synonyms: ['CNTT nâng cao', 'Tin học nâng cao', 'Chứng chỉ B tin học', 'Tin học B', 'UDCNTT nâng cao'],
    doubts: ['name'],
    source: sources.informatics,
  }),
  ...defenceLevels,
]
