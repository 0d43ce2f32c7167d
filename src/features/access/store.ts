import type { Database, Tx } from '../../database/connect.ts'
import type { Role } from '../../domain/access/policy.ts'
import type { RoleGrant } from '../../domain/access/role-grant.ts'
import type { Day } from '../../domain/time/day.ts'

export const findAccount = (database: Database, id: string) =>
  database
    .selectFrom('account')
    .select(['id', 'name', 'email', 'personId', 'language'])
    .where('id', '=', id)
    .executeTakeFirst()

/** The grants of an account that are not over yet. */
export const grantsOf = async (database: Database, accountId: string, today: Day): Promise<RoleGrant[]> => {
  const rows = await database
    .selectFrom('roleGrant')
    .select(['role', 'unitId', 'fromDay as from', 'toDay as to'])
    .where('accountId', '=', accountId)
    .where('toDay', '>', today)
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** What units are called on the day, by id. */
export const unitNames = async (
  database: Database,
  unitIds: readonly string[],
  day: Day,
): Promise<Map<string, string>> => {
  if (unitIds.length === 0) return new Map()
  const rows = await database
    .selectFrom('unitVersion')
    .select(['unitId', 'name', 'fromDay', 'toDay'])
    .where('unitId', 'in', unitIds)
    .orderBy('fromDay')
    .execute()
  const names = new Map<string, string>()
  for (const row of rows) if (!names.has(row.unitId) || row.fromDay <= day) names.set(row.unitId, row.name)
  return names
}

export const setLanguage = (database: Database, accountId: string, language: string) =>
  database.updateTable('account').set({ language }).where('id', '=', accountId).execute()

export const countAccounts = async (database: Database): Promise<number> => {
  const row = await database
    .selectFrom('account')
    .select((count) => count.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return row.n
}

export const insertAccount = async (
  tx: Tx,
  account: { id: string; name: string; email: string; personId: string | null },
  password: { methodId: string; hash: string },
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
  grant: RoleGrant & { grantId: string; accountId: string; grantedBy: string | null },
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
