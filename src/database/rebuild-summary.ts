import { sql } from 'kysely'
import { deltasOf, summed } from '../domain/counting/delta.ts'
import type { Database, Tx } from './connect.ts'
import { linesWhere } from './count-lines.ts'
import { loadCountingGround } from './counting-ground.ts'
import { addToSummary, countedPeople } from './summary.ts'

const peoplePerBatch = 5000

/**
 * Folds rows of the summary that speak of the same unit, level and date into one, of one set or of all. Counts
 * stay what they are; reading becomes quicker after many changes.
 */
export const compactSummary = async (database: Database, setCode: string | null = null): Promise<void> => {
  const chosen = setCode === null ? sql`` : sql`where ${linesWhere(sql`set_code = ${setCode}`)}`
  await sql`with taken as (delete from count_delta ${chosen} returning *)
    insert into count_delta (unit_id, line_id, span, since, people)
    select unit_id, line_id, span, since, sum(people) from taken
    group by 1, 2, 3, 4 having sum(people) <> 0 order by 1, 2, 3, 4`.execute(database)
}

/** Makes the summary anew from the base tables; readers see the old one until the transaction commits. */
export const rebuildSummary = async (
  tx: Tx,
  progress: (people: number) => void = () => {},
): Promise<void> => {
  await sql`delete from count_delta`.execute(tx)
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
  await compactSummary(tx)
}
