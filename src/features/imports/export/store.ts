import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Scope } from '../../access/scope.ts'

type Asked = { readonly hierarchy: string; readonly asOf: Day; readonly unitId: string | null }

/** Who belongs to the hierarchy on the day, below the unit if one is named, in the order of ids. */
export const idsToExport = async (
  database: Database,
  scope: Scope,
  { hierarchy, asOf, unitId }: Asked,
  after: string,
  limit: number,
): Promise<string[]> => {
  const below = unitId
    ? sql`and exists (select 1 from unit_ancestry a where a.unit_id = m.unit_id and a.hierarchy = m.hierarchy
        and a.ancestor_id = ${unitId}::uuid and a.from_day <= ${asOf}::date and ${asOf}::date < a.to_day)`
    : sql``
  const { rows } = await sql<{ personId: string }>`
    select distinct m.person_id from membership m
    where m.hierarchy = ${hierarchy} and m.from_day <= ${asOf}::date and ${asOf}::date < m.to_day
      and m.person_id > ${after}::uuid ${below}
      and ${scope.personWithinNow('imports.run', sql.ref('m.person_id'))}
    order by m.person_id limit ${limit}`.execute(database)
  return rows.map(({ personId }) => personId)
}
