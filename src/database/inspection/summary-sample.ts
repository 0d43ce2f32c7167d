import { sql } from 'kysely'
import { deltasOf } from '../../domain/counting/delta.ts'
import type { Database, Tx } from '../connect.ts'
import { copyRows } from '../copy-rows.ts'
import { lineFinder } from '../count-lines.ts'
import { loadCountingGround } from '../counting-ground.ts'
import { countedPeople } from '../summary.ts'

const unitsMax = 5
const peopleMax = 2_000

/** Units by chance, none of them so large that counting it anew would be felt. */
const someUnits = async (tx: Tx): Promise<string[]> => {
  const { rows } = await sql<{ unitId: string }>`select unit_id from unit u where (
      select count(*) from (select 1 from person_reached_by r where r.ancestor_id = u.unit_id
        limit ${peopleMax + 1}) reached) between 1 and ${peopleMax}
    and u.unit_id in (select unit_id from unit order by random() limit 40) limit ${unitsMax}`.execute(tx)
  return rows.map(({ unitId }) => unitId)
}

const recountThem = async (tx: Tx, unitIds: readonly string[]): Promise<void> => {
  await sql`create temporary table count_sampled (
    unit_id uuid not null, line_id int not null, since date not null, people int not null) on commit drop`.execute(
    tx,
  )
  const { rows } = await sql<{ personId: string }>`select distinct person_id from person_reached_by
    where ancestor_id = any(${unitIds}::uuid[])`.execute(tx)
  const ground = await loadCountingGround(tx, null)
  const lineOf = await lineFinder(tx)
  const counted = await countedPeople(
    tx,
    rows.map(({ personId }) => personId),
  )
  const deltas = counted
    .flatMap((person) => deltasOf(person, ground))
    .filter(({ unitId }) => unitIds.includes(unitId))
  const lines = deltas.map((delta) => [delta.unitId, lineOf(delta), delta.day, delta.people])
  await copyRows(tx, 'count_sampled', ['unit_id', 'line_id', 'since', 'people'], lines)
}

export type SampleCounted = { readonly units: number; readonly differences: number }

/** Counts some units anew and holds the kept counts against them, as both stand at one moment. */
export const verifySomeCounts = (database: Database): Promise<SampleCounted> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const unitIds = await someUnits(tx)
      if (unitIds.length === 0) return { units: 0, differences: 0 }
      await recountThem(tx, unitIds)
      const { rows } = await sql<{ differences: number }>`select count(*)::int as differences from (
        select 1 from (
          select unit_id, line_id, since, -people as people from count_sampled
          union all select unit_id, line_id, since, people from count_fresh where unit_id = any(${unitIds}::uuid[])
          union all select unit_id, line_id, since, people from count_delta
            where span = 'd' and unit_id = any(${unitIds}::uuid[])) counted
        where line_id not in (select line_id from count_line where set_code in (select set_code from count_build))
        group by unit_id, line_id, since having sum(people) <> 0) unequal`.execute(tx)
      return { units: unitIds.length, differences: rows[0]?.differences ?? 0 }
    })
