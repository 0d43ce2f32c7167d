import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { ancestryOf } from '../../../domain/units/ancestry.ts'
import type { UnitAncestry, UnitEdge } from '../../../domain/units/unit.ts'

/** The units and everything that ever lay below them. */
export const everBelow = async (database: Database, unitIds: readonly string[]): Promise<Set<string>> => {
  if (unitIds.length === 0) return new Set()
  const { rows } = await sql<{ unitId: string }>`
    select distinct unit_id from unit_ancestry where ancestor_id = any(${unitIds}::uuid[])`.execute(database)
  return new Set([...unitIds, ...rows.map((row) => row.unitId)])
}

/** The edges of these units and of all that ever stood above them. */
const edgesUpFrom = async (database: Database, unitIds: readonly string[]): Promise<UnitEdge[]> => {
  const { rows } = await sql<UnitEdge>`
    with recursive up (unit_id) as (
      select unnest(${unitIds}::uuid[])
      union
      select e.parent_id from up join unit_edge e on e.unit_id = up.unit_id where e.parent_id is not null
    )
    select e.unit_id, e.hierarchy, e.parent_id, e.from_day as "from", e.to_day as "to"
    from up join unit_edge e on e.unit_id = up.unit_id`.execute(database)
  return rows
}

const insertAncestry = async (tx: Tx, rows: readonly UnitAncestry[]): Promise<void> => {
  for (let start = 0; start < rows.length; start += 50_000) {
    const part = rows.slice(start, start + 50_000)
    await sql`insert into unit_ancestry (hierarchy, unit_id, ancestor_id, depth, from_day, to_day)
      select * from unnest(${part.map((row) => row.hierarchy)}::text[], ${part.map((row) => row.unitId)}::uuid[],
        ${part.map((row) => row.ancestorId)}::uuid[], ${part.map((row) => row.depth)}::int[],
        ${part.map((row) => row.from)}::date[], ${part.map((row) => row.to)}::date[])`.execute(tx)
  }
}

/** Derives the ancestry of these units, and of all that lies below them, anew from the edges. */
export const rebuildAncestry = async (tx: Tx, unitIds: readonly string[]): Promise<void> => {
  const affected = await everBelow(tx, unitIds)
  const ids = [...affected]
  if (ids.length === 0) return
  await sql`delete from unit_ancestry where unit_id = any(${ids}::uuid[])`.execute(tx)
  await insertAncestry(tx, ancestryOf(await edgesUpFrom(tx, ids), affected))
}
