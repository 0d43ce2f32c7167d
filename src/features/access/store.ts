import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../database/connect.ts'
import { keptPlanned } from '../../database/kept-planned.ts'
import type { Role } from '../../domain/access/policy.ts'
import type { RoleGrant } from '../../domain/access/role-grant.ts'
import type { WayIn } from '../../domain/access/session-life.ts'
import type { Day } from '../../domain/time/day.ts'
import { heldGrants, proofOfAccount } from './held/store.ts'
import { aliveSession } from './sessions/store.ts'

export const findAccount = (database: Database, id: string) =>
  database
    .selectFrom('account')
    .select(['id', 'name', 'email', 'personId', 'language', 'closedAt'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The grants of an account that are not over yet; a delegated one only while the giver's own role lasts. */
export const grantsOf = async (database: Database, accountId: string, today: Day): Promise<RoleGrant[]> => {
  const rows = await database
    .selectFrom('roleGrant as g')
    .leftJoin('roleGrant as given', 'given.grantId', 'g.sourceId')
    .leftJoin('account as giver', 'giver.id', 'given.accountId')
    .select(['g.role', 'g.unitId', 'g.fromDay as from'])
    .select(sql<Day>`least(g.to_day, given.to_day)`.as('to'))
    .where('g.accountId', '=', accountId)
    .where(sql<SqlBool>`least(g.to_day, given.to_day) > ${today} and giver.closed_at is null`)
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** What units are called on the day, by id. */
export const unitNames = async (
  database: Database,
  unitIds: readonly string[],
  day: Day,
): Promise<Map<string, { name: string; nameEn: string | null }>> => {
  if (unitIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('unitVersion')
    .select(['unitId', 'name', 'nameEn', 'fromDay'])
    .where('unitId', 'in', unitIds)
    .orderBy('fromDay')
    .execute()
  const names = new Map<string, { name: string; nameEn: string | null }>()
  for (const { unitId, fromDay, ...called } of rows)
    if (!names.has(unitId) || fromDay <= day) names.set(unitId, called)
  return names
}

/** Locks an account before it is changed. */
export const lockAccount = (tx: Tx, id: string) =>
  tx
    .selectFrom('account')
    .select(['id', 'name', 'email', 'personId', 'language', 'closedAt'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type AccountChange = {
  name?: string
  email?: string
  personId?: string | null
  language?: string
  closedAt?: Date | null
}

export const saveAccount = (tx: Tx, id: string, change: AccountChange) =>
  tx
    .updateTable('account')
    .set({ ...change, updatedAt: sql<Date>`now()` })
    .where('id', '=', id)
    .execute()

/**
 * Who holds the session with this token, with the grants that are not over: all that a request needs to
 * know about its sender, in one statement. A closed account holds no session. A grant on a Party committee
 * reaches the agency in which it works, and those of the committees below: the two lead together.
 */
export const findVisitor = async (database: Database, token: string, today: Day) => {
  const { rows } = await sql<{
    sessionId: string
    accountId: string
    name: string
    personId: string | null
    grants: RoleGrant[]
    way: WayIn
    confirmedAt: Date
    resting: boolean
    hasFactor: boolean
    requiredRoles: Role[] | null
  }>`${keptPlanned}
    select session.id as session_id, a.id as account_id, a.name, a.person_id, session.way,
      session.confirmed_at, session.updated_at < now() - interval '1 minute' as resting,
      ${proofOfAccount},
      ${heldGrants(today)} as grants
    from session join account a on a.id = session.user_id
    where session.token = ${token} and ${aliveSession} and a.closed_at is null`.execute(database)
  return rows[0]
}

export const countAccounts = async (database: Database): Promise<number> => {
  const row = await database
    .selectFrom('account')
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

export const insertAccount = async (
  tx: Tx,
  account: { id: string; name: string; email: string; personId: string | null; language: string },
  password: { methodId: string; hash: string | null },
): Promise<void> => {
  await tx
    .insertInto('account')
    .values({ ...account, emailVerified: true, image: null })
    .execute()
  await tx
    .insertInto('signInMethod')
    .values({
      id: password.methodId,
      accountId: account.id,
      providerId: 'credential',
      userId: account.id,
      password: password.hash,
      accessToken: null,
      refreshToken: null,
      idToken: null,
      accessTokenExpiresAt: null,
      refreshTokenExpiresAt: null,
      scope: null,
    })
    .execute()
}

export const insertGrant = (
  tx: Tx,
  grant: RoleGrant & { grantId: string; accountId: string; grantedBy: string | null; sourceId?: string },
) =>
  tx
    .insertInto('roleGrant')
    .values({
      grantId: grant.grantId,
      accountId: grant.accountId,
      role: grant.role,
      unitId: grant.unitId,
      fromDay: grant.from,
      toDay: grant.to,
      grantedBy: grant.grantedBy,
      sourceId: grant.sourceId ?? null,
    })
    .execute()

export const insertSetupLink = (database: Database, linkHash: Buffer, expiresAt: Date) =>
  database.insertInto('setupLink').values({ linkHash, expiresAt, usedAt: null }).execute()

/** Locks the one-time link so that two people cannot use it at once. */
export const lockSetupLink = (tx: Tx, linkHash: Buffer) =>
  tx.selectFrom('setupLink').selectAll().where('linkHash', '=', linkHash).forUpdate().executeTakeFirst()

export const useSetupLink = (tx: Tx, linkHash: Buffer, usedAt: Date) =>
  tx.updateTable('setupLink').set({ usedAt }).where('linkHash', '=', linkHash).execute()

export const findSetting = async (database: Database, name: string): Promise<unknown> => {
  const row = await database.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst()
  return row?.value ?? null
}

/** Settings are changed one after the other, so that what was seen of them is compared with what stands. */
export const holdSettings = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('vuon settings'))`.execute(tx)
