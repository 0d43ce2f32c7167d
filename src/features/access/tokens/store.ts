import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { keptPlanned } from '../../../database/kept-planned.ts'
import type { Role } from '../../../domain/access/policy.ts'
import type { RoleGrant } from '../../../domain/access/role-grant.ts'
import type { TokenLimit } from '../../../domain/access/token-limit.ts'
import type { Day } from '../../../domain/time/day.ts'
import { heldGrants, proofOfAccount, rootArrayOf } from '../held/store.ts'

const isLive = sql<SqlBool>`t.revoked_at is null and t.expires_at > now()`

/**
 * Whose token this is, with the grants that are not over and what the token holds them to: all that a request
 * needs to know about its sender, in one statement, which also keeps (once a minute) when it was last used.
 */
export const findTokenHolder = async (database: Database, tokenHash: Buffer, today: Day) => {
  const { rows } = await sql<
    TokenLimit & {
      accountId: string
      name: string
      personId: string | null
      grants: RoleGrant[]
      hasFactor: boolean
      requiredRoles: Role[] | null
    }
  >`with ${keptPlanned} used as (update api_token t set last_used_at = now()
      where t.token_hash = ${tokenHash} and ${isLive}
        and (t.last_used_at is null or t.last_used_at < now() - interval '1 minute'))
    select a.id as account_id, a.name, a.person_id, t.actions, ${rootArrayOf(sql`t.unit_id`)} as unit_ids,
      ${proofOfAccount}, ${heldGrants(today)} as grants
    from api_token t join account a on a.id = t.account_id
    where t.token_hash = ${tokenHash} and ${isLive} and a.closed_at is null`.execute(database)
  return rows[0]
}

/** The account's tokens that were not revoked, the newest first. */
export const tokensOf = (database: Database, accountId: string) =>
  database
    .selectFrom('apiToken')
    .select(['tokenId', 'name', 'actions', 'unitId', 'madeAt', 'expiresAt', 'lastUsedAt'])
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
    .orderBy('tokenId', 'desc')
    .execute()

/** Those that still work. */
export const liveTokensOf = async (database: Database, accountId: string) =>
  (await tokensOf(database, accountId)).filter(({ expiresAt }) => expiresAt > new Date())

type NewToken = {
  tokenId: string
  accountId: string
  name: string
  tokenHash: Buffer
  actions: string[]
  unitId: string | null
  expiresAt: Date
}

export const insertToken = (tx: Tx, token: NewToken) =>
  tx
    .insertInto('apiToken')
    .values({ ...token, lastUsedAt: null, revokedAt: null })
    .execute()

/** Revokes one token of the account, or all of them. Returns what they were called. */
export const revokeTokens = async (
  tx: Tx,
  accountId: string,
  only: string | null = null,
): Promise<{ tokenId: string; name: string }[]> => {
  let revoking = tx
    .updateTable('apiToken')
    .set({ revokedAt: sql<Date>`now()` })
    .where('accountId', '=', accountId)
    .where('revokedAt', 'is', null)
  if (only) revoking = revoking.where('tokenId', '=', only)
  return revoking.returning(['tokenId', 'name']).execute()
}
