import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import type { RowChange, UnitChanges } from '../../../../domain/units/lineage/state.ts'
import { noChanges } from '../../../../domain/units/lineage/state.ts'
import type { UnitEdge } from '../../../../domain/units/unit.ts'
import { pairsOf, unitStates } from '../../store.ts'

type Entry = { subjectKind: string; before: object | null; after: object | null }

/** What the event did, as the ledger recorded it. */
export const recordedChanges = async (database: Database, eventId: string): Promise<UnitChanges> => {
  const { rows } = await sql<Entry>`select subject_kind, before, after from ledger_entry
    where cause_id = ${eventId} order by entry_id`.execute(database)
  const of = <Row>(kind: string): RowChange<Row>[] =>
    rows
      .filter((row) => row.subjectKind === kind)
      .map(({ before, after }) => ({ before: before as Row | null, after: after as Row | null }))
  return {
    ...noChanges,
    versions: of('unit-version'),
    edges: of('unit-edge'),
    pairs: of('unit-pair'),
    members: of('membership'),
  }
}

const textOf = (row: object): string =>
  JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The rows that the changes leave behind, each as comparable text. */
const leftBehind = <Row extends object>(changes: readonly RowChange<Row>[]): Map<string, Row> => {
  const rows = new Map<string, Row>()
  for (const { before, after } of changes) {
    if (before) rows.delete(textOf(before))
    if (after) rows.set(textOf(after), after)
  }
  return rows
}

const missing = <Row extends object>(left: Map<string, Row>, now: readonly object[]): Row[] => {
  const standing = new Set(now.map(textOf))
  return [...left].filter(([text]) => !standing.has(text)).map(([, row]) => row)
}

/** Records that the event wrote and that look otherwise now: ids of units and of memberships. */
export const changedSince = async (
  database: Database,
  changes: UnitChanges,
): Promise<{ unitIds: string[]; membershipIds: string[] }> => {
  const versions = leftBehind(changes.versions)
  const edges = leftBehind(changes.edges)
  const pairs = leftBehind(changes.pairs)
  const members = leftBehind(changes.members)
  const unitIds = [...versions.values(), ...edges.values()].map((row) => row.unitId)
  const states = [...(await unitStates(database, unitIds)).values()]
  const pairsNow = await pairsOf(
    database,
    [...pairs.values()].map((pair) => pair.committeeId),
  )
  const { rows: membersNow } = await sql<object>`select m.person_id, m.membership_id, m.hierarchy, m.unit_id,
      m.valid_from, m.from_day as "from", m.valid_to, m.to_day as "to"
    from membership m join unnest(${[...members.values()].map((one) => one.personId)}::uuid[],
      ${[...members.values()].map((one) => one.membershipId)}::uuid[]) as w (person_id, membership_id)
      on m.person_id = w.person_id and m.membership_id = w.membership_id`.execute(database)
  const changed = [
    ...missing(
      versions,
      states.flatMap((state) => state.versions),
    ),
    ...missing<UnitEdge>(
      edges,
      states.flatMap((state) => state.edges),
    ),
  ].map((row) => row.unitId)
  return {
    unitIds: [...new Set([...changed, ...missing(pairs, pairsNow).map((pair) => pair.committeeId)])],
    membershipIds: missing(members, membersNow).map((member) => member.membershipId),
  }
}

/** Later events that wrote about these subjects, or that lead from or to these units; none taken back. */
export const laterEvents = async (
  database: Database,
  eventId: string,
  subjectIds: readonly string[],
  createdUnitIds: readonly string[],
): Promise<string[]> => {
  const { rows } = await sql<{ eventId: string }>`
    select v.event_id from lineage_event v
    where v.reversed_at is null and v.event_id <> ${eventId}
      and v.recorded_at >= (select this.recorded_at from lineage_event this where this.event_id = ${eventId})
      and (exists (select 1 from ledger_entry l
          where l.cause_id = v.event_id and l.subject_id = any(${subjectIds}::uuid[]))
        or exists (select 1 from lineage_link k where k.event_id = v.event_id
          and (k.from_unit_id = any(${createdUnitIds}::uuid[]) or k.to_unit_id = any(${createdUnitIds}::uuid[]))))
    order by v.event_id desc`.execute(database)
  return rows.map((row) => row.eventId)
}

type Reliance = { children: number; people: number; grants: number }

/** What stands on units that the event created, and did not come with the event. */
export const relianceOn = async (
  database: Database,
  createdUnitIds: readonly string[],
  changes: UnitChanges,
): Promise<Reliance> => {
  if (createdUnitIds.length === 0) return { children: 0, people: 0, grants: 0 }
  const ownEdges = [...leftBehind(changes.edges).values()].map((edge) => edge.unitId)
  const ownMembers = [...leftBehind(changes.members).values()].map((member) => member.membershipId)
  const { rows } = await sql<Reliance>`select
      (select count(distinct e.unit_id) from unit_edge e where e.parent_id = any(${createdUnitIds}::uuid[])
        and e.unit_id <> all(${ownEdges}::uuid[])) as children,
      (select count(distinct m.person_id) from membership m where m.unit_id = any(${createdUnitIds}::uuid[])
        and m.membership_id <> all(${ownMembers}::uuid[]))
      + (select count(distinct h.person_id) from post_held h where h.unit_id = any(${createdUnitIds}::uuid[]))
        as people,
      (select count(*) from role_grant g where g.unit_id = any(${createdUnitIds}::uuid[])) as grants`.execute(
    database,
  )
  return rows[0] ?? { children: 0, people: 0, grants: 0 }
}
