import { wordKey } from './word-key.ts'
import type { LevelWords } from './words.ts'

/** One level under one of its spellings. */
export type LevelSpelling = {
  readonly level: LevelWords
  /** How many words the spelling has. */
  readonly words: number
  /** Short or one-word spellings ('CC', 'B') are trusted only in the column of their own ladder. */
  readonly plain: boolean
}

/** Every level by its spellings, in the form of `wordKey`; one spelling may name levels of several ladders. */
export type LevelIndex = {
  readonly spellings: ReadonlyMap<string, readonly LevelSpelling[]>
  readonly wordsMax: number
}

const indexes = new WeakMap<readonly LevelWords[], LevelIndex>()

/** A title's spelling such as 'PGS.TS' also holds the doctorate: the title alone is learned from it. */
const belongs = (level: LevelWords, key: string): boolean =>
  level.ladder !== 'TITLE' || !/ (ts|tien si|tien sy)$/.test(key)

/** The index of a list of levels; made once per list. */
export const levelIndex = (levels: readonly LevelWords[]): LevelIndex => {
  const known = indexes.get(levels)
  if (known) return known
  const spellings = new Map<string, LevelSpelling[]>()
  let wordsMax = 1
  for (const level of levels) {
    for (const spelling of [...level.names, ...level.synonyms]) {
      const key = wordKey(spelling)
      if (key === '' || !belongs(level, key)) continue
      const words = key.split(' ').length
      wordsMax = Math.max(wordsMax, words)
      const named = spellings.get(key) ?? []
      if (named.some((other) => other.level.code === level.code)) continue
      named.push({ level, words, plain: words === 1 && key.length < 4 })
      spellings.set(key, named)
    }
  }
  const index = { spellings, wordsMax }
  indexes.set(levels, index)
  return index
}
