import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { countedAsOf } from '../../../database/counted-as-of.ts'
import { everyone } from '../../../domain/counting/basis.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'

/** The hierarchy that is shown when none is asked for. */
export const firstHierarchy = async (database: Database): Promise<string> => {
  const first = await database.selectFrom('hierarchy').select('code').orderBy('position').limit(1).execute()
  return first[0]?.code ?? ''
}

/**
 * How many people belong to each unit within reach and all below it, from the summary in one pass. In the order of
 * the ids: the order in which rows lie would tell what happened elsewhere.
 */
export const membersOfAll = async (
  database: Database,
  scope: Scope,
  hierarchy: string,
  asOf: Day,
): Promise<{ unitId: string; people: number }[]> => {
  const units = sql`unit_id in (select e.unit_id from unit_edge e where e.hierarchy = ${hierarchy}
    and e.from_day <= ${asOf} and ${asOf} < e.to_day
    and ${scope.unitWithin('reports.read', sql.ref('e.unit_id'))})`
  const lines = sql`set_code = ${everyone.setCode} and hierarchy = ${hierarchy} and basis = ${everyone.basis}`
  const { rows } = await sql<{ unitId: string; people: number }>`
    select unit_id, sum(people)::int as people from (${countedAsOf({ units, lines }, asOf)}) counted
    group by unit_id having sum(people) > 0 order by unit_id`.execute(database)
  return rows
}
