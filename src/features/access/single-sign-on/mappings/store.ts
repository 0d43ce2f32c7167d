import { sql } from 'kysely'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { GroupMapping } from '../../../../domain/access/group-mapping.ts'
import type { Role } from '../../../../domain/access/policy.ts'
import type { Day } from '../../../../domain/time/day.ts'

/** The mappings in force with how many accounts hold a role by each today. */
export const countedMappings = async (database: Database, today: Day) => {
  const { rows } = await sql<GroupMapping & { holders: number }>`
    select m.mapping_id as "mappingId", m.group_name as "group", m.role, m.unit_id as "unitId",
      (select count(*)::int from role_grant g
        where g.mapping_id = m.mapping_id and g.from_day <= ${today} and g.to_day > ${today}) as holders
    from group_mapping m where m.ended_at is null order by m.group_name, m.mapping_id`.execute(database)
  return rows.map((row) => ({ ...row, role: row.role as Role }))
}

/** One at a time: the same mapping is then never kept twice. */
export const lockMappings = (tx: Tx) =>
  sql`select pg_advisory_xact_lock(hashtext('vuon group mappings'))`.execute(tx)

export const insertMapping = (tx: Tx, { mappingId, group, role, unitId }: GroupMapping) =>
  tx.insertInto('groupMapping').values({ mappingId, groupName: group, role, unitId, endedAt: null }).execute()

/** Ends the mapping; what it was, or undefined where there is none. */
export const saveMappingEnd = (tx: Tx, mappingId: string) =>
  tx
    .updateTable('groupMapping')
    .set({ endedAt: sql<Date>`now()` })
    .where('mappingId', '=', mappingId)
    .where('endedAt', 'is', null)
    .returning(['groupName as group', 'role', 'unitId'])
    .executeTakeFirst()
