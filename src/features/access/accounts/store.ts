import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'

export type AccountRow = {
  id: string
  name: string
  email: string
  language: string
  personId: string | null
  personName: string | null
  closedAt: Date | null
  hasPassword: boolean
  hasSecondFactor: boolean
  linked: boolean
  lastUsedAt: Date | null
}

const rowsOf = (database: Database) =>
  database
    .selectFrom('account as a')
    .leftJoin('person as p', 'p.personId', 'a.personId')
    .select([
      'a.id',
      'a.name',
      'a.email',
      'a.language',
      'a.personId',
      'a.closedAt',
      'p.fullName as personName',
    ])
    .select([
      sql<boolean>`exists (select 1 from sign_in_method m where m.user_id = a.id and m.password is not null)`.as(
        'hasPassword',
      ),
      sql<boolean>`(exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null)
        or exists (select 1 from passkey k where k.account_id = a.id))`.as('hasSecondFactor'),
      sql<boolean>`exists (select 1 from sign_in_method m where m.user_id = a.id and m.provider_id like 'oidc %')`.as(
        'linked',
      ),
      sql<Date | null>`(select max(s.updated_at) from session s where s.user_id = a.id)`.as('lastUsedAt'),
    ])

/** Accounts by name, a page at a time; `after` is the last account of the page before. */
export const pageOfAccounts = (
  database: Database,
  asked: { q?: string | undefined; closed: 'with' | 'without'; after?: string | undefined; limit: number },
): Promise<AccountRow[]> => {
  let rows = rowsOf(database).orderBy('a.name').orderBy('a.id').limit(asked.limit)
  if (asked.closed === 'without') rows = rows.where('a.closedAt', 'is', null)
  if (asked.q) {
    const part = `%${asked.q.replaceAll(/[\\%_]/g, '\\$&')}%`
    rows = rows.where((where) => where.or([where('a.name', 'ilike', part), where('a.email', 'ilike', part)]))
  }
  if (asked.after)
    rows = rows.where(
      sql<SqlBool>`(a.name, a.id) > (select last.name, last.id from account last where last.id = ${asked.after})`,
    )
  return rows.execute()
}

export const findAccountRow = (database: Database, id: string): Promise<AccountRow | undefined> =>
  rowsOf(database).where('a.id', '=', id).executeTakeFirst()

/** Who already signs in with this e-mail. */
export const holderOfEmail = async (tx: Tx, email: string): Promise<string | null> => {
  const row = await tx.selectFrom('account').select('id').where('email', '=', email).executeTakeFirst()
  return row?.id ?? null
}

/** Whether the person is registered, and which account is theirs already. */
export const accountOfPerson = async (tx: Tx, personId: string) =>
  tx
    .selectFrom('person as p')
    .leftJoin('account as a', 'a.personId', 'p.personId')
    .select(['p.personId', 'a.id as accountId'])
    .where('p.personId', '=', personId)
    .executeTakeFirst()

/** Keeps the hash of a new link; the account's older links stop working. */
export const replacePasswordLink = async (tx: Tx, accountId: string, linkHash: Buffer, expiresAt: Date) => {
  await dropPasswordLinks(tx, accountId)
  await tx.insertInto('passwordLink').values({ linkHash, accountId, expiresAt, usedAt: null }).execute()
}

/** One at a time: two accounts with one e-mail are then refused in words, not by the index. */
export const lockNewAccounts = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('vuon new accounts'))`.execute(tx)

/** Links that were not used stop working. */
export const dropPasswordLinks = (tx: Tx, accountId: string) =>
  tx.deleteFrom('passwordLink').where('accountId', '=', accountId).where('usedAt', 'is', null).execute()
