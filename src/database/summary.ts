import { sql } from 'kysely'
import { type CountDelta, deltasOf, differenceOf, differenceOfLevels } from '../domain/counting/delta.ts'
import type { CountedPerson } from '../domain/counting/level-timeline.ts'
import type { CountingOrder } from '../domain/counting/order.ts'
import type { UnitAncestry } from '../domain/units/unit.ts'
import type { Database, Tx } from './connect.ts'
import { copyRows } from './copy-rows.ts'
import { lineFinder } from './count-lines.ts'
import { groundOf } from './counting-ground.ts'
import { keptPlanned } from './kept-planned.ts'
import { goesAlong } from './together.ts'

type CountedRow = {
  personId: string
  memberships: CountedPerson['memberships'] | null
  held: CountedPerson['held'] | null
  studies: CountedPerson['studies'] | null
}

/** What counting needs of a person `p`; a qualification whose proof was rejected does not count. */
const countedFacts = sql`p.person_id,
  (select json_agg(json_build_object('hierarchy', hierarchy, 'unitId', unit_id, 'from', from_day, 'to', to_day))
    from membership m where m.person_id = p.person_id) as memberships,
  (select json_agg(json_build_object('id', qualification_id, 'levelCode', level_code, 'from', awarded_day))
    from qualification q where q.person_id = p.person_id and q.verification <> 'rejected') as held,
  (select json_agg(json_build_object('id', study_id, 'levelCode', level_code, 'from', from_day, 'to', to_day))
    from study s where s.person_id = p.person_id) as studies`

const withFacts = ({ personId, memberships, held, studies }: CountedRow): CountedPerson => ({
  personId,
  memberships: memberships ?? [],
  held: held ?? [],
  studies: studies ?? [],
})

/** Reads what counting needs of each of the people. */
export const countedPeople = async (
  database: Database,
  personIds: readonly string[],
): Promise<CountedPerson[]> => {
  const { rows } = await sql<CountedRow>`select ${countedFacts}
    from unnest(${personIds}::uuid[]) as p (person_id)`.execute(database)
  return rows.map(withFacts)
}

/** The people as a table of their ids; a single one is the usual case, and told to the planner as such. */
const idsOf = (personIds: readonly string[]) =>
  personIds.length === 1
    ? sql`(select ${personIds[0]}::uuid as person_id) p`
    : sql`unnest(${personIds}::uuid[]) as p (person_id)`

/** An order; while its set's counts are being made, with the last person who is in already. */
type KeptOrder = CountingOrder & { through: string | null }

const buildingOf = (orders: readonly KeptOrder[]) =>
  new Map(orders.flatMap(({ setCode, through }) => (through === null ? [] : [[setCode, through] as const])))

/** These people, and everything that counting them stands on, in a single question: most changes are of one. */
const standingPeople = async (database: Database, personIds: readonly string[]) => {
  const { rows } = await sql<
    CountedRow & { above: UnitAncestry[] | null; orders: KeptOrder[] | null }
  >`${keptPlanned} select ${countedFacts}, null as above, null as orders from ${idsOf(personIds)}
    union all
    select null, null, null, null,
      (select json_agg(json_build_object('hierarchy', hierarchy, 'ancestorId', ancestor_id, 'unitId', unit_id,
          'depth', depth, 'from', from_day, 'to', to_day))
        from unit_ancestry where (hierarchy, unit_id) in (select m.hierarchy, m.unit_id
          from ${idsOf(personIds)} join membership m on m.person_id = p.person_id)),
      (select json_agg(json_build_object('setCode', o.set_code, 'levelCodes', o.level_codes, 'from', o.from_day,
          'to', o.to_day, 'through', b.through) order by o.from_day)
        from count_order o left join count_build b on b.set_code = o.set_code)`.execute(database)
  const ground = rows.at(-1)
  const orders = Map.groupBy(ground?.orders ?? [], ({ setCode }) => setCode)
  return {
    people: rows.slice(0, -1).map(withFacts),
    ground: groundOf(orders, ground?.above ?? [], buildingOf(ground?.orders ?? [])),
  }
}

