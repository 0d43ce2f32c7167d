import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'

export type NamingView = { readonly value: string; readonly name: string; readonly owner: string }

/** Of each value, the first view that anybody keeps and that asks for it under the key. */
export const viewsNaming = async (
  database: Database,
  key: string,
  values: readonly string[],
): Promise<NamingView[]> => {
  const { rows } = await sql<NamingView>`
    select distinct on (asked.value) asked.value, v.name, a.name as owner
    from saved_view v join account a on a.id = v.account_id
      cross join lateral (select v.query->>${key}::text as value) asked
    where asked.value = any(${values}::text[]) order by asked.value, v.recorded_at`.execute(database)
  return rows
}
