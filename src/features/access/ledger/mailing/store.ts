import { sql } from 'kysely'
import type { Tx } from '../../../../database/connect.ts'
import type { Day } from '../../../../domain/time/day.ts'

/** Marks the days as mailed and returns those that were not: nobody else gets the same day. */
export const takeUnmailed = async (tx: Tx, days: readonly Day[]): Promise<ReadonlySet<Day>> => {
  const { rows } = await sql<{ day: Day }>`insert into mailed_root (day)
    select unnest(${[...days]}::date[]) on conflict do nothing returning day`.execute(tx)
  return new Set(rows.map(({ day }) => day))
}
