import { sql } from 'kysely'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { Day } from '../../../../domain/time/day.ts'
import type { LineageEvent, LineageKind } from '../../../../domain/units/lineage/event.ts'
import type { Member } from '../../../../domain/units/lineage/state.ts'
import type { Scope } from '../../../access/scope.ts'

/** What is kept of a split so that people can be placed later. */
export type SplitDetail = { unitId: string; continues: boolean; placeIds: string[] }

export type EventRow = LineageEvent & { reversedAt: Date | null; detail: Partial<SplitDetail> }

const columns = sql`v.event_id, v.kind, v.day, v.document_symbol, v.document_day, v.document_issuer, v.note,
  v.reversed_at, v.detail`

type Raw = {
  eventId: string
  kind: string
  day: Day
  documentSymbol: string
  documentDay: Day | null
  documentIssuer: string | null
  note: string | null
  reversedAt: Date | null
  detail: Partial<SplitDetail>
}

const asEvent = (row: Raw): EventRow => ({
  eventId: row.eventId,
  kind: row.kind as LineageKind,
  day: row.day,
  document: { symbol: row.documentSymbol, day: row.documentDay, issuer: row.documentIssuer },
  note: row.note,
  reversedAt: row.reversedAt,
  detail: row.detail,
})

/** The events, in the order of their days. */
export const eventsById = async (database: Database, eventIds: readonly string[]): Promise<EventRow[]> => {
  const { rows } = await sql<Raw>`select ${columns} from lineage_event v
    where v.event_id = any(${eventIds}::uuid[]) order by v.day, v.event_id`.execute(database)
  return rows.map(asEvent)
}

export const lockEvent = async (tx: Tx, eventId: string): Promise<EventRow | null> => {
  const { rows } = await sql<Raw>`select ${columns} from lineage_event v
    where v.event_id = ${eventId} for update`.execute(tx)
  return rows[0] ? asEvent(rows[0]) : null
}

export const keepDetail = (tx: Tx, eventId: string, peopleRule: string, detail: SplitDetail) =>
  sql`update lineage_event set people_rule = ${peopleRule}, detail = ${JSON.stringify(detail)}::jsonb
    where event_id = ${eventId}`.execute(tx)

export const markReversed = (tx: Tx, eventId: string, actorId: string | null) =>
  sql`update lineage_event set reversed_at = now(), reversed_by = ${actorId}::uuid
    where event_id = ${eventId}`.execute(tx)

/** Remembers exactly these people as waiting after the split, whoever waited before. */
export const replaceWaiting = async (tx: Tx, eventId: string, waiting: readonly Member[]): Promise<void> => {
  await sql`delete from placement_waiting where event_id = ${eventId}`.execute(tx)
  await sql`insert into placement_waiting (person_id, membership_id, event_id)
    select person_id, membership_id, ${eventId}::uuid
    from unnest(${waiting.map((one) => one.personId)}::uuid[],
      ${waiting.map((one) => one.membershipId)}::uuid[]) as w (person_id, membership_id)`.execute(tx)
}

/** How many people wait in the unit, by the split that left them there. */
export const waitingCounts = async (
  database: Database,
  unitId: string,
): Promise<{ eventId: string; people: number }[]> => {
  const { rows } = await sql<{ eventId: string; people: number }>`
    select w.event_id, count(distinct w.person_id)::int as people
    from placement_waiting w join membership m using (person_id, membership_id)
    where m.unit_id = ${unitId} group by w.event_id order by w.event_id`.execute(database)
  return rows
}

/** The memberships that wait after the split. */
export const waitingMembers = async (database: Database, eventId: string): Promise<Member[]> => {
  const { rows } =
    await sql<Member>`select m.person_id, m.membership_id, m.hierarchy, m.unit_id, m.valid_from,
      m.from_day as "from", m.valid_to, m.to_day as "to"
    from placement_waiting w join membership m using (person_id, membership_id)
    where w.event_id = ${eventId} order by m.person_id, m.membership_id`.execute(database)
  return rows
}

/** Who waits after the split, as far as the reader may see people; by name. */
export const waitingPeople = async (database: Database, scope: Scope, eventId: string) => {
  const { rows } = await sql<{ personId: string; fullName: string; staffCode: string | null }>`
    select p.person_id, p.full_name, p.staff_code from person p
    where p.person_id in (select w.person_id from placement_waiting w
        join membership m using (person_id, membership_id) where w.event_id = ${eventId})
      and ${scope.personWithin('people.read', sql`p.person_id`)}
    order by p.name_key, p.person_id`.execute(database)
  return rows
}

type Link = { eventId: string; fromUnitId: string | null; toUnitId: string | null }

/** All links that can be reached from the unit through events that were not taken back. */
export const linksAround = async (database: Database, unitId: string): Promise<Link[]> => {
  const { rows } = await sql<Link>`
    with recursive back (unit_id) as (
      select ${unitId}::uuid
      union
      select l.from_unit_id from back join lineage_link l on l.to_unit_id = back.unit_id
        join lineage_event v on v.event_id = l.event_id and v.reversed_at is null
      where l.from_unit_id is not null
    ), forth (unit_id) as (
      select ${unitId}::uuid
      union
      select l.to_unit_id from forth join lineage_link l on l.from_unit_id = forth.unit_id
        join lineage_event v on v.event_id = l.event_id and v.reversed_at is null
      where l.to_unit_id is not null
    ), around (event_id) as (
      select l.event_id from back join lineage_link l on l.to_unit_id = back.unit_id
      union
      select l.event_id from forth join lineage_link l on l.from_unit_id = forth.unit_id
    )
    select l.event_id, l.from_unit_id, l.to_unit_id from around
      join lineage_event v on v.event_id = around.event_id and v.reversed_at is null
      join lineage_link l on l.event_id = around.event_id
    limit 2000`.execute(database)
  return rows
}

export const linksOf = async (database: Database, eventId: string): Promise<Link[]> =>
  database
    .selectFrom('lineageLink')
    .select(['eventId', 'fromUnitId', 'toUnitId'])
    .where('eventId', '=', eventId)
    .execute()
