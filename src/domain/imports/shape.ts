import { headingKey } from './heading-words.ts'

const prime = 0x100000001b3n
const offset = 0xcbf29ce484222325n

/** FNV-1a over the text's UTF-8 bytes, 64 bits: a short stable name for a text, no secret. */
const fingerprint = (text: string): string => {
  let hash = offset
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime)
  return hash.toString(16).padStart(16, '0')
}

/** The key of a file's shape: the same headings in the same order, whatever their case and marks. */
export const shapeOf = (headings: readonly string[]): string =>
  `${headings.length}-${fingerprint(headings.map(headingKey).join('|'))}`
