import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import { everyone } from '../../../../domain/counting/basis.ts'
import { type Day, monthOf } from '../../../../domain/time/day.ts'
import type { Scope } from '../../../access/scope.ts'

/** Where and when the summary is read; no unit: at the roots, no hierarchy: in each. */
export type Place = {
  readonly asOf: Day
  readonly unitIds: readonly string[] | null
  readonly hierarchy: string | null
}

const asked = ({ asOf, unitIds, hierarchy }: Place, setCode: string | null, basis: string) => {
  const units = unitIds
    ? sql`unit_id = any(${unitIds}::uuid[])`
    : sql`unit_id in (select unit_id from unit_edge where parent_id is null
        and from_day <= ${asOf} and ${asOf} < to_day)`
  const line = hierarchy ? sql`hierarchy = ${hierarchy}` : sql`true`
  const set = setCode ? sql`set_code = ${setCode}` : sql`true`
  return sql`${units} and ${line} and ${set} and basis = ${basis}`
}

const counted = (place: Place, setCode: string | null, basis: string) => sql`
  (select hierarchy, set_code, level_code, people from count_month
    where ${asked(place, setCode, basis)} and month < ${monthOf(place.asOf)}
  union all
  select hierarchy, set_code, level_code, people from count_day
    where ${asked(place, setCode, basis)} and day >= ${monthOf(place.asOf)} and day <= ${place.asOf}) counted`

/** How many people belong to the units and all below them on the day, from the summary. */
export const membersIn = async (database: Database, place: Place): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select coalesce(sum(people), 0)::int as people
    from ${counted(place, everyone.setCode, everyone.basis)}`.execute(database)
  return rows[0]?.people ?? 0
}

/** How many people are counted at the levels, from whichever summarised set counts most of them there. */
export const countedAt = async (
  database: Database,
  place: Place,
  levels: readonly string[],
  basis: string,
): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select coalesce(max(people), 0)::int as people
    from (select sum(people) as people from ${counted(place, null, basis)}
      where level_code = any(${levels}::text[]) group by set_code) by_set`.execute(database)
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
