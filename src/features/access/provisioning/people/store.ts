import { sql } from 'kysely'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { ToldAccount } from '../../../../domain/access/provisioned-account.ts'
import type { Page } from '../../../../kit/scim/page.ts'

/** An account as a directory sees it: those that people opened too, until one removes them. */
export type ProvisionedRow = {
  readonly id: string
  readonly userName: string
  readonly externalId: string | null
  readonly givenName: string | null
  readonly familyName: string | null
  readonly name: string
  readonly email: string
  readonly closed: boolean
  readonly closedHere: boolean
  readonly madeAt: Date
  readonly changedAt: Date
}

/** By what a directory looks for accounts. */
export const accountFilters = ['userName', 'externalId', 'id', 'emails.value'] as const
export type AccountFilter = Partial<Record<(typeof accountFilters)[number], string>>

const columns = sql`a.id, coalesce(p.user_name, a.email) as "userName", p.external_id as "externalId",
  p.given_name as "givenName", p.family_name as "familyName", a.name, a.email,
  a.closed_at is not null as closed, coalesce(p.closed_here, false) as "closedHere",
  a.created_at as "madeAt", greatest(a.updated_at, p.changed_at) as "changedAt"`
const seen = sql`account a left join provisioned_account p on p.account_id = a.id where p.removed_at is null`

const conditionOf = (filter: AccountFilter) => {
  const conditions = [sql`true`]
  if (filter.userName !== undefined) {
    const name = filter.userName.normalize('NFC').toLowerCase()
    conditions.push(sql`(lower(p.user_name) = ${name} or (p.account_id is null and a.email = ${name}))`)
  }
  if (filter.externalId !== undefined) conditions.push(sql`p.external_id = ${filter.externalId}`)
  if (filter.id !== undefined) conditions.push(sql`a.id::text = ${filter.id}`)
  if (filter['emails.value'] !== undefined)
    conditions.push(sql`a.email = ${filter['emails.value'].toLowerCase()}`)
  return sql.join(conditions, sql` and `)
}

/** A page of accounts, oldest first, and how many there are in all. */
export const pageOfProvisioned = async (
  database: Database,
  filter: AccountFilter,
  { startIndex, count }: Page,
): Promise<{ rows: ProvisionedRow[]; total: number }> => {
  const condition = conditionOf(filter)
  const { rows } = await sql<ProvisionedRow>`select ${columns} from ${seen} and ${condition}
    order by a.id offset ${startIndex - 1} limit ${count}`.execute(database)
  const counted = await sql<{ n: number }>`select count(*)::int as n from ${seen} and ${condition}`.execute(
    database,
  )
  return { rows, total: counted.rows[0]?.n ?? 0 }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** One account, locked where the transaction changes it. */
export const findProvisioned = async (
  database: Database,
  id: string,
  locked = false,
): Promise<ProvisionedRow | undefined> => {
  if (!isId(id)) return undefined
  const { rows } = await sql<ProvisionedRow>`select ${columns} from ${seen} and a.id = ${id}
    ${locked ? sql`for update of a` : sql``}`.execute(database)
  return rows[0]
}

/** Who has this user name, or null. */
export const holderOfUserName = async (tx: Tx, userName: string): Promise<string | null> => {
  const { rows } = await pageOfProvisioned(tx, { userName }, { startIndex: 1, count: 1 })
  return rows[0]?.id ?? null
}

/** The account that a directory removed and that had this e-mail. */
export const removedWithEmail = async (tx: Tx, email: string): Promise<string | null> => {
  const row = await tx
    .selectFrom('provisionedAccount as p')
    .innerJoin('account as a', 'a.id', 'p.accountId')
    .select('a.id')
    .where('a.email', '=', email)
    .where('p.removedAt', 'is not', null)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Keeps what a directory tells beside the account itself. */
export const saveProvisioned = (tx: Tx, accountId: string, told: ToldAccount, closedHere: boolean) => {
  const { userName, externalId, givenName, familyName } = told
  const facts = { userName, externalId, givenName, familyName, closedHere, removedAt: null }
  const changedAt = sql<Date>`now()`
  return tx
    .insertInto('provisionedAccount')
    .values({ accountId, ...facts })
    .onConflict((conflict) => conflict.column('accountId').doUpdateSet({ ...facts, changedAt }))
    .execute()
}
