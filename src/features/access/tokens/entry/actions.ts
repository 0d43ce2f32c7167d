import type { Database } from '../../../../database/connect.ts'
import { badToken, isToken } from '../../../../domain/access/api-token.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { countWrong } from '../../sessions/attempts/actions.ts'
import { tokenHash } from '../actions.ts'
import { findTokenHolder } from '../store.ts'

/**
 * Whoever the token works for, held to what the token is for. It is no session: it signs nobody out, proves
 * nobody anew and is never refreshed.
 * @throws Refused `token.not_valid`, also for an open route: a wrong token is never taken for nobody.
 */
export const holderOfToken = async (database: Database, headers: Headers, token: string, today: Day) => {
  const holder = isToken(token) ? await findTokenHolder(database, tokenHash(token), today) : undefined
  if (!holder) {
    await countWrong({ database, headers })
    throw new Refused(badToken)
  }
  const { actions, unitIds, ...visitor } = holder
  const none = { sessionId: null, confirmedAt: null, resting: false, way: 'password' as const }
  return { ...visitor, ...none, limit: { actions, unitIds } }
}
