import { sql } from 'kysely'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { Page } from '../../../../kit/scim/page.ts'

export type GroupRow = {
  readonly groupId: string
  readonly name: string
  readonly externalId: string | null
  readonly madeAt: Date
  readonly changedAt: Date
}

/** By what a directory looks for groups. */
export const groupFilters = ['displayName', 'externalId', 'id', 'members.value', 'members'] as const
export type GroupFilter = Partial<Record<(typeof groupFilters)[number], string>>

const columns = sql`g.group_id as "groupId", g.name, g.external_id as "externalId",
  g.made_at as "madeAt", g.changed_at as "changedAt"`

const conditionOf = (filter: GroupFilter) => {
  const conditions = [sql`true`]
  const member = filter['members.value'] ?? filter.members
  if (filter.displayName !== undefined)
    conditions.push(sql`lower(g.name) = ${filter.displayName.normalize('NFC').toLowerCase()}`)
  if (filter.externalId !== undefined) conditions.push(sql`g.external_id = ${filter.externalId}`)
  if (filter.id !== undefined) conditions.push(sql`g.group_id::text = ${filter.id}`)
  if (member !== undefined)
    conditions.push(sql`exists (select 1 from provisioned_member m
      where m.group_id = g.group_id and m.account_id::text = ${member})`)
  return sql.join(conditions, sql` and `)
}

export const pageOfGroups = async (
  database: Database,
  filter: GroupFilter,
  { startIndex, count }: Page,
): Promise<{ rows: GroupRow[]; total: number }> => {
  const condition = conditionOf(filter)
  const { rows } = await sql<GroupRow>`select ${columns} from provisioned_group g where ${condition}
    order by g.group_id offset ${startIndex - 1} limit ${count}`.execute(database)
  const counted = await sql<{ n: number }>`
    select count(*)::int as n from provisioned_group g where ${condition}`.execute(database)
  return { rows, total: counted.rows[0]?.n ?? 0 }
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)

/** One group, locked where the transaction changes it. */
export const findGroup = async (
  database: Database,
  id: string,
  locked = false,
): Promise<GroupRow | undefined> => {
  if (!isId(id)) return undefined
  const { rows } = await sql<GroupRow>`select ${columns} from provisioned_group g where g.group_id = ${id}
    ${locked ? sql`for update` : sql``}`.execute(database)
  return rows[0]
}

/** Who is in these groups, by group. */
export const membersOf = async (database: Database, groupIds: readonly string[]) =>
  groupIds.length === 0
    ? []
    : database
        .selectFrom('provisionedMember as m')
        .innerJoin('account as a', 'a.id', 'm.accountId')
        .select(['m.groupId', 'm.accountId', 'a.name'])
        .where('m.groupId', 'in', groupIds)
        .orderBy('m.accountId')
        .execute()

/** One at a time: two groups with one name are then refused in words, not by the index. */
export const lockGroups = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('vuon provisioned groups'))`.execute(tx)

type GroupFacts = { name: string; externalId: string | null }

export const insertGroup = (tx: Tx, groupId: string, facts: GroupFacts) =>
  tx
    .insertInto('provisionedGroup')
    .values({ groupId, ...facts })
    .execute()

export const saveGroup = (tx: Tx, groupId: string, facts: GroupFacts) =>
  tx
    .updateTable('provisionedGroup')
    .set({ ...facts, changedAt: sql<Date>`now()` })
    .where('groupId', '=', groupId)
    .execute()

export const deleteGroup = (tx: Tx, groupId: string) =>
  tx.deleteFrom('provisionedGroup').where('groupId', '=', groupId).execute()

/** Those of the accounts that a directory sees. */
export const knownAccounts = async (tx: Tx, ids: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`select a.id from account a
    left join provisioned_account p on p.account_id = a.id
    where a.id::text = any(${ids}::text[]) and p.removed_at is null`.execute(tx)
  return rows.map(({ id }) => id)
}

export const addMembers = async (tx: Tx, groupId: string, accountIds: readonly string[]) => {
  if (accountIds.length > 0)
    await tx
      .insertInto('provisionedMember')
      .values(accountIds.map((accountId) => ({ groupId, accountId })))
      .execute()
}

export const removeMembers = async (tx: Tx, groupId: string, accountIds: readonly string[]) => {
  if (accountIds.length > 0)
    await tx
      .deleteFrom('provisionedMember')
      .where('groupId', '=', groupId)
      .where('accountId', 'in', accountIds)
      .execute()
}

/** Whether a mapping in force gives a role to a group with one of these names. */
export const isMapped = async (tx: Tx, names: readonly (string | null)[]): Promise<boolean> => {
  const row = await tx
    .selectFrom('groupMapping')
    .select('mappingId')
    .where('endedAt', 'is', null)
    .where(
      'groupName',
      'in',
      names.flatMap((name) => name ?? []),
    )
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
