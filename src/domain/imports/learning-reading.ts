import { say } from '../language/say.ts'
import { parsePartialDate } from '../time/partial-date.ts'
import type { Reading } from './cell-reading.ts'
import { readWord, said } from './cell-reading.ts'
import type { ImportedQualification, ImportedStudy } from './imported-person.ts'
import type { LevelColumn, LevelSaid } from './level-reading.ts'
import { readLevels } from './level-reading.ts'
import { warning } from './problem.ts'
import type { RowCells } from './row-cells.ts'
import { complainAt, dateUnder, readUnder, take, textUnder, wordsUnder } from './row-cells.ts'
import { isTick, saysNothing, textAt } from './sheet.ts'
import type { PeopleTarget } from './target.ts'
import type { LevelWords } from './words.ts'

const professional = ['PRO', 'MED', 'TITLE']

const levelColumns: readonly (readonly [PeopleTarget, LevelColumn])[] = [
  ['highest-level', { ladders: professional, prefix: '', strict: true }],
  ['general-education', { ladders: ['GEN'], prefix: '', strict: false }],
  ['political-theory', { ladders: ['POL'], prefix: '', strict: true }],
  ['state-management', { ladders: ['GOV', 'GOV25'], prefix: 'Ngạch', strict: false }],
  ['foreign-language', { ladders: ['LANG'], prefix: 'Bậc', strict: false }],
  ['informatics', { ladders: ['IT'], prefix: 'Tin học', strict: false }],
]
const studyColumn: LevelColumn = {
  ladders: [...professional, 'POL', 'GOV', 'GOV25'],
  prefix: '',
  strict: true,
}

type LevelAwarded = LevelSaid & { readonly awarded: string | null }

const tickedLevel = (text: string, levelCode: string): Reading<LevelAwarded> => {
  if (text === '' || saysNothing(text)) return said<LevelAwarded>(null)
  const level = { levelCode, specialty: null, studying: false, awarded: null }
  if (isTick(text)) return said(level)
  const year = parsePartialDate(text)
  if (typeof year === 'string') return said({ ...level, awarded: year })
  // 'Đại học' with 'Luật' in the cell: the column is the level, the cell its specialty.
  return said({ ...level, specialty: text })
}

const levelsSaid = (cells: RowCells): LevelAwarded[] => {
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

type Details = Omit<ImportedQualification, 'levelCode'>

const details = (cells: RowCells): Details => {
  const { words } = cells.context
  return {
    specialty: wordsUnder(cells, 'specialty'),
    fieldCode: readUnder(cells, 'field', (text) =>
      readWord(text, words.fields, 'field.unknown', say('ngành ISCED-F', 'ISCED-F fields')),
    ),
    institution: wordsUnder(cells, 'institution'),
    country: readUnder(cells, 'country', (text) =>
      readWord(text, words.countries, 'country.unknown', say('nước', 'countries')),
    ),
    form: readUnder(cells, 'form', (text) =>
      readWord(text, words.forms, 'form.unknown', say('hình thức đào tạo', 'forms of study')),
    ),
    funding: readUnder(cells, 'funding', (text) =>
      readWord(text, words.funding, 'funding.unknown', say('nguồn kinh phí', 'sources of funding')),
    ),
    awarded: dateUnder(cells, 'awarded'),
    diplomaNumber: wordsUnder(cells, 'diploma-number'),
  }
}

const none: Details = {
  specialty: null,
  fieldCode: null,
  institution: null,
  country: null,
  form: null,
  funding: null,
  awarded: null,
  diplomaNumber: null,
}

/** The level that the row's details (specialty, institution …) are about: the highest professional one. */
const mainLevel = (levels: readonly LevelAwarded[], words: readonly LevelWords[]): number => {
  const height = (code: string) =>
    words.findIndex((level) => level.code === code && ['PRO', 'MED'].includes(level.ladder))
  let main = -1
  levels.forEach((level, at) => {
    if (height(level.levelCode) > height(levels[main]?.levelCode ?? '')) main = at
  })
  return main < 0 && levels.length === 1 ? 0 : main
}

/** 'Luật; Hành chính' beside two levels: one part for each. */
const parts = (text: string | null, count: number): readonly string[] | null => {
  if (text === null || count < 2) return null
  const split = text.split(/\s*;\s*/)
  return split.length === count ? split : null
}

const withDetails = (
  levels: readonly LevelAwarded[],
  given: Details,
  words: readonly LevelWords[],
): ImportedQualification[] => {
  const main = mainLevel(levels, words)
  const specialties = parts(given.specialty, levels.length)
  const institutions = parts(given.institution, levels.length)
  return levels.map((level, at) => {
    const own = at === main ? given : none
    return {
      ...own,
      levelCode: level.levelCode,
      specialty: level.specialty ?? specialties?.[at] ?? own.specialty,
      institution: institutions?.[at] ?? own.institution,
      awarded: level.awarded ?? own.awarded,
    }
  })
}

const studyOf = (level: LevelSaid, given: Details, from: string | null, to: string | null): ImportedStudy => {
  const { awarded: _awarded, diplomaNumber: _number, ...learning } = given
  return {
    ...learning,
    levelCode: level.levelCode,
    specialty: level.specialty ?? learning.specialty,
    from,
    to,
  }
}

/** What the row says the person has learned and is learning. */
export const readLearning = (
  cells: RowCells,
): { qualifications: ImportedQualification[]; studies: ImportedStudy[] } => {
  const levels = levelsSaid(cells)
  const given = details(cells)
  const held = levels.filter((level) => !level.studying)
  const from = dateUnder(cells, 'studying-from', true)
  const to = dateUnder(cells, 'studying-until', true)
  const { words } = cells.context
  const named =
    readUnder(cells, 'studying-level', (text) => readLevels(text, words.levels, studyColumn)) ?? []
  const studying = [...levels.filter((level) => level.studying), ...named]
  // In a list of people at study the details are those of the study; else of what is held.
  const detailsOfStudy = !cells.columns.has('highest-level') && !cells.columns.has('level-tick')
  const own: Details = {
    ...(detailsOfStudy ? given : none),
    specialty: wordsUnder(cells, 'studying-specialty') ?? (detailsOfStudy ? given.specialty : null),
    institution: wordsUnder(cells, 'studying-institution') ?? (detailsOfStudy ? given.institution : null),
  }
  const studies = studying.map((level) => studyOf(level, own, from, to))
  // 'Thời gian đào tạo: từ – đến' beside a diploma: its end is the award where nothing else tells it.
  const awarded = given.awarded ?? (cells.columns.has('studying-level') || studies.length > 0 ? null : to)
  const heldDetails = detailsOfStudy && studies.length > 0 ? none : { ...given, awarded }
  const qualifications = withDetails(held, heldDetails, words.levels)
  const told = given.specialty ?? given.diplomaNumber ?? given.awarded
  if (
    levels.length === 0 &&
    studies.length === 0 &&
    told !== null &&
    textUnder(cells, 'highest-level') === ''
  ) {
    complainAt(
      cells,
      ['highest-level', 'specialty', 'awarded', 'diploma-number'],
      warning(
        'learning.level_missing',
        say(
          `Có “${told}” nhưng chưa có trình độ; phần đào tạo này sẽ bỏ qua. Hãy ghi trình độ.`,
          `“${told}” is given without a level; this part is skipped. Write the level.`,
        ),
      ),
    )
  }
  return { qualifications, studies }
}
