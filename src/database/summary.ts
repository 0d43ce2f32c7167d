import { sql } from 'kysely'
import { type CountDelta, deltasOf, differenceOf, summed } from '../domain/counting/delta.ts'
import type { CountedPerson } from '../domain/counting/level-timeline.ts'
import { monthOf } from '../domain/time/day.ts'
import { insertRows } from './bulk.ts'
import type { Database, Tx } from './connect.ts'
import { loadCountingGround } from './counting-ground.ts'

type CountedRow = {
  personId: string
  memberships: CountedPerson['memberships'] | null
  held: CountedPerson['held'] | null
  studies: CountedPerson['studies'] | null
}

/** Reads what counting needs of each of the people; a qualification whose proof was rejected does not count. */
export const countedPeople = async (
  database: Database,
  personIds: readonly string[],
): Promise<CountedPerson[]> => {
  const { rows } = await sql<CountedRow>`
    select p.person_id,
      (select jsonb_agg(jsonb_build_object('hierarchy', hierarchy, 'unitId', unit_id, 'from', from_day, 'to', to_day))
       from membership m where m.person_id = p.person_id) as memberships,
      (select jsonb_agg(jsonb_build_object('levelCode', level_code, 'from', awarded_day))
       from qualification q where q.person_id = p.person_id and q.verification <> 'rejected') as held,
      (select jsonb_agg(jsonb_build_object('levelCode', level_code, 'from', from_day, 'to', to_day))
       from study s where s.person_id = p.person_id) as studies
    from unnest(${personIds}::uuid[]) as p (person_id)`.execute(database)
  return rows.map(({ memberships, held, studies }) => ({
    memberships: memberships ?? [],
    held: held ?? [],
    studies: studies ?? [],
  }))
}

/** All that these people add to the summary as the tables stand now. */
const deltasOfPeople = async (database: Database, personIds: readonly string[]): Promise<CountDelta[]> => {
  const people = await countedPeople(database, personIds)
  const unitIds = new Set(people.flatMap((person) => person.memberships.map(({ unitId }) => unitId)))
  const ground = await loadCountingGround(database, [...unitIds])
  return people.flatMap((person) => deltasOf(person, ground))
}

/** Rows that lie together in the index are written together. */
const inKeyOrder = (deltas: readonly CountDelta[]): CountDelta[] =>
  deltas.toSorted((a, b) =>
    a.unitId === b.unitId ? (a.setCode < b.setCode ? -1 : 1) : a.unitId < b.unitId ? -1 : 1,
  )

/** Adds deltas to the summary: once by month for the sum so far, once by day for the month in question. */
export const addToSummary = async (tx: Database, deltas: readonly CountDelta[]): Promise<void> => {
  const byDay = inKeyOrder(deltas)
  await insertRows(tx, 'countDay', byDay)
  const byMonth = summed(byDay.map((delta) => ({ ...delta, day: monthOf(delta.day) })))
  await insertRows(
    tx,
    'countMonth',
    byMonth.map(({ day: month, ...delta }) => ({ ...delta, month })),
  )
}

/**
 * Holds the unit tree still until the transaction ends: reorganisations take the same lock alone. Whoever
 * counts people by the tree holds it, so that nobody is counted under a parent that is just being left.
 */
export const holdTree = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(hashtext('unit tree'))`.execute(tx)
}

/** Locks people in a fixed order, so that two changes of the same people wait for each other. */
const lockPeople = async (tx: Tx, personIds: readonly string[]): Promise<void> => {
  await sql`select 1 from person where person_id = any(${personIds}::uuid[]) order by person_id for update`.execute(
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
  await holdTree(tx)
  const before: CountDelta[][] = []
  for (const batch of batches) await lockPeople(tx, batch)
  for (const batch of batches) before.push(await deltasOfPeople(tx, batch))
  const result = await change()
  for (const [index, batch] of batches.entries())
    await addToSummary(tx, differenceOf(before[index] ?? [], await deltasOfPeople(tx, batch)))
  return result
}
