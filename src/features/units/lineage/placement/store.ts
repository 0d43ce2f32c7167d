import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Scope } from '../../../access/scope.ts'

type Person = { personId: string; fullName: string; staffCode: string | null }

/** Who belongs to the unit itself and does not leave it by the day, as far as the reader sees people; by name. */
export const membersByName = async (
  database: Database,
  scope: Scope,
  unitId: string,
  day: Day,
): Promise<Person[]> => {
  const { rows } = await sql<Person>`
    select p.person_id, p.full_name, p.staff_code from person p
    where p.person_id in (select m.person_id from membership m where m.unit_id = ${unitId} and m.to_day > ${day})
      and ${scope.personWithin('people.read', sql`p.person_id`)}
    order by p.name_key, p.person_id limit 20000`.execute(database)
  return rows
}
