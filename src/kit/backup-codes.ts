import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { digest } from './accounts.ts'

/** What is kept of a set of backup codes: enough to know one again, not to print it. */
export type KeptCodes = { readonly nonce: Buffer; readonly hashes: readonly Buffer[] }

const oneCode = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')

/**
 * New codes, to be shown once, and what is kept of them: a code is short enough to be typed and so to be
 * guessed, and is therefore stretched like a password (ASVS 5.0, 6.5.2), all of a set with one nonce.
 */
export const makeBackupCodes = async (shape: {
  readonly count: number
  readonly length: number
  readonly alphabet: string
}): Promise<{ codes: string[]; kept: KeptCodes }> => {
  const codes = new Set<string>()
  while (codes.size < shape.count) codes.add(oneCode(shape.alphabet, shape.length))
  const nonce = randomBytes(16)
  const hashes: Buffer[] = []
  for (const code of codes) hashes.push(await digest(code, nonce))
  return { codes: [...codes], kept: { nonce, hashes } }
}

/** The hash among those kept that belongs to the code, or null. */
export const hashOfBackupCode = async (
  code: string,
  { nonce, hashes }: KeptCodes,
): Promise<Buffer | null> => {
  const wanted = await digest(code, nonce)
  return hashes.filter((hash) => hash.length === wanted.length && timingSafeEqual(hash, wanted))[0] ?? null
}
