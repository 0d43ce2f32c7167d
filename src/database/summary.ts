import { sql } from 'kysely'
import { type CountDelta, deltasOf, differenceOf } from '../domain/counting/delta.ts'
import type { CountedPerson } from '../domain/counting/level-timeline.ts'
import { monthOf } from '../domain/time/day.ts'
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

/** Adds deltas to the summary: once by month for the sum so far, once by day for the month in question. */
export const addToSummary = async (tx: Database, deltas: readonly CountDelta[]): Promise<void> => {
  for (let start = 0; start < deltas.length; start += 20_000) {
    const part = deltas.slice(start, start + 20_000)
    const columns = sql`
      unnest(${part.map((delta) => delta.unitId)}::uuid[], ${part.map((delta) => delta.hierarchy)}::text[],
        ${part.map((delta) => delta.setCode)}::text[], ${part.map((delta) => delta.basis)}::text[],
        ${part.map((delta) => delta.levelCode)}::text[], ${part.map((delta) => delta.day)}::date[],
        ${part.map((delta) => delta.people)}::int[])`
    await sql`insert into count_day (unit_id, hierarchy, set_code, basis, level_code, day, people)
      select * from ${columns}`.execute(tx)
    const months = sql`
      unnest(${part.map((delta) => delta.unitId)}::uuid[], ${part.map((delta) => delta.hierarchy)}::text[],
        ${part.map((delta) => delta.setCode)}::text[], ${part.map((delta) => delta.basis)}::text[],
        ${part.map((delta) => delta.levelCode)}::text[], ${part.map((delta) => monthOf(delta.day))}::date[],
        ${part.map((delta) => delta.people)}::int[])`
    await sql`insert into count_month (unit_id, hierarchy, set_code, basis, level_code, month, people)
      select * from ${months}`.execute(tx)
  }
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
  const before: CountDelta[][] = []
  for (const batch of batches) before.push(await deltasOfPeople(tx, batch))
  const result = await change()
  for (const [index, batch] of batches.entries())
    await addToSummary(tx, differenceOf(before[index] ?? [], await deltasOfPeople(tx, batch)))
  return result
}
