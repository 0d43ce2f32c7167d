import { say } from '../language/say.ts'
import type { Sex } from '../people/person.ts'
import type { Reading } from './cell-reading.ts'
import { said, unread } from './cell-reading.ts'
import { error } from './problem.ts'
import { wordKey } from './word-key.ts'

const words: ReadonlyMap<string, Sex> = new Map([
  ...['nam', 'male', 'm', 'trai', 'ong', 'nam gioi', 'man'].map((word) => [word, 'male'] as const),
  ...['nu', 'female', 'f', 'gai', 'ba', 'nu gioi', 'woman'].map((word) => [word, 'female'] as const),
  ...['khong ro', 'chua ro', 'unknown', 'khac'].map((word) => [word, 'unknown'] as const),
])

/** The sex that the word names, or null. */
export const sexOf = (text: string): Sex | null => words.get(wordKey(text)) ?? null

/** Reads a sex. 0 and 1 are refused: offices use them both ways round. */
export const readSex = (text: string): Reading<Sex> => {
  if (text === '') return said<Sex>(null)
  const sex = sexOf(text)
  if (sex !== null) return said(sex)
  return unread(
    error(
      'sex.unknown',
      say(
        `“${text}” không cho biết nam hay nữ. Hãy ghi Nam hoặc Nữ.`,
        `“${text}” does not tell the sex. Write Nam (male) or Nữ (female).`,
      ),
      ['Nam', 'Nữ'],
    ),
  )
}