const deltasOfPeople = async (database: Database, personIds: readonly string[]): Promise<CountDelta[]> => {
  const { people, ground } = await standingPeople(database, personIds)
  return people.flatMap((person) => deltasOf(person, ground))
}

/** Rows that lie together in the index are written together. */
const inKeyOrder = (deltas: readonly CountDelta[]): CountDelta[] =>
  deltas.toSorted((a, b) =>
    a.unitId === b.unitId ? (a.setCode < b.setCode ? -1 : 1) : a.unitId < b.unitId ? -1 : 1,
  )

/** More deltas than this are copied. */
const deltasToCopy = 200

/** A line that was never drawn has no id, and nothing may be counted under it: the row is refused. */
const addFew = async (tx: Database, deltas: readonly CountDelta[]): Promise<void> => {
  const rows = inKeyOrder(deltas).map(
    ({ unitId, hierarchy, setCode, basis, levelCode, day, people }) =>
      [unitId, hierarchy, setCode, basis, levelCode, day, people] as const,
  )
  await sql`${goesAlong}${keptPlanned} insert into count_fresh (unit_id, line_id, since, people)
    select (d->>0)::uuid, line_id, (d->>5)::date, (d->>6)::int
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) d left join count_line
      on (hierarchy, set_code, basis, level_code) = (d->>1, d->>2, d->>3, d->>4)`.execute(tx)
}

/** Adds deltas to the summary. */
export const addToSummary = async (tx: Database, deltas: readonly CountDelta[]): Promise<void> => {
  if (deltas.length === 0) return
  if (deltas.length < deltasToCopy) return addFew(tx, deltas)
  const lineOf = await lineFinder(tx)
  const rows = inKeyOrder(deltas).map((delta) => [delta.unitId, lineOf(delta), delta.day, delta.people])
  await copyRows(tx, 'count_fresh', ['unit_id', 'line_id', 'since', 'people'], rows)
}

/** The lock of the tree as a table of one row, for a statement that takes other locks after it. */
export const heldTree = sql`(select pg_advisory_xact_lock_shared(hashtext('unit tree'))::text as tree offset 0)`

/**
 * Holds the unit tree still until the transaction ends: reorganisations take the same lock alone. Whoever
 * counts people by the tree holds it, so that nobody is counted under a parent that is just being left.
 */
export const holdTree = async (tx: Tx): Promise<void> => {
  await sql`${goesAlong}select 1 from ${heldTree} held`.execute(tx)
}

/** Holds the tree, then locks people in a fixed order, so that changes of the same people wait for each other. */
export const holdTreeAndPeople = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  await sql`${goesAlong}${keptPlanned} select pg_advisory_xact_lock_shared(hashtext('unit tree')), (select count(*) from (
    select 1 from person where person_id = any(${personIds}::uuid[]) order by person_id for update) locked)`.execute(
    tx,
  )
}

/**
 * Makes a change to facts of these people (or to the tree above them) and keeps the summary true to it,
 * in the caller's transaction. People who do not exist yet simply count for nothing before.
 */
export const keepingCounts = async <Result>(
  tx: Tx,
  personIds: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> => {
  const batches: string[][] = []
  for (let start = 0; start < personIds.length; start += 5000)
    batches.push(personIds.slice(start, start + 5000))
  await holdTreeAndPeople(tx, personIds)
  const before: CountDelta[][] = []
  for (const batch of batches) before.push(await deltasOfPeople(tx, batch))
  const result = await change()
  for (const [index, batch] of batches.entries())
    await addToSummary(tx, differenceOf(before[index] ?? [], await deltasOfPeople(tx, batch)))
  return result
}

/**
 * Keeps the summary true to a change of what one person holds or studies, when it is known how the person
 * counts after it: a single question, where `keepingCounts` looks before and after. The caller holds the tree
 * and the person, and makes the change itself, before or after.
 */
export const countAnew = async (
  tx: Tx,
  personId: string,
  changed: (person: CountedPerson) => CountedPerson,
): Promise<void> => {
  const { people, ground } = await standingPeople(tx, [personId])
  const [before] = people
  if (before) await addToSummary(tx, differenceOfLevels(before, changed(before), ground))
}
