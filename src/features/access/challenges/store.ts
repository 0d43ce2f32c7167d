import { createHash } from 'node:crypto'
import type { Database } from '../../../database/connect.ts'

/** What waits for an answer: the second step of a sign-in, or a passkey's signature. */
export type ChallengeKind = 'second-step' | 'passkey-sign-in' | 'passkey-adding' | 'single-sign-on'

/** Only the hash is kept: whoever reads the table cannot answer for another. */
const hashed = (challenge: string): Buffer => createHash('sha256').update(challenge).digest()

/** Keeps a challenge for so many seconds, and forgets those whose time is over. */
export const keepChallenge = async (
  database: Database,
  kind: ChallengeKind,
  challenge: string,
  accountId: string | null,
  seconds: number,
): Promise<void> => {
  await database.deleteFrom('signInChallenge').where('expiresAt', '<', new Date()).execute()
  const expiresAt = new Date(Date.now() + seconds * 1000)
  await database
    .insertInto('signInChallenge')
    .values({ challengeHash: hashed(challenge), kind, accountId, expiresAt })
    .execute()
}

/** Whose challenge it is; undefined when nobody waits for this answer (any more). */
export const findChallenge = async (database: Database, kind: ChallengeKind, challenge: string) =>
  database
    .selectFrom('signInChallenge')
    .select('accountId')
    .where('challengeHash', '=', hashed(challenge))
    .where('kind', '=', kind)
    .where('expiresAt', '>', new Date())
    .executeTakeFirst()

/** Takes the challenge away; false when it was answered before, is over, or is another account's. */
export const spendChallenge = async (
  database: Database,
  kind: ChallengeKind,
  challenge: string,
  accountId: string | null,
): Promise<boolean> => {
  const { numDeletedRows } = await database
    .deleteFrom('signInChallenge')
    .where('challengeHash', '=', hashed(challenge))
    .where('kind', '=', kind)
    .where('accountId', 'is not distinct from', accountId)
    .where('expiresAt', '>', new Date())
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}
