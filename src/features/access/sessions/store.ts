import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { sessionLife } from '../../../domain/access/session-life.ts'
import type { DelayKind, Failures } from '../../../domain/access/sign-in-delay.ts'
import { dropPasswordLinks } from '../accounts/store.ts'
import { withdrawLinkMails } from '../mail/store.ts'

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

/** Failures older than a day count no more: whose they were is not kept either. */
export const dropOldFailures = (database: Database) =>
  database.deleteFrom('signInDelay').where(sql<SqlBool>`last_failure < now() - interval '1 day'`).execute()

/** What was right clears the failures under its name and takes this one attempt from the address. */
export const forgiveFailures = async (
  database: Database,
  { kind, name }: { readonly kind: DelayKind; readonly name: string },
  address: string | null,
) => {
  await database.deleteFrom('signInDelay').where('kind', '=', kind).where('name', '=', name).execute()
  if (address === null) return
  await database
    .updateTable('signInDelay')
    .set((set) => ({ failures: sql<number>`greatest(0, ${set.ref('failures')} - 1)` }))
    .where('kind', '=', 'address')
    .where('name', '=', address)
    .execute()
}

/** Neither at its end nor idle for too long. */
export const aliveSession = sql<SqlBool>`session.expires_at > now()
  and session.updated_at > now() - make_interval(mins => ${sessionLife.idleMinutes})`

export const sessionsOf = (database: Database, accountId: string) =>
  database
    .selectFrom('session')
    .select(['id', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent', 'way'])
    .where('userId', '=', accountId)
    .where(aliveSession)
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

/** Ends the one session that has this token. */
export const endSessionWithToken = (database: Database, token: string) =>
  database.deleteFrom('session').where('token', '=', token).execute()

/** Clears away the account's sessions that are over by themselves. */
export const endSessionsOver = (database: Database, accountId: string) =>
  database
    .deleteFrom('session')
    .where('userId', '=', accountId)
    .where(sql<SqlBool>`not (${aliveSession})`)
    .execute()

/** Notes when the holder of the session last proved who they are. */
export const saveConfirmedAt = (database: Database, sessionId: string, confirmedAt: Date) =>
  database.updateTable('session').set({ confirmedAt }).where('id', '=', sessionId).execute()

/** Notes that the session is in use. */
export const touchSession = (database: Database, sessionId: string) =>
  database.updateTable('session').set({ updatedAt: sql<Date>`now()` }).where('id', '=', sessionId).execute()

/** The account that signs in with this e-mail, and the hash of its password. */
export const findPasswordOf = (database: Database, email: string) =>
  database
    .selectFrom('account')
    .innerJoin('signInMethod', 'signInMethod.userId', 'account.id')
    .select(['account.id as accountId', 'signInMethod.password'])
    .where('account.email', '=', email)
    .where('signInMethod.providerId', '=', 'credential')
    .executeTakeFirst()

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

/** The first link that is used ends the account's others, and those that wait in letters. */
export const spendPasswordLink = async (tx: Tx, accountId: string, linkHash: Buffer, usedAt: Date) => {
  await tx.updateTable('passwordLink').set({ usedAt }).where('linkHash', '=', linkHash).execute()
  await dropPasswordLinks(tx, accountId)
  await withdrawLinkMails(tx, accountId)
}
