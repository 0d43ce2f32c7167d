import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'

/** The latest name and code of each of the units. */
export const namesOfUnits = async (database: Database, unitIds: readonly string[]) => {
  const { rows } = await sql<{ unitId: string; code: string; name: string; nameEn: string | null }>`
    select distinct on (unit_id) unit_id, code, name, name_en from unit_version
    where unit_id = any(${unitIds}::uuid[]) order by unit_id, from_day desc`.execute(database)
  return new Map(rows.map((row) => [row.unitId, row]))
}
