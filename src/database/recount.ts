import { sql } from 'kysely'
import { deltasOf, summed } from '../domain/counting/delta.ts'
import type { Tx } from './connect.ts'
import { copyRows } from './copy-rows.ts'
import { drawCountLines, lineFinder } from './count-lines.ts'
import { loadCountingGround } from './counting-ground.ts'
import { countedPeople } from './summary.ts'

const peoplePerBatch = 5000

/**
 * Counts everybody anew from the base tables into `count_recounted`, which goes with the transaction. In a
 * transaction of one snapshot (repeatable read) it may be held against the summary while people change: each
 * change writes facts and summary together. Returns how many people there are.
 */
export const recount = async (tx: Tx): Promise<number> => {
  await drawCountLines(tx)
  await sql`create temporary table count_recounted (
    unit_id uuid not null, line_id int not null, since date not null, people int not null) on commit drop`.execute(
    tx,
  )
  const ground = await loadCountingGround(tx, null)
  const lineOf = await lineFinder(tx)
  let after = '00000000-0000-0000-0000-000000000000'
  for (let done = 0; ; ) {
    const people = tx.selectFrom('person').select('personId').where('personId', '>', after)
    const batch = await people.orderBy('personId').limit(peoplePerBatch).execute()
    const last = batch.at(-1)
    if (!last) return done
    const personIds = batch.map(({ personId }) => personId)
    const counted = await countedPeople(tx, personIds)
    const deltas = summed(counted.flatMap((person) => deltasOf(person, ground)))
    const rows = deltas.map((delta) => [delta.unitId, lineOf(delta), delta.day, delta.people])
    await copyRows(tx, 'count_recounted', ['unit_id', 'line_id', 'since', 'people'], rows)
    after = last.personId
    done += batch.length
  }
}
