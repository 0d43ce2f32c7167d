import { say } from '../language/say.ts'
import { guessByContent, holdsCodes, holdsDates } from './column-guess.ts'
import { levelInHeading, targetInGroup } from './group-heading.ts'
import type { HeadingColumn } from './heading.ts'
import { headingKey, targetInside, targetNamed } from './heading-words.ts'
import type { ColumnMapping, Mapping } from './mapping.ts'
import type { Cell } from './sheet.ts'
import type { ImportKind, Target } from './target.ts'
import { repeatable } from './target.ts'
import type { ImportWords } from './words.ts'

/** The cells of one column among the sample rows. */
export type ColumnSample = (column: number) => readonly (Cell | null)[]

const untaken = say('Không nhận ra cột này; cột sẽ bỏ qua.', 'The column is not recognised; it is skipped.')
const doubled = say(
  'Đã có cột khác cho thông tin này; cột sẽ bỏ qua.',
  'Another column already gives this; the column is skipped.',
)
const inGroup = say('Theo tiêu đề cột và tiêu đề nhóm.', 'By its heading and the group above it.')
const byName = say('Tiêu đề cột trùng với tên thông tin.', 'The heading names it.')
const byPart = say('Tiêu đề cột chứa tên thông tin.', 'The heading contains its name.')
const byLevel = say('Tiêu đề cột là tên một trình độ.', 'The heading names a level.')

type Taken = Omit<ColumnMapping, 'column' | 'heading'>
const taken = (target: Target, confidence: number, reason: ColumnMapping['reason']): Taken => ({
  target,
  levelCode: null,
  confidence,
  reason,
})

const plainSex = (leaf: string, cells: readonly (Cell | null)[]): Target | null => {
  const dates = holdsDates(cells)
  if (/^(nam|male)$/.test(leaf)) return dates ? 'born-male' : 'sex-male'
  return /^(nu|female)$/.test(leaf) ? (dates ? 'born-female' : 'sex-female') : null
}

const guessPeople = (
  { column, heading, parts }: HeadingColumn,
  sample: ColumnSample,
  words: ImportWords,
): Taken | null => {
  const leaf = parts.at(-1) ?? ''
  const grouped = targetInGroup(parts)
  if (grouped) return taken(grouped, 0.95, inGroup)
  const pair = plainSex(headingKey(leaf), sample(column))
  if (pair) return taken(pair, 0.9, inGroup)
  const level = levelInHeading(parts, words)
  if (level) return { target: 'level-tick', levelCode: level.code, confidence: 0.9, reason: byLevel }
  const whole = targetNamed('people', heading)
  if (whole) return taken(whole, 1, byName)
  const named = targetNamed('people', leaf)
  if (named) return taken(named, 0.95, byName)
  const inside = targetInside('people', leaf) ?? targetInside('people', heading)
  if (inside) return taken(inside, 0.7, byPart)
  const content = guessByContent(sample(column), words)
  return content ? taken(content.target, content.confidence, content.reason) : null
}

const guessUnits = ({ heading, parts }: HeadingColumn): Taken | null => {
  const named = targetNamed('units', heading) ?? targetNamed('units', parts.at(-1) ?? '')
  if (named) return taken(named, 1, byName)
  const inside = targetInside('units', heading)
  return inside ? taken(inside, 0.7, byPart) : null
}

/** A column of codes and a column of names with the same heading: the names are the unit, the codes its code. */
const preferNames = (
  columns: readonly ColumnMapping[],
  kind: ImportKind,
  sample: ColumnSample,
): ColumnMapping[] =>
  columns.map((column) => {
    const { target } = column
    if (target !== 'path-1' && target !== 'unit-1') return column
    const twins = columns.filter((other) => other.target === target && other.column !== column.column)
    if (twins.length === 0 || !holdsCodes(sample(column.column))) return column
    return {
      ...column,
      target: kind === 'units' ? 'path-code' : 'unit-code',
      confidence: 0.8,
      reason: byPart,
    }
  })

/** Leaves each target to its surest column (the leftmost among equals), save those that may repeat. */
const onlyOnce = (columns: readonly ColumnMapping[]): ColumnMapping[] =>
  columns.map((column) => {
    const { target, confidence } = column
    if (target === null || repeatable.has(target)) return column
    const better = columns.some(
      (other) =>
        other.target === target &&
        (other.confidence > confidence || (other.confidence === confidence && other.column < column.column)),
    )
    return better ? { ...column, target: null, confidence: 0, reason: doubled } : column
  })

/** 'Họ' beside 'Tên' are two columns of one name; 'Họ và tên' beside an empty heading as well. */
const withNameParts = (columns: readonly ColumnMapping[], kind: ImportKind): ColumnMapping[] => {
  if (kind !== 'people') return [...columns]
  const at = (target: Target) => columns.findIndex((column) => column.target === target)
  const [full, family, given] = [at('full-name'), at('family-name'), at('given-name')]
  return columns.map((column, index) => {
    if (index === full && family < 0 && given === full + 1) return { ...column, target: 'family-name' }
    if (index === given && full < 0 && family < 0) return { ...column, target: 'full-name', confidence: 0.6 }
    return column
  })
}

/**
 * Guesses what each column is for: by its heading, by the group above it, else by its cells.
 * `sample` gives the cells of a column in some rows of the table.
 */
export const guessMapping = (
  kind: ImportKind,
  columns: readonly HeadingColumn[],
  sample: ColumnSample,
  words: ImportWords,
): Mapping => {
  const guessed = columns.map((column): ColumnMapping => {
    const guess = kind === 'people' ? guessPeople(column, sample, words) : guessUnits(column)
    const place = { column: column.column, heading: column.heading }
    return guess ? { ...place, ...guess } : { ...place, ...taken('note', 0, untaken), target: null }
  })
  return onlyOnce(withNameParts(preferNames(guessed, kind, sample), kind))
}
