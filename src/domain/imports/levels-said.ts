import { parsePartialDate } from '../time/partial-date.ts'
import type { Reading } from './cell-reading.ts'
import { said } from './cell-reading.ts'
import type { LevelColumn } from './level-column.ts'
import type { LevelSaid } from './level-reading.ts'
import { readLevels } from './level-reading.ts'
import type { RowCells } from './row-cells.ts'
import { take } from './row-cells.ts'
import { textAt } from './sheet.ts'
import type { PeopleTarget } from './target.ts'
import { isTick, saysNothing } from './tick.ts'

const professional = ['PRO', 'MED', 'TITLE']

const levelColumns: readonly (readonly [PeopleTarget, LevelColumn])[] = [
  ['highest-level', { ladders: professional, prefix: '', strict: true }],
  ['general-education', { ladders: ['GEN'], prefix: '', strict: false }],
  ['political-theory', { ladders: ['POL'], prefix: '', strict: true }],
  ['state-management', { ladders: ['GOV', 'GOV25'], prefix: 'Ngạch', strict: false }],
  ['foreign-language', { ladders: ['LANG'], prefix: 'Bậc', strict: false }],
  ['informatics', { ladders: ['IT'], prefix: 'Tin học', strict: false }],
]

/** The column that names what is studied for. */
export const studyColumn: LevelColumn = {
  ladders: [...professional, 'POL', 'GOV', 'GOV25'],
  prefix: '',
  strict: true,
}

/** A level with the date that stands in the place of its tick. */
export type LevelAwarded = LevelSaid & { readonly awarded: string | null }

const tickedLevel = (text: string, levelCode: string): Reading<LevelAwarded> => {
  if (text === '' || saysNothing(text)) return said<LevelAwarded>(null)
  const level = { levelCode, specialty: null, studying: false, awarded: null }
  if (isTick(text)) return said(level)
  const year = parsePartialDate(text)
  if (typeof year === 'string') return said({ ...level, awarded: year })
  // 'Đại học' with 'Luật' in the cell: the column is the level, the cell its specialty.
  return said({ ...level, specialty: text })
}

/** Every level that the row names or ticks, each once. */
export const levelsSaid = (cells: RowCells): LevelAwarded[] => {
  const { words } = cells.context
  const all = levelColumns.flatMap(([target, column]) =>
    (cells.columns.get(target) ?? []).flatMap((mapped) => {
      const text = textAt(cells.row, mapped.column)
      const levels = text === '' ? [] : (take(cells, mapped, readLevels(text, words.levels, column)) ?? [])
      return levels.map((level) => ({ ...level, awarded: null }))
    }),
  )
  const ticked = (cells.columns.get('level-tick') ?? []).flatMap((mapped) => {
    if (mapped.levelCode === null) return []
    return take(cells, mapped, tickedLevel(textAt(cells.row, mapped.column), mapped.levelCode)) ?? []
  })
  const unique: LevelAwarded[] = []
  for (const level of [...all, ...ticked]) {
    const twin = unique.findIndex(
      (other) =>
        other.levelCode === level.levelCode &&
        other.studying === level.studying &&
        (other.specialty === null || level.specialty === null || other.specialty === level.specialty),
    )
    const known = unique[twin]
    if (!known) unique.push(level)
    else {
      unique[twin] = {
        ...known,
        specialty: known.specialty ?? level.specialty,
        awarded: known.awarded ?? level.awarded,
      }
    }
  }
  return unique
}
