import { say } from '../language/say.ts'
import { cleanName, isAllCaps, properCase } from '../people/name.ts'
import type { Sex } from '../people/person.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { parsePartialDate } from '../time/partial-date.ts'
import { readTick } from './cell-reading.ts'
import { error, warning } from './problem.ts'
import type { RowCells } from './row-cells.ts'
import { complainAt, dateUnder, readUnder, textUnder } from './row-cells.ts'
import { readSex } from './sex-reading.ts'

const nameTargets = ['full-name', 'family-name', 'given-name'] as const

/** The full name from one column or from two; null where the row gives none. */
export const readName = (cells: RowCells): string | null => {
  const typed =
    textUnder(cells, 'full-name') ||
    `${textUnder(cells, 'family-name')} ${textUnder(cells, 'given-name')}`.trim()
  if (typed === '') return null
  const name = cleanName(typed.replace(/^(đ\/c|đồng chí|đc)[.:]?\s+/iu, ''))
  if (typeof name !== 'string') {
    complainAt(cells, nameTargets, error(name.code, name.text))
    return null
  }
  if (/[\d()[\]/;]/.test(name)) {
    complainAt(
      cells,
      nameTargets,
      warning(
        'name.not_only_name',
        say(
          `Ô họ tên “${name}” có số hoặc ghi chú. Hãy chỉ để họ và tên.`,
          `The name “${name}” holds digits or a remark. Leave only the name.`,
        ),
        [name.replace(/[([\d/;].*$/s, '').trim()].filter((rest) => rest !== ''),
      ),
    )
  } else if (isAllCaps(name)) {
    complainAt(
      cells,
      nameTargets,
      warning(
        'name.capitals',
        say(
          `Họ tên “${name}” viết toàn chữ hoa. Có thể đổi thành “${properCase(name)}”.`,
          `The name “${name}” is all capitals. It can be changed to “${properCase(name)}”.`,
        ),
        [properCase(name)],
      ),
    )
  }
  return name
}

/** The sex from a word, from a pair of ticks, or from the column that holds the year of birth. */
export const readSexOf = (cells: RowCells): Sex | null => {
  const word = readUnder(cells, 'sex', readSex)
  if (word !== null) return word
  const male = readUnder(cells, 'sex-male', readTick) ?? (textUnder(cells, 'born-male') !== '' || null)
  const female = readUnder(cells, 'sex-female', readTick) ?? (textUnder(cells, 'born-female') !== '' || null)
  if (male && female) {
    complainAt(
      cells,
      ['sex-female', 'born-female'],
      error(
        'sex.both',
        say(
          'Cả cột Nam và cột Nữ đều có giá trị. Hãy để lại một cột.',
          'Both the male and the female column are filled. Leave one.',
        ),
      ),
    )
    return null
  }
  if (male) return 'male'
  return female ? 'female' : null
}

const fromParts = (cells: RowCells): PartialDate | null => {
  const [day, month, year] = [
    textUnder(cells, 'born-day'),
    textUnder(cells, 'born-month'),
    textUnder(cells, 'born-year'),
  ]
  if (year === '') return null
  const date = parsePartialDate([day, month, year].filter((part) => part !== '').join('/'), {
    pivot: Number(cells.context.asOf.slice(2, 4)),
  })
  if (typeof date === 'string') return date
  complainAt(cells, ['born-year'], error(date.code, date.text, [year]))
  return null
}

/** The date of birth from one column, from the column of the sex, or from day, month and year apart. */
export const readBorn = (cells: RowCells): PartialDate | null =>
  dateUnder(cells, 'born') ??
  dateUnder(cells, 'born-male') ??
  dateUnder(cells, 'born-female') ??
  fromParts(cells)
