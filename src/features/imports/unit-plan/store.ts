import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'

/** The kind of a unit of which the file does not tell it: an ordinary one of the hierarchy. */
export const usualKind = async (database: Database, hierarchy: string): Promise<string> => {
  const rows = await database
    .selectFrom('unitKind')
    .select('code')
    .where('hierarchy', '=', hierarchy)
    .orderBy('position', 'desc')
    .execute()
  const codes = rows.map(({ code }) => code)
  return codes.find((code) => code === 'department' || code === 'branch') ?? codes[0] ?? 'department'
}

/** What still hangs on units that are to be taken back: people, posts, units below, events, roles. */
export const holdersOfUnits = async (database: Database, unitIds: readonly string[]): Promise<string[]> => {
  const ids = sql`any(${unitIds}::uuid[])`
  const { rows } = await sql<{ name: string }>`
    select distinct v.name from unit_version v where v.unit_id = ${ids} and (
      exists (select 1 from membership m where m.unit_id = v.unit_id)
      or exists (select 1 from post_held h where h.unit_id = v.unit_id)
      or exists (select 1 from unit_edge e where e.parent_id = v.unit_id and not (e.unit_id = ${ids}))
      or exists (select 1 from lineage_link l where l.from_unit_id = v.unit_id or l.to_unit_id = v.unit_id)
      or exists (select 1 from unit_pair p where p.committee_id = v.unit_id or p.agency_id = v.unit_id)
      or exists (select 1 from role_grant g where g.unit_id = v.unit_id))
    limit 20`.execute(database)
  return rows.map(({ name }) => name)
}

/** Takes units away of which nothing depends any more. */
export const deleteUnits = async (tx: Tx, unitIds: readonly string[]): Promise<void> => {
  const ids = sql`any(${unitIds}::uuid[])`
  await sql`delete from unit_ancestry where unit_id = ${ids}`.execute(tx)
  await sql`delete from unit_edge where unit_id = ${ids}`.execute(tx)
  await sql`delete from unit_version where unit_id = ${ids}`.execute(tx)
  await sql`delete from unit where unit_id = ${ids}`.execute(tx)
}
