import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import type { RowChange, UnitChanges } from '../../../../domain/units/lineage/state.ts'
import { noChanges } from '../../../../domain/units/lineage/state.ts'
import type { UnitEdge } from '../../../../domain/units/unit.ts'
import { pairsOf, unitStates } from '../../store.ts'
import { holdingsNow } from '../holdings/store.ts'

type Entry = { subjectKind: string; before: object | null; after: object | null }

/** What a question looks at: how the event changed units, or everything, its people and rights too. */
export type Depth = 'units' | 'everything'

/** What the event did, as the ledger recorded it. Units are found without reading the people of the event. */
export const recordedChanges = async (
  database: Database,
  eventId: string,
  depth: Depth,
): Promise<UnitChanges> => {
  const wanted =
    depth === 'units' ? sql`and subject_kind in ('unit-version', 'unit-edge', 'unit-pair')` : sql``
  const { rows } = await sql<Entry>`select subject_kind, before, after from ledger_entry
    where cause_id = ${eventId} ${wanted} order by entry_id`.execute(database)
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
    posts: of('postHeld'),
    grants: of('grant'),
  }
}

/** Whether the ledger knows what the event did. */
export const isRecorded = async (database: Database, eventId: string): Promise<boolean> => {
  const { rows } = await sql<{ known: boolean }>`select exists (select 1 from ledger_entry
    where cause_id = ${eventId} and subject_kind <> 'lineage-event') as known`.execute(database)
  return rows[0]?.known ?? false
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

/** Records about people that the event wrote and that look otherwise now: their ids. */
export const peopleChangedSince = async (database: Database, changes: UnitChanges): Promise<string[]> => {
  const [members, posts] = [leftBehind(changes.members), leftBehind(changes.posts)]
  const grants = leftBehind(changes.grants)
  const { rows: membersNow } = await sql<object>`select m.person_id, m.membership_id, m.hierarchy, m.unit_id,
      m.valid_from, m.from_day as "from", m.valid_to, m.to_day as "to"
    from membership m join unnest(${[...members.values()].map((one) => one.personId)}::uuid[],
      ${[...members.values()].map((one) => one.membershipId)}::uuid[]) as w (person_id, membership_id)
      on m.person_id = w.person_id and m.membership_id = w.membership_id`.execute(database)
  const now = await holdingsNow(database, [...posts.values()], [...grants.values()])
  return [
    ...missing(members, membersNow).map((member) => member.membershipId),
    ...missing(posts, now.posts).map((post) => post.postHeldId),
    ...missing(grants, now.grants).map((grant) => grant.grantId),
  ]
}

/** Units whose rows look otherwise than the event left them, or which a created unit was paired with since. */
export const unitsChangedSince = async (
  database: Database,
  changes: UnitChanges,
  createdUnitIds: readonly string[],
): Promise<string[]> => {
  const versions = leftBehind(changes.versions)
  const edges = leftBehind(changes.edges)
  const pairs = leftBehind(changes.pairs)
  const unitIds = [...versions.values(), ...edges.values()].map((row) => row.unitId)
  const states = [...(await unitStates(database, unitIds)).values()]
  const made = new Set(createdUnitIds)
  const pairsNow = await pairsOf(database, [
    ...[...pairs.values()].map((pair) => pair.committeeId),
    ...createdUnitIds,
  ])
  const pairedSince = pairsNow.filter(
    (pair) => !pairs.has(textOf(pair)) && (made.has(pair.committeeId) || made.has(pair.agencyId)),
  )
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
  const paired = [...missing(pairs, pairsNow), ...pairedSince].map((pair) => pair.committeeId)
  return [...new Set([...changed, ...paired])]
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
      and (v.recorded_at, v.event_id) > (select this.recorded_at, this.event_id from lineage_event this
        where this.event_id = ${eventId})
      and v.event_id in (
        select l.cause_id from ledger_entry l where l.subject_id = any(${subjectIds}::uuid[])
        union select k.event_id from lineage_link k where k.from_unit_id = any(${createdUnitIds}::uuid[])
        union select k.event_id from lineage_link k where k.to_unit_id = any(${createdUnitIds}::uuid[]))
    order by v.event_id desc`.execute(database)
  return rows.map((row) => row.eventId)
}

type Reliance = { children: number; people: number; grants: number }

/** Units that came under units which the event created, otherwise than by the event. */
export const childrenSince = async (
  database: Database,
  createdUnitIds: readonly string[],
  changes: UnitChanges,
): Promise<number> => {
  if (createdUnitIds.length === 0) return 0
  const own = [...leftBehind(changes.edges).values()].map((edge) => edge.unitId)
  const { rows } = await sql<{ children: number }>`select count(distinct e.unit_id) as children
    from unit_edge e where e.parent_id = any(${createdUnitIds}::uuid[])
      and e.unit_id <> all(${own}::uuid[])`.execute(database)
  return rows[0]?.children ?? 0
}

/** People who came to units that the event created, and roles given on them, otherwise than by the event. */
export const relianceOn = async (
  database: Database,
  createdUnitIds: readonly string[],
  changes: UnitChanges,
): Promise<Omit<Reliance, 'children'>> => {
  if (createdUnitIds.length === 0) return { people: 0, grants: 0 }
  const own = {
    members: [...leftBehind(changes.members).values()].map((member) => member.membershipId),
    posts: [...leftBehind(changes.posts).values()].map((post) => post.postHeldId),
    grants: [...leftBehind(changes.grants).values()].map((grant) => grant.grantId),
  }
  const { rows } = await sql<Reliance>`select
      (select count(*) from (
        select m.person_id from membership m where m.unit_id = any(${createdUnitIds}::uuid[])
          and m.membership_id <> all(${own.members}::uuid[])
        union select h.person_id from post_held h where h.unit_id = any(${createdUnitIds}::uuid[])
          and h.post_held_id <> all(${own.posts}::uuid[])) came) as people,
      (select count(*) from role_grant g where g.unit_id = any(${createdUnitIds}::uuid[])
        and g.grant_id <> all(${own.grants}::uuid[])) as grants`.execute(database)
  return rows[0] ?? { people: 0, grants: 0 }
}
