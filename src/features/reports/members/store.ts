import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { everyone } from '../../../domain/counting/basis.ts'
import { type Day, monthOf } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'

/** The hierarchy that is shown when none is asked for. */
export const firstHierarchy = async (database: Database): Promise<string> => {
  const first = await database.selectFrom('hierarchy').select('code').orderBy('position').limit(1).execute()
  return first[0]?.code ?? ''
}

/** How many people belong to each unit within reach and all below it, from the summary in one pass. */
export const membersOfAll = async (
  database: Database,
  scope: Scope,
  hierarchy: string,
  asOf: Day,
): Promise<{ unitId: string; people: number }[]> => {
  const key = sql`set_code = ${everyone.setCode} and hierarchy = ${hierarchy} and basis = ${everyone.basis}`
  const { rows } = await sql<{ unitId: string; people: number }>`
    select unit_id, sum(people)::int as people from (
      select unit_id, people from count_month where ${key} and month < ${monthOf(asOf)}
      union all
      select unit_id, people from count_day
      where ${key} and day >= ${monthOf(asOf)} and day <= ${asOf}) counted
    where ${scope.unitWithin('reports.read', sql.ref('counted.unit_id'))}
    group by unit_id having sum(people) > 0`.execute(database)
  return rows
}
