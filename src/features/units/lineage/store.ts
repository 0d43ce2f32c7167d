import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import type { Allowance } from '../../../domain/access/role-grant.ts'
import type { Day } from '../../../domain/time/day.ts'
import type { Needs } from '../../../domain/units/lineage/needs.ts'
import type { Ground, Member, RowChange, UnitChanges } from '../../../domain/units/lineage/state.ts'
import type { UnitEdge, UnitVersion } from '../../../domain/units/unit.ts'
import { everBelow } from '../ancestry/store.ts'
import { insertEdges, insertPairs, insertVersions, pairsOf, unitStates } from '../store.ts'

/** One reorganisation at a time: the tree is changed rarely, and two at once could make a circle. */
export const lockTree = (tx: Tx) => sql`select pg_advisory_xact_lock(hashtext('unit tree'))`.execute(tx)

/** Locks the units and returns the revision of each. */
export const lockUnits = async (tx: Tx, unitIds: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ unitId: string; revision: number }>`
    select unit_id, revision from unit where unit_id = any(${unitIds}::uuid[])
    order by unit_id for update`.execute(tx)
  return new Map(rows.map((row) => [row.unitId, row.revision]))
}

/** What the unit is called on the day. */
export const calledOn = (tx: Tx, unitId: string, day: Day) =>
  tx
    .selectFrom('unitVersion')
    .select(['name', 'nameEn', 'code', 'kindCode'])
    .where('unitId', '=', unitId)
    .where('fromDay', '<=', day)
    .orderBy('fromDay', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Which of the units lie outside the subtrees reached: not there today, nor there at their last. */
export const unitsOutOfReach = async (
  database: Database,
  { everything, unitIds: reached }: Allowance,
  unitIds: readonly string[],
  today: Day,
): Promise<string[]> => {
  if (everything) return []
  const { rows } = await sql<{ unitId: string }>`
    select asked.unit_id from unnest(${unitIds}::uuid[]) as asked (unit_id)
    where not exists (select 1 from unit_ancestry a
      where a.unit_id = asked.unit_id and a.ancestor_id = any(${reached}::uuid[])
        and (a.to_day > ${today} or a.to_day = (select max(last.to_day) from unit_ancestry last
          where last.unit_id = asked.unit_id)))`.execute(database)
  return rows.map((row) => row.unitId)
}

const memberColumns = sql`m.person_id, m.membership_id, m.hierarchy, m.unit_id, m.valid_from,
  m.from_day as "from", m.valid_to, m.to_day as "to"`

/** Who belongs to the units and does not leave them by the day. */
export const membersOf = async (
  database: Database,
  unitIds: readonly string[],
  day: Day,
): Promise<Member[]> => {
  const { rows } = await sql<Member>`select ${memberColumns} from membership m
    where m.unit_id = any(${unitIds}::uuid[]) and m.to_day > ${day}
    order by m.person_id, m.membership_id`.execute(database)
  return rows
}

/** Everyone whose counting may change when edges of these units do: whoever is below them after the day. */
export const peopleBelow = async (
  database: Database,
  unitIds: readonly string[],
  day: Day,
): Promise<string[]> => {
  const below = await everBelow(database, unitIds)
  const { rows } = await sql<{ personId: string }>`select distinct person_id from membership
    where unit_id = any(${[...below]}::uuid[]) and to_day > ${day}`.execute(database)
  return rows.map((row) => row.personId)
}

/** Looks up what decides whether an operation may be done; posts and roles only decide what it does. */
export const loadGround = async (
  database: Database,
  needs: Omit<Needs, 'makesRoot'>,
  day: Day,
  newId: () => string,
): Promise<Ground> => {
  const { rows: childEdges } = await sql<UnitEdge>`
    select unit_id, hierarchy, parent_id, from_day as "from", to_day as "to" from unit_edge
    where parent_id = any(${needs.giving}::uuid[]) and to_day > ${day}`.execute(database)
  const { rows: codeHolders } = await sql<UnitVersion>`
    select unit_id, code, name, name_en, kind_code, from_day as "from", to_day as "to" from unit_version
    where code = any(${needs.codes}::text[]) and to_day > ${day}`.execute(database)
  const { rows: below } = await sql<{ unitId: string }>`select distinct unit_id from unit_ancestry
    where ancestor_id = any(${needs.giving}::uuid[]) and to_day > ${day}`.execute(database)
  const { rows: waiting } = await sql<{ unitId: string }>`select distinct m.unit_id
    from placement_waiting w join membership m using (person_id, membership_id)
    where m.unit_id = any(${needs.giving}::uuid[])`.execute(database)
  const kinds = await database.selectFrom('unitKind').select(['code', 'hierarchy']).execute()
  return {
    day,
    newId,
    units: await unitStates(database, needs.named),
    childEdges,
    codeHolders,
    posts: [],
    grants: [],
    members: needs.losingPeople.length > 0 ? await membersOf(database, needs.losingPeople, day) : [],
    pairs: await pairsOf(database, needs.named),
    below: new Set(below.map((row) => row.unitId)),
    waitingIn: new Set(waiting.map((row) => row.unitId)),
    hierarchyOfKind: new Map(kinds.map((kind) => [kind.code, kind.hierarchy])),
  }
}

const gone = <Row>(changes: readonly RowChange<Row>[]): Row[] =>
  changes.flatMap(({ before }) => (before ? [before] : []))
const come = <Row>(changes: readonly RowChange<Row>[]): Row[] =>
  changes.flatMap(({ after }) => (after ? [after] : []))

/** Writes the rows of units as they are after the changes. */
export const writeUnitRows = async (tx: Tx, { versions, edges, pairs }: UnitChanges): Promise<void> => {
  const [oldVersions, oldEdges, oldPairs] = [gone(versions), gone(edges), gone(pairs)]
  await sql`delete from unit_version v using unnest(${oldVersions.map((one) => one.unitId)}::uuid[],
      ${oldVersions.map((one) => one.from)}::date[]) as old (unit_id, from_day)
    where v.unit_id = old.unit_id and v.from_day = old.from_day`.execute(tx)
  await sql`delete from unit_edge e using unnest(${oldEdges.map((one) => one.unitId)}::uuid[],
      ${oldEdges.map((one) => one.hierarchy)}::text[], ${oldEdges.map((one) => one.from)}::date[])
      as old (unit_id, hierarchy, from_day)
    where e.unit_id = old.unit_id and e.hierarchy = old.hierarchy and e.from_day = old.from_day`.execute(tx)
  await sql`delete from unit_pair p using unnest(${oldPairs.map((one) => one.committeeId)}::uuid[],
      ${oldPairs.map((one) => one.agencyId)}::uuid[], ${oldPairs.map((one) => one.from)}::date[])
      as old (committee_id, agency_id, from_day)
    where p.committee_id = old.committee_id and p.agency_id = old.agency_id
      and p.from_day = old.from_day`.execute(tx)
  const newVersions = come(versions)
  await sql`insert into unit (unit_id) select distinct unit_id
    from unnest(${newVersions.map((one) => one.unitId)}::uuid[]) as made (unit_id)
    on conflict do nothing`.execute(tx)
  await insertVersions(tx, newVersions)
  await insertEdges(tx, come(edges))
  await insertPairs(tx, come(pairs))
}

const deleteMembers = async (tx: Tx, members: readonly Member[]): Promise<void> => {
  await sql`delete from membership m using unnest(${members.map((one) => one.personId)}::uuid[],
      ${members.map((one) => one.membershipId)}::uuid[]) as old (person_id, membership_id)
    where m.person_id = old.person_id and m.membership_id = old.membership_id`.execute(tx)
}

const insertMembers = async (tx: Tx, members: readonly Member[]): Promise<void> => {
  await sql`insert into membership
      (person_id, membership_id, hierarchy, unit_id, valid_from, from_day, valid_to, to_day)
    select * from unnest(${members.map((one) => one.personId)}::uuid[],
      ${members.map((one) => one.membershipId)}::uuid[], ${members.map((one) => one.hierarchy)}::text[],
      ${members.map((one) => one.unitId)}::uuid[], ${members.map((one) => one.validFrom)}::text[],
      ${members.map((one) => one.from)}::date[], ${members.map((one) => one.validTo)}::text[],
      ${members.map((one) => one.to)}::date[])`.execute(tx)
}

/** Writes memberships as they are after the changes. */
export const writeMembers = async (tx: Tx, changes: readonly RowChange<Member>[]): Promise<void> => {
  if (changes.length === 0) return
  await deleteMembers(tx, gone(changes))
  await insertMembers(tx, come(changes))
  const people = [...new Set([...gone(changes), ...come(changes)].map((member) => member.personId))]
  await sql`update person set revision = revision + 1 where person_id = any(${people}::uuid[])`.execute(tx)
}

/** Counts the change of each unit that the reader may have open. */
export const raiseRevisions = (tx: Tx, unitIds: readonly string[]) =>
  sql`update unit set revision = revision + 1 where unit_id = any(${unitIds}::uuid[])`.execute(tx)

export type Fault = { kind: 'orphan' | 'code'; name: string; other: string }

/** What would be wrong with the tree around these units: a child without a parent, a code borne twice. */
export const faultsAround = async (tx: Tx, unitIds: readonly string[]): Promise<Fault[]> => {
  const { rows: orphans } = await sql<{ name: string; other: string }>`
    select (select max(name) from unit_version v where v.unit_id = e.unit_id) as name,
      coalesce((select max(name) from unit_version v where v.unit_id = e.parent_id), '?') as other
    from unit_edge e left join lateral (select max(p.to_day) as to_day from unit_edge p where p.unit_id = e.parent_id and p.hierarchy = e.hierarchy) as stands on true
    where (e.unit_id = any(${unitIds}::uuid[]) or e.parent_id = any(${unitIds}::uuid[]))
      and e.parent_id is not null
      and (stands.to_day is null or stands.to_day < e.to_day)
    limit 5`.execute(tx)
  const { rows: codes } = await sql<{ name: string; other: string }>`
    select mine.code as name, other.name as other
    from unit_version mine join unit_kind k on k.code = mine.kind_code
    join unit_version other on other.code = mine.code and other.unit_id <> mine.unit_id
      and other.from_day < mine.to_day and mine.from_day < other.to_day
    join unit_kind o on o.code = other.kind_code and o.hierarchy = k.hierarchy
    where mine.unit_id = any(${unitIds}::uuid[]) limit 5`.execute(tx)
  return [
    ...orphans.map((row) => ({ kind: 'orphan' as const, ...row })),
    ...codes.map((row) => ({ kind: 'code' as const, ...row })),
  ]
}
