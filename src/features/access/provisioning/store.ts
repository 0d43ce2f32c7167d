import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'

/** The tokens that were not revoked, the newest first. */
export const provisioningTokens = (database: Database) =>
  database
    .selectFrom('provisioningToken')
    .select(['tokenId', 'name', 'madeBy', 'madeAt', 'lastUsedAt'])
    .where('revokedAt', 'is', null)
    .orderBy('tokenId', 'desc')
    .execute()

export const insertProvisioningToken = (
  tx: Tx,
  token: { tokenId: string; name: string; tokenHash: Buffer; madeBy: string },
) =>
  tx
    .insertInto('provisioningToken')
    .values({ ...token, lastUsedAt: null, revokedAt: null })
    .execute()

/** Revokes the token as of the next request; its name, or undefined where there is none. */
export const saveTokenRevoked = (tx: Tx, tokenId: string) =>
  tx
    .updateTable('provisioningToken')
    .set({ revokedAt: sql<Date>`now()` })
    .where('tokenId', '=', tokenId)
    .where('revokedAt', 'is', null)
    .returning('name')
    .executeTakeFirst()

/** The live token with this hash; once a minute it is noted that it was used. */
export const findProvisioningToken = async (database: Database, tokenHash: Buffer) => {
  const { rows } = await sql<{ tokenId: string; name: string }>`
    with used as (update provisioning_token set last_used_at = now()
      where token_hash = ${tokenHash} and revoked_at is null
        and (last_used_at is null or last_used_at < now() - interval '1 minute'))
    select token_id as "tokenId", name from provisioning_token
      where token_hash = ${tokenHash} and revoked_at is null`.execute(database)
  return rows[0]
}

export const countProvisioned = async (database: Database): Promise<number> => {
  const row = await database
    .selectFrom('provisionedAccount')
    .select((count) => count.fn.countAll<number>().as('n'))
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return row.n
}

export const provisionedGroups = (database: Database) =>
  database
    .selectFrom('provisionedGroup as g')
    .select(['g.groupId', 'g.name'])
    .select(
      sql<number>`(select count(*)::int from provisioned_member m where m.group_id = g.group_id)`.as(
        'members',
      ),
    )
    .orderBy('g.name')
    .limit(200)
    .execute()
