import { sql } from 'kysely'
import { deltasOf, summed } from '../domain/counting/delta.ts'
import type { Tx } from './connect.ts'
import { loadCountingGround } from './counting-ground.ts'
import { foldSummary, holdCounts } from './fold-summary.ts'
import { addToSummary, countedPeople } from './summary.ts'

const peoplePerBatch = 5000

/** Makes the summary anew from the base tables; readers see the old one until the transaction commits. */
export const rebuildSummary = async (
  tx: Tx,
  progress: (people: number) => void = () => {},
): Promise<void> => {
  await holdCounts(tx)
  await sql`delete from count_delta`.execute(tx)
  await sql`delete from count_fresh`.execute(tx)
  const ground = await loadCountingGround(tx, null)
  let after = '00000000-0000-0000-0000-000000000000'
  for (let done = 0; ; ) {
    const batch = await tx
      .selectFrom('person')
      .select('personId')
      .where('personId', '>', after)
      .orderBy('personId')
      .limit(peoplePerBatch)
      .execute()
    const last = batch.at(-1)
    if (!last) break
    const people = await countedPeople(
      tx,
      batch.map(({ personId }) => personId),
    )
    await addToSummary(tx, summed(people.flatMap((person) => deltasOf(person, ground))))
    after = last.personId
    done += batch.length
    progress(done)
  }
  await foldSummary(tx)
}
