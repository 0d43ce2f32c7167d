import { sql } from 'kysely'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { GroupMapping } from '../../../../domain/access/group-mapping.ts'
import type { Role } from '../../../../domain/access/policy.ts'
import type { Day } from '../../../../domain/time/day.ts'

/** The mappings in force. */
export const liveMappings = async (database: Database): Promise<GroupMapping[]> => {
  const rows = await database
    .selectFrom('groupMapping')
    .select(['mappingId', 'groupName as group', 'role', 'unitId'])
    .where('endedAt', 'is', null)
    .orderBy('groupName')
    .orderBy('mappingId')
    .execute()
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** The groups that the account was in at its last sign-in, in place of those of before. */
export const keepGroups = async (tx: Tx, accountId: string, groups: readonly string[]): Promise<void> => {
  await tx.deleteFrom('accountGroup').where('accountId', '=', accountId).execute()
  if (groups.length > 0)
    await tx
      .insertInto('accountGroup')
      .values(groups.map((groupName) => ({ accountId, groupName })))
      .execute()
}

/** All groups of the account: told at sign-in, and provisioned under their name or their id elsewhere. */
export const groupsOf = async (tx: Tx, accountId: string): Promise<string[]> => {
  const { rows } = await sql<{ group: string }>`
    select group_name as "group" from account_group where account_id = ${accountId}
    union select unnest(array[g.name, g.external_id]) from provisioned_member m
      join provisioned_group g on g.group_id = m.group_id where m.account_id = ${accountId}`.execute(tx)
  return rows.flatMap(({ group }) => group ?? [])
}

/** The roles that the account holds by mappings and that are not over. */
export const mappedGrantsOf = async (tx: Tx, accountId: string, today: Day) => {
  const rows = await tx
    .selectFrom('roleGrant')
    .select(['grantId', 'mappingId', 'role', 'unitId', 'fromDay as from', 'toDay as to'])
    .where('accountId', '=', accountId)
    .where('mappingId', 'is not', null)
    .where('toDay', '>', today)
    .forUpdate()
    .execute()
  return rows.map((row) => ({ ...row, mappingId: row.mappingId ?? '', role: row.role as Role }))
}

export const insertMappedGrant = (
  tx: Tx,
  { mapping, ...grant }: { grantId: string; accountId: string; mapping: GroupMapping; fromDay: Day },
) =>
  tx
    .insertInto('roleGrant')
    .values({
      ...grant,
      role: mapping.role,
      unitId: mapping.unitId,
      mappingId: mapping.mappingId,
      grantedBy: null,
    })
    .execute()

/** Accounts for which a mapping may change something: they are in its group, or hold a role by it. */
export const accountsOfMapping = async (tx: Tx, mappingId: string): Promise<string[]> => {
  const { rows } = await sql<{ accountId: string }>`
    with wanted as (select mapping_id, group_name from group_mapping where mapping_id = ${mappingId})
    select account_id as "accountId" from role_grant where mapping_id = ${mappingId}
    union select g.account_id from account_group g join wanted on wanted.group_name = g.group_name
    union select m.account_id from provisioned_member m
      join provisioned_group g on g.group_id = m.group_id
      join wanted on wanted.group_name in (g.name, g.external_id)
    order by 1`.execute(tx)
  return rows.map(({ accountId }) => accountId)
}
