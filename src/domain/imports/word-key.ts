import { collapseSpaces, foldForSearch } from '../language/fold.ts'

/** 'Th.S' → 'ThS', 'Đ.H' → 'ĐH'; 'BS.CKI' and 'ThS.Luật' stay two words. */
export const withoutInnerDots = (text: string): string =>
  text
    .replace(/(?<!\p{L})(\p{L}{1,2})\.\s?([sS])(?!\p{L})/gu, '$1$2')
    .replace(/(?<!\p{L})(\p{L})\.(\p{L})(?!\p{L})/gu, '$1$2')

/** The form in which words of lists and headings are compared: folded, no punctuation save 12/12. */
export const wordKey = (text: string): string =>
  collapseSpaces(
    foldForSearch(withoutInnerDots(text))
      .replace(/(?<!\d)\/|\/(?!\d)/g, ' ')
      .replace(/[^\p{L}\p{N}/]+/gu, ' '),
  )

const bigrams = (text: string): string[] =>
  Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2))

/** How alike two keys are, 0 … 1 (Dice's measure over pairs of letters). */
export const likeness = (one: string, other: string): number => {
  if (one === other) return 1
  const left = bigrams(one)
  const right = bigrams(other)
  const pool = [...right]
  let common = 0
  for (const pair of left) {
    const at = pool.indexOf(pair)
    if (at < 0) continue
    pool.splice(at, 1)
    common += 1
  }
  return left.length + right.length === 0 ? 0 : (2 * common) / (left.length + right.length)
}

/** The candidates most like the text, best first. */
export const nearest = (
  text: string,
  candidates: readonly string[],
  most: number,
  likenessMin = 0.3,
): string[] => {
  const key = wordKey(text).slice(0, 80)
  return candidates
    .map((candidate) => ({ candidate, score: likeness(key, wordKey(candidate)) }))
    .filter(({ score }) => score >= likenessMin)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ candidate }) => candidate)
}
