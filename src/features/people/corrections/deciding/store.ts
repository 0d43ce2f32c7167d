import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { Scope } from '../../../access/scope.ts'
import type { FoundRequest } from '../store.ts'

export type QueueRow = Omit<FoundRequest, 'says' | 'shouldSay' | 'answer'> & {
  fullName: string
  unitName: string | null
  unitNameEn: string | null
}

const mine = (scope: Scope) => sql`r.state = 'open'
  and ${scope.personWithinNow('corrections.decide', sql.ref('r.person_id'))}`

/** The open requests about people whom the officer's units have now, the most urgent first. */
export const queueWithin = async (
  database: Database,
  scope: Scope,
  today: Day,
  limit: number,
): Promise<QueueRow[]> => {
  const { rows } = await sql<QueueRow>`
    select r.person_id, r.request_id, r.subject, r.subject_id, r.field, r.state, r.outcome, r.asked_on, r.due_on,
      r.file_id, r.answered_by_name, r.read_at, r.revision, p.full_name, u.name as unit_name, u.name_en as unit_name_en
    from correction_request r join person p on p.person_id = r.person_id
    left join lateral (select v.name, v.name_en from membership m join unit_version v on v.unit_id = m.unit_id
      where m.person_id = r.person_id and m.from_day <= ${today}::date and ${today}::date < m.to_day
      order by m.hierarchy, v.from_day <= ${today}::date desc, v.from_day desc limit 1) u on true
    where ${mine(scope)} order by r.due_on, r.request_id limit ${limit}`.execute(database)
  return rows
}

export const countQueue = async (
  database: Database,
  scope: Scope,
  today: Day,
): Promise<{ open: number; overdue: number }> => {
  const { rows } = await sql<{ open: number; overdue: number }>`
    select count(*)::int as open, (count(*) filter (where r.due_on < ${today}::date))::int as overdue
    from correction_request r where ${mine(scope)}`.execute(database)
  return rows[0] ?? { open: 0, overdue: 0 }
}
