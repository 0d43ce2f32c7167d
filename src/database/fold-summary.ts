import { sql } from 'kysely'
import type { Database, Tx } from './connect.ts'

/** Whoever folds counts or takes them away holds this lock alone, so that nothing is folded that was taken away. */
export const holdCounts = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('count build'))`.execute(tx)
}

/**
 * Folds what is fresh into the years, months and days that are there: the work is proportional to what was
 * changed since. Counts stay what they are, in the same transaction. Returns how many rows were fresh.
 */
export const foldSummary = async (tx: Tx): Promise<number> => {
  await holdCounts(tx)
  const { rows } = await sql<{ fresh: number }>`
    with taken as (delete from count_fresh returning *),
    folded as (insert into count_delta as kept (unit_id, line_id, span, since, people)
      select unit_id, line_id, span, date_trunc(
          case span when 'y' then 'year' when 'm' then 'month' else 'day' end, since::timestamp)::date, sum(people)
      from taken cross join unnest('{y,m,d}'::"char"[]) as span
      group by 1, 2, 3, 4 having sum(people) <> 0 order by 1, 2, 3, 4
      on conflict (unit_id, line_id, span, since) do update set people = kept.people + excluded.people)
    select count(*)::int as fresh from taken`.execute(tx)
  return rows[0]?.fresh ?? 0
}

/** Whether anything has been changed since the counts were folded. */
export const isFresh = async (database: Database): Promise<boolean> => {
  const { rows } = await sql`select 1 from count_fresh limit 1`.execute(database)
  return rows.length > 0
}
