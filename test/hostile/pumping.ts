import { createContext, Script } from 'node:vm'
import type { Pattern } from './patterns.ts'

const usual = [
  'a',
  'A',
  '0',
  ' ',
  '\t',
  '\n',
  '-',
  '.',
  ',',
  '_',
  '/',
  '"',
  '<',
  '&',
  'ế',
  'a ',
  '0.',
  '1/',
  'I',
]

/** Signs and short runs that stand in the pattern itself: what it is likely to repeat. */
const ownPieces = (source: string): string[] => {
  const plain = source.replaceAll(/\\[a-zA-Z]|[[\](){}?*+|^$\\]/g, ' ')
  const runs = plain.split(/\s+/).filter((run) => run !== '' && run.length <= 12)
  return [...new Set([...runs, ...runs.flatMap((run) => [...run])])].slice(0, 20)
}

const known = new Map<string, readonly string[]>()

/** Texts that are alike to their end and then not: nearly a match, from every place. */
const around = (piece: string, letters: number): readonly string[] => {
  const key = `${letters} ${piece}`
  const body = piece.repeat(Math.ceil(letters / piece.length))
  const texts = known.get(key) ?? [`${body}\u0001`, `x${body}!`]
  known.set(key, texts)
  return texts
}

/** Long texts that match nearly to their end: the worst that can happen to a pattern that tries all ways. */
export const pumped = ({ source }: Pattern, letters: number): string[] =>
  [...new Set([...usual, ...ownPieces(source)])].flatMap((piece) => around(piece, letters))

const context = createContext({ texts: [], pattern: /a/ })
const trial = new Script('for (const text of texts) { pattern.lastIndex = 0; pattern.test(text) }')

const isThrough = (texts: readonly string[], milliseconds: number): boolean => {
  context.texts = texts
  try {
    trial.runInContext(context, { timeout: milliseconds })
    return true
  } catch {
    return false
  }
}

/**
 * Whether the pattern is through with the texts in time; V8 stops it in the middle where not. A machine that is
 * busy gets further chances: only a pattern that is slow each time is slow.
 */
export const isQuickWith = (
  { source, flags }: Pattern,
  texts: readonly string[],
  milliseconds: number,
): boolean => {
  context.pattern = new RegExp(source, flags)
  if (isThrough(texts, milliseconds)) return true
  return texts.every((text) => [1, 2].some(() => isThrough([text], milliseconds)))
}
