import type { Database } from '../../../../database/connect.ts'
import type { Actor } from '../../../../database/ledger.ts'
import { type Bucket, takeToken, tooOften } from '../../../../domain/access/entrance/request-rate.ts'
import {
  badProvisioningToken,
  clientName,
  provisioningRate,
  provisioningTokenIn,
} from '../../../../domain/access/provisioning.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { countWrong } from '../../sessions/attempts/actions.ts'
import { provisioningHash } from '../actions.ts'
import { findProvisioningToken } from '../store.ts'

/** What a provisioning client is given: accounts and groups, and nothing about people. */
export type Provisioning = {
  readonly database: Database
  readonly actor: Actor
  readonly today: Day
  /** The address below which the client asks. */
  readonly base: string
}

/** The last questions of each client, in this process. */
export type Pace = Map<string, Bucket>

/**
 * The client whose token this is. It comes with a token of its own kind and with nothing else: neither cookie nor
 * token of an account opens provisioning, whatever the account may do.
 * @throws Refused `provisioning.not_valid`, `request.too_often`, `session.too_many_attempts`.
 */
export const clientOf = async (
  database: Database,
  headers: Headers,
  authorization: string | undefined,
  pace: Pace,
): Promise<Actor> => {
  const token = provisioningTokenIn(authorization)
  const found = token === null ? undefined : await findProvisioningToken(database, provisioningHash(token))
  if (!found) {
    await countWrong({ database, headers })
    throw new Refused(badProvisioningToken)
  }
  const { bucket, waitSeconds } = takeToken(pace.get(found.tokenId), provisioningRate, performance.now())
  pace.set(found.tokenId, bucket)
  if (waitSeconds > 0) throw new Refused(tooOften(waitSeconds))
  return { id: null, name: clientName(found.name) }
}
