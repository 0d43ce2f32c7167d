import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import { countedAsOf } from '../../../../database/counted-as-of.ts'
import { everyone } from '../../../../domain/counting/basis.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Standing } from '../../../../domain/units/lineage/figures.ts'
import type { UnitEdge } from '../../../../domain/units/unit.ts'

/** How many people the summary counts in the units on the day, and the edges from them upward. */
export const standingOf = async (
  database: Database,
  unitIds: readonly string[],
  day: Day,
): Promise<Standing> => {
  const asked = {
    units: sql`unit_id = any(${unitIds}::uuid[])`,
    lines: sql`set_code = ${everyone.setCode} and basis = ${everyone.basis}`,
  }
  const people = await sql<Standing['people'][number]>`
    select unit_id, hierarchy, sum(people)::int as people from (${countedAsOf(asked, day)}) counted
    join count_line using (line_id) group by unit_id, hierarchy`.execute(database)
  const edges = await sql<UnitEdge>`
    select unit_id, hierarchy, parent_id, from_day as "from", to_day as "to" from unit_edge
    where from_day <= ${day} and ${day} < to_day and unit_id in (
      select ancestor_id from unit_ancestry where unit_id = any(${unitIds}::uuid[])
        and from_day <= ${day} and ${day} < to_day)`.execute(database)
  return { day, edges: edges.rows, people: people.rows }
}
