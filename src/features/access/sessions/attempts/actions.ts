import type { Database } from '../../../../database/connect.ts'
import { type DelayKind, failuresThatCount, refusalToTry } from '../../../../domain/access/sign-in-delay.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { DoorContext } from '../../context.ts'
import { forgiveFailures, lockFailures, saveFailures } from '../store.ts'

/** On the loopback stands a proxy, or the machine's own user: there only the account is counted. */
const addressOf = ({ headers }: Pick<DoorContext, 'headers'>): string | null => {
  const address = headers.get('x-vuon-client')
  return !address || /^(127\.|::1$|::ffff:127\.)/.test(address) ? null : address
}

type Attempts = { readonly kind: 'account' | 'code'; readonly name: string }

const count = (database: Database, { kind, name }: Attempts, address: string | null): Promise<void> =>
  database.transaction().execute(async (tx) => {
    const now = new Date()
    const names: [DelayKind, string][] = [[kind, name]]
    // The address is always locked first: two attempts can then never wait for each other.
    if (address) names.unshift(['address', address])
    for (const [kindOfName, counted] of names) {
      const failures = await lockFailures(tx, kindOfName, counted)
      const refusal = refusalToTry(kindOfName, failures, now.getTime())
      if (refusal) throw new Refused(refusal)
      await saveFailures(tx, kindOfName, counted, failuresThatCount(failures, now.getTime()) + 1, now)
    }
  })

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
  await count(context.database, attempts, address)
  const outcome = await tryIt()
  if (outcome !== null) await forgiveFailures(context.database, attempts, address)
  return outcome
}
