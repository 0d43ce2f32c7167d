import { peopleHeadingWords } from './people-heading-words.ts'
import type { ImportKind, Target } from './target.ts'
import { isTarget } from './target.ts'
import { unitHeadingWords } from './unit-heading-words.ts'
import { wordKey } from './word-key.ts'

/** A heading's key: no marks, no remarks in brackets, no required-field stars, '_' as a space. */
export const headingKey = (heading: string): string =>
  wordKey(heading.replace(/[([{][^)\]}]*[)\]}]?/g, ' ').replace(/[_/]/g, ' '))

const keysOf = (words: Readonly<Record<string, string>>, kind: ImportKind): ReadonlyMap<string, Target> => {
  const keys = new Map<string, Target>()
  for (const [target, spellings] of Object.entries(words)) {
    if (!isTarget(kind, target)) continue
    for (const spelling of spellings.split('|')) {
      const key = headingKey(spelling)
      if (!keys.has(key)) keys.set(key, target)
    }
  }
  return keys
}

const keys: Readonly<Record<ImportKind, ReadonlyMap<string, Target>>> = {
  people: keysOf(peopleHeadingWords, 'people'),
  units: keysOf(unitHeadingWords, 'units'),
}

/** The target that a heading names exactly. */
export const targetNamed = (kind: ImportKind, heading: string): Target | null =>
  keys[kind].get(headingKey(heading)) ?? null

/** The target whose longest spelling of two words or more stands inside the heading. */
export const targetInside = (kind: ImportKind, heading: string): Target | null => {
  const tokens = headingKey(heading).split(' ')
  if (tokens.length > 14) return null
  for (let words = Math.min(tokens.length - 1, 6); words >= 2; words -= 1) {
    for (let at = 0; at + words <= tokens.length; at += 1) {
      const target = keys[kind].get(tokens.slice(at, at + words).join(' '))
      if (target !== undefined) return target
    }
  }
  return null
}

/** Whether any kind of import knows the heading. */
export const isKnownHeading = (heading: string): boolean =>
  targetNamed('people', heading) !== null || targetNamed('units', heading) !== null

const groupWords =
  /^(trinh do|nam sinh|ngay( thang)?( nam)? sinh|gioi tinh|dao tao|thoi gian|chuyen mon|qua trinh|bang cap|ngay vao dang|dang vien|van bang|ly luan|qualification|education|studies|date of birth|sex|gender|party|membership|trong do|boi duong|(sau|tren) (dai hoc|dh))/

/** Whether the words head a group of columns ('Trình độ', 'Năm sinh', 'Thời gian đào tạo'). */
export const isGroupHeading = (heading: string): boolean =>
  isKnownHeading(heading) ||
  (!heading.includes(':') && heading.split(' ').length <= 9 && groupWords.test(headingKey(heading)))
