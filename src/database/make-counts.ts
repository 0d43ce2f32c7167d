import { sql } from 'kysely'
import type { BuildStage } from '../domain/counting/building.ts'
import { deltasOf, summed } from '../domain/counting/delta.ts'
import type { Database, Tx } from './connect.ts'
import { linesWhere } from './count-lines.ts'
import { ancestryRows, groundOf, summarisedOrders } from './counting-ground.ts'
import { foldSummary, holdCounts } from './fold-summary.ts'
import { addToSummary, countedPeople } from './summary.ts'

/** Changes of people wait for one batch, so a batch is small. */
const peoplePerBatch = 1000
const nobody = '00000000-0000-0000-0000-000000000000'
const everybody = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

type Build = { setCode: string; stage: BuildStage; through: string; people: number; revision: number }

/** Says that the counts of the sets must be made anew, from their first person on. */
export const orderCounts = async (tx: Tx, setCodes: readonly string[]): Promise<void> => {
  await sql`insert into count_build (set_code) select unnest(${setCodes}::text[])
    on conflict (set_code) do update set stage = 'new', through = default, people = 0,
      revision = count_build.revision + 1`.execute(tx)
}

/** How far the sets are whose counts are being made. */
export const listBuilds = (database: Database) =>
  database.selectFrom('countBuild').select(['setCode', 'people', 'peopleInAll']).execute()

class Overtaken extends Error {}

/** Moves a build on, unless its set has changed again meanwhile: then the step is taken back. */
const moveOn = async (tx: Tx, build: Build, next: Partial<Build>): Promise<void> => {
  const row = await tx
    .updateTable('countBuild')
    .set(next)
    .where('setCode', '=', build.setCode)
    .where('revision', '=', build.revision)
    .returning('setCode')
    .executeTakeFirst()
  if (!row) throw new Overtaken()
}

/** Whether nobody is changing people or the tree; nobody begins to, until the transaction ends. */
export const holdAlone = async (tx: Tx): Promise<boolean> => {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('unit tree')) as taken`.execute(tx)
  return rows[0]?.taken === true
}

const sweep = async (tx: Tx, build: Build): Promise<void> => {
  const ofSet = linesWhere(sql`set_code = ${build.setCode}`)
  await sql`delete from count_delta where ${ofSet}`.execute(tx)
  await sql`delete from count_fresh where ${ofSet}`.execute(tx)
  await sql`update count_build set people_in_all = (select count(*) from person)
    where set_code = ${build.setCode} and revision = ${build.revision}`.execute(tx)
  await moveOn(tx, build, { stage: 'counting' })
}

const countBatch = async (tx: Tx, build: Build): Promise<void> => {
  const batch = await tx
    .selectFrom('person')
    .select('personId')
    .where('personId', '>', build.through)
    .orderBy('personId')
    .limit(peoplePerBatch)
    .execute()
  const last = batch.at(-1)
  const orders = (await summarisedOrders(tx)).get(build.setCode)
  if (!last || !orders) return moveOn(tx, build, { stage: 'folding', through: everybody })
  const people = await countedPeople(
    tx,
    batch.map(({ personId }) => personId),
  )
  const unitIds = new Set(people.flatMap(({ memberships }) => memberships.map(({ unitId }) => unitId)))
  const ground = groundOf(new Map([[build.setCode, orders]]), await ancestryRows(tx, [...unitIds]))
  const deltas = people.flatMap((person) => deltasOf(person, ground))
  await addToSummary(tx, summed(deltas.filter(({ setCode }) => setCode === build.setCode)))
  await moveOn(tx, build, { through: last.personId, people: build.people + batch.length })
}

const finish = async (tx: Tx, build: Build): Promise<void> => {
  await foldSummary(tx)
  await moveOn(tx, build, { through: everybody })
  await tx.deleteFrom('countBuild').where('setCode', '=', build.setCode).execute()
}

/** What a step came to. 'waits': somebody is changing people at this moment. */
type Came = 'settled' | 'moved' | 'waits' | 'done'

const step = async (tx: Tx): Promise<Came> => {
  await holdCounts(tx)
  const build = await tx.selectFrom('countBuild').selectAll().orderBy('setCode').limit(1).executeTakeFirst()
  if (!build) return 'done'
  if (build.stage === 'sweeping') await sweep(tx, build)
  else if (build.stage === 'folding') await finish(tx, build)
  else if (!(await holdAlone(tx))) return 'waits'
  else if (build.stage === 'counting') await countBatch(tx, build)
  else {
    await moveOn(tx, build, { stage: 'sweeping', through: nobody })
    return 'settled'
  }
  return 'moved'
}

/**
 * Takes one step in making the counts of a set anew; each step is a transaction, so whatever ends the process
 * leaves a state from which the next step goes on. A batch is counted while no person changes: what changes
 * later is added by the change itself for those who are in, and counted in its turn for the others.
 * 'settled': the old counts are taken away next.
 */
export const makeCounts = async (database: Database): Promise<Came> => {
  try {
    return await database.transaction().execute(step)
  } catch (error) {
    if (error instanceof Overtaken) return 'moved'
    throw error
  }
}
