import { say } from '../language/say.ts'
import type { ImportedQualification, ImportedStudy } from './imported-person.ts'
import type { Details } from './learning-details.ts'
import { details, none } from './learning-details.ts'
import type { LevelSaid } from './level-reading.ts'
import { readLevels } from './level-reading.ts'
import type { LevelAwarded } from './levels-said.ts'
import { levelsSaid, studyColumn } from './levels-said.ts'
import { warning } from './problem.ts'
import type { RowCells } from './row-cells.ts'
import { complainAt, dateUnder, readUnder, textUnder, wordsUnder } from './row-cells.ts'
import type { LevelWords } from './words.ts'

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
  const split = text.split(';').map((part) => part.trim())
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
