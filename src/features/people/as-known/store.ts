import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import type { RecordEntry } from '../../../domain/people/as-known/steps.ts'
import type { Scope } from '../../access/scope.ts'

/** Whether the person is within reach of the history, and has not been erased. */
export const isTold = async (database: Database, scope: Scope, personId: string): Promise<boolean> => {
  const { rows } = await sql<{ told: boolean }>`select exists (select 1 from person p
      where p.person_id = ${personId} and ${scope.personWithin('history.read', sql`p.person_id`)})
    and not exists (select 1 from erased_person e where e.person_id = ${personId}) as told`.execute(database)
  return rows[0]?.told ?? false
}

/**
 * The entries about a person in the order in which they were made: transactions as they came to the person one after
 * the other, and within each as it wrote them. Clocks that stood back do not matter.
 */
export const entriesAbout = async (database: Database, personId: string): Promise<RecordEntry[]> => {
  const { rows } = await sql<RecordEntry>`
    select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as recorded_at, action,
      subject_kind, subject_id, before, after
    from ledger_entry where person_id = ${personId}
    order by min(arrival) over (partition by recorded_at), entry_id`.execute(database)
  return rows
}

type Called = { readonly unitId: string; readonly name: string; readonly nameEn: string | null }

/** What the units were called on the day; later ones by their first name. */
export const namesOn = async (
  database: Database,
  unitIds: readonly string[],
  day: string,
): Promise<Map<string, Called>> => {
  const { rows } = await sql<Called>`select distinct on (unit_id) unit_id, name, name_en from unit_version
    where unit_id = any(${unitIds}::uuid[])
    order by unit_id, from_day <= ${day}::date desc,
      case when from_day <= ${day}::date then from_day end desc, from_day`.execute(database)
  return new Map(rows.map((row) => [row.unitId, row]))
}
