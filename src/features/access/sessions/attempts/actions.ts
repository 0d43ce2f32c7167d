import type { Database } from '../../../../database/connect.ts'
import { queueByEmail, queueTo } from '../../../../database/notices.ts'
import {
  type DelayKind,
  failuresThatCount,
  freeFailures,
  refusalToTry,
} from '../../../../domain/access/sign-in-delay.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { DoorContext } from '../../context.ts'
import { forgiveFailures, lockFailures, saveFailures } from '../store.ts'

/** On the loopback stands a proxy, or the machine's own user: there only the account is counted. */
export const addressOf = ({ headers }: Pick<DoorContext, 'headers'>): string | null => {
  const address = headers.get('x-vuon-client')
  return !address || /^(127\.|::1$|::ffff:127\.)/.test(address) ? null : address
}

type Attempts = { readonly kind: 'account' | 'code'; readonly name: string }

/** Counts an attempt under each name; returns how many there are now under the last one. */
const count = (database: Database, names: readonly (readonly [DelayKind, string])[]): Promise<number> =>
  database.transaction().execute(async (tx) => {
    const now = new Date()
    let attempts = 0
    for (const [kind, counted] of names) {
      const failures = await lockFailures(tx, kind, counted)
      const refusal = refusalToTry(kind, failures, now.getTime())
      if (refusal) throw new Refused(refusal)
      attempts = failuresThatCount(failures, now.getTime()) + 1
      await saveFailures(tx, kind, counted, attempts, now)
    }
    return attempts
  })

/** Tells the account's holder, once, that from now on attempts have to wait. */
const tellLockedOut = (database: Database, { kind, name }: Attempts) =>
  kind === 'account' ? queueByEmail(database, name, 'locked-out') : queueTo(database, name, 'locked-out')

/**
 * Counts a wrong token or link against the address that it came from: too long to be guessed, but nobody
 * shall try for ever.
 * @throws Refused `session.too_many_attempts`.
 */
export const countWrong = async (context: Pick<DoorContext, 'database' | 'headers'>): Promise<void> => {
  const address = addressOf(context)
  if (address !== null) await count(context.database, [['address', address]])
}

/**
 * Tries something that may be guessed: counted before it is tried, so that many at once do not slip
 * through, refused when there were too many, and forgiven where it answers anything but null.
 */
export const attempt = async <T>(
  context: Pick<DoorContext, 'database' | 'headers'>,
  attempts: Attempts,
  tryIt: () => Promise<T | null>,
): Promise<T | null> => {
  const address = addressOf(context)
  const own = [attempts.kind, attempts.name] as const
  // The address is always locked first: two attempts can then never wait for each other.
  const made = await count(context.database, address ? [['address', address], own] : [own])
  const outcome = await tryIt()
  if (outcome !== null) await forgiveFailures(context.database, attempts, address)
  else if (made === freeFailures[attempts.kind]) await tellLockedOut(context.database, attempts)
  return outcome
}
