import type { Text } from '../language/say.ts'
import { say } from '../language/say.ts'
import type { Trouble } from './problem.ts'
import { error } from './problem.ts'
import { remembered } from './remembered.ts'
import { isTick, saysNothing } from './tick.ts'
import { nearest, wordKey } from './word-key.ts'
import type { Word } from './words.ts'

/** What a cell turned out to say, and what is wrong with it. */
export type Reading<Value> = { readonly value: Value | null; readonly troubles: readonly Trouble[] }

export const said = <Value>(value: Value | null, ...troubles: Trouble[]): Reading<Value> => ({
  value,
  troubles,
})

export const unread = <Value>(...troubles: Trouble[]): Reading<Value> => ({ value: null, troubles })

const indexes = new WeakMap<readonly Word[], (text: string) => string | null>()

/** The list by its words: as written, and without marks where that leaves only one code. */
const indexOf = (words: readonly Word[]): ((text: string) => string | null) => {
  const known = indexes.get(words)
  if (known) return known
  const exact = new Map<string, string>()
  const folded = new Map<string, string | null>()
  for (const word of words) {
    for (const spelling of [word.code, ...word.names, ...word.synonyms]) {
      if (!exact.has(spelling.toLowerCase())) exact.set(spelling.toLowerCase(), word.code)
      const key = wordKey(spelling)
      const before = folded.get(key)
      folded.set(key, before === undefined || before === word.code ? word.code : null)
    }
  }
  const lookUp = remembered((text) => exact.get(text.toLowerCase()) ?? folded.get(wordKey(text)) ?? null)
  indexes.set(words, lookUp)
  return lookUp
}

/** The code that the text names in the list, or null. Marks decide only where the list needs them. */
export const codeIn = (text: string, words: readonly Word[]): string | null => indexOf(words)(text)

/** Reads a value of a closed list; an unknown word is an error that offers the nearest ones. */
export const readWord = (text: string, words: readonly Word[], rule: string, what: Text): Reading<string> => {
  if (text === '') return said<string>(null)
  const code = codeIn(text, words)
  if (code !== null) return said(code)
  if (saysNothing(text)) return said<string>(null)
  const names = words.map((word) => word.names[0] ?? word.code)
  const near = nearest(text, names, 5)
  return unread(
    error(
      rule,
      say(
        `“${text}” không có trong danh mục ${what.vi}. Hãy chọn giá trị đúng, hoặc để trống.`,
        `“${text}” is not in the list of ${what.en}. Choose the right value, or leave the cell empty.`,
      ),
      near.length > 0 || words.length > 12 ? near : names,
    ),
  )
}

/** Reads a tick: true, or null where nothing is said; anything else is an error. */
export const readTick = (text: string): Reading<true> => {
  if (text === '' || saysNothing(text)) return said<true>(null)
  if (isTick(text)) return said<true>(true)
  return unread(
    error(
      'tick.unknown',
      say(
        `“${text}” không phải dấu chọn. Hãy ghi x hoặc để trống.`,
        `“${text}” is not a tick. Write x or leave the cell empty.`,
      ),
      ['x', ''],
    ),
  )
}
