import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import { countedAsOf } from '../../../../database/counted-as-of.ts'
import { everyone } from '../../../../domain/counting/basis.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Scope } from '../../../access/scope.ts'

/** Where and when the summary is read; no unit: at the roots, no hierarchy: in each. */
export type Place = {
  readonly asOf: Day
  readonly unitIds: readonly string[] | null
  readonly hierarchy: string | null
}

const counted = ({ asOf, unitIds, hierarchy }: Place, lines: RawBuilder<unknown>) => {
  const units = unitIds
    ? sql`unit_id = any(${unitIds}::uuid[])`
    : sql`unit_id in (select unit_id from unit_edge where parent_id is null
        and from_day <= ${asOf} and ${asOf} < to_day)`
  const inHierarchy = hierarchy ? sql`hierarchy = ${hierarchy}` : sql`true`
  return sql`(${countedAsOf({ units, lines: sql`${lines} and ${inHierarchy}` }, asOf)}) counted`
}

/** How many people belong to the units and all below them on the day, from the summary. */
export const membersIn = async (database: Database, place: Place): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select coalesce(sum(people), 0)::int as people
    from ${counted(place, sql`set_code = ${everyone.setCode}`)}`.execute(database)
  return rows[0]?.people ?? 0
}

/** How many people are counted at the levels, from whichever summarised set counts most of them there. */
export const countedAt = async (
  database: Database,
  place: Place,
  levels: readonly string[],
  basis: string,
): Promise<number> => {
  const lines = sql`basis = ${basis} and level_code = any(${levels}::text[])`
  const { rows } = await sql<{ people: number }>`select coalesce(max(people), 0)::int as people
    from (select sum(people) as people from ${counted(place, lines)}
      join count_line using (line_id) group by set_code) by_set`.execute(database)
  return rows[0]?.people ?? 0
}

/** Whether all members of the unit on the day are within reach, so that the summary may be shown as it is. */
export const isWhollyWithin = async (
  database: Database,
  scope: Scope,
  place: { unitId: string | null; hierarchy: string; asOf: Day },
): Promise<boolean> => {
  const { everything, unitIds } = scope.reach('people.read')
  if (everything) return true
  if (!place.unitId) return false
  const { rows } = await sql`select 1 from unit_ancestry
    where unit_id = ${place.unitId}::uuid and hierarchy = ${place.hierarchy}
      and ancestor_id = any(${unitIds}::uuid[]) and from_day <= ${place.asOf} and ${place.asOf} < to_day
    limit 1`.execute(database)
  return rows.length > 0
}
