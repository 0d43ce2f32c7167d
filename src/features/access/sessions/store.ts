import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import type { DelayKind, Failures } from '../../../domain/access/sign-in-delay.ts'

/** The failed attempts under this name, locked until the transaction ends. */
export const lockFailures = async (tx: Tx, kind: DelayKind, name: string): Promise<Failures> => {
  const row = await tx
    .insertInto('signInDelay')
    .values({ kind, name, failures: 0, lastFailure: new Date(0) })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'name']).doUpdateSet((set) => ({ name: set.ref('excluded.name') })),
    )
    .returning(['failures', 'lastFailure'])
    .executeTakeFirstOrThrow()
  return { count: row.failures, lastAtMilliseconds: row.lastFailure.getTime() }
}

export const saveFailures = (tx: Tx, kind: DelayKind, name: string, failures: number, lastFailure: Date) =>
  tx
    .updateTable('signInDelay')
    .set({ failures, lastFailure })
    .where('kind', '=', kind)
    .where('name', '=', name)
    .execute()

/** A right password clears the account's failures and takes this one attempt from the address. */
export const forgiveFailures = async (database: Database, email: string, address: string | null) => {
  await database.deleteFrom('signInDelay').where('kind', '=', 'account').where('name', '=', email).execute()
  if (address === null) return
  await database
    .updateTable('signInDelay')
    .set((set) => ({ failures: sql<number>`greatest(0, ${set.ref('failures')} - 1)` }))
    .where('kind', '=', 'address')
    .where('name', '=', address)
    .execute()
}

export const sessionsOf = (database: Database, accountId: string) =>
  database
    .selectFrom('session')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', accountId)
    .where(sql<SqlBool>`expires_at > now()`)
    .orderBy('updatedAt', 'desc')
    .execute()

/** Ends sessions of the account: all, one of them, or all but one. Returns how many. */
export const endSessions = async (
  database: Database,
  accountId: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> => {
  let ending = database.deleteFrom('session').where('userId', '=', accountId)
  if (which.only) ending = ending.where('id', '=', which.only)
  if (which.except) ending = ending.where('id', '!=', which.except)
  const { numDeletedRows } = await ending.executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

export const passwordHashOf = async (database: Database, accountId: string): Promise<string | null> => {
  const row = await database
    .selectFrom('signInMethod')
    .select('password')
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .executeTakeFirst()
  return row?.password ?? null
}

export const savePasswordHash = (tx: Tx, accountId: string, password: string, updatedAt: Date) =>
  tx
    .updateTable('signInMethod')
    .set({ password, updatedAt })
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .execute()

/** Locks the one-time link, so that two people cannot use it at once, and names its account. */
export const lockPasswordLink = (tx: Tx, linkHash: Buffer) =>
  tx
    .selectFrom('passwordLink as link')
    .innerJoin('account', 'account.id', 'link.accountId')
    .select([
      'link.expiresAt',
      'link.usedAt',
      'account.id',
      'account.name',
      'account.email',
      'account.closedAt',
    ])
    .where('link.linkHash', '=', linkHash)
    .forUpdate('link')
    .executeTakeFirst()

export const spendPasswordLink = (tx: Tx, linkHash: Buffer, usedAt: Date) =>
  tx.updateTable('passwordLink').set({ usedAt }).where('linkHash', '=', linkHash).execute()
