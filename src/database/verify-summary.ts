import { sql } from 'kysely'
import type { Database } from './connect.ts'
import type { CountLine } from './count-lines.ts'
import { recount } from './recount.ts'

/** A row of the summary that does not say what a recount says; a line that is not drawn has no words. */
export type SummaryDifference = { readonly [Word in keyof CountLine]: CountLine[Word] | null } & {
  readonly unitId: string
  readonly span: 'y' | 'm' | 'd'
  readonly since: string
  readonly kept: number
  readonly recounted: number
}

/**
 * Where the folded summary, with what is fresh, differs from `count_recounted`: (unit_id, line_id, span, since,
 * kept, recounted). Sets whose counts are being made at this moment are left out.
 */
export const summaryDifferences = sql`select unit_id, line_id, span, since,
    coalesce(kept.people, 0) as kept, coalesce(due.people, 0) as recounted
  from count_delta kept full join (
    select unit_id, line_id, span, date_trunc(
        case span when 'y' then 'year' when 'm' then 'month' else 'day' end, since::timestamp)::date as since,
      sum(people)::int as people
    from (select unit_id, line_id, since, people from count_recounted
      union all select unit_id, line_id, since, -people from count_fresh) counted
    cross join unnest('{y,m,d}'::"char"[]) as span
    group by 1, 2, 3, 4) due using (unit_id, line_id, span, since)
  where coalesce(kept.people, 0) <> coalesce(due.people, 0) and line_id not in (
    select line_id from count_line where set_code in (select set_code from count_build))`

export type SummaryVerified = {
  readonly people: number
  /** How many rows differ; the first of them are named. */
  readonly count: number
  readonly differences: readonly SummaryDifference[]
  readonly setsBeingMade: readonly string[]
}

/** Compares the summary with a recount from the base tables, as both stand at one moment; nobody waits for it. */
export const verifySummary = (database: Database, shownMax: number): Promise<SummaryVerified> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      const people = await recount(tx)
      const { rows } = await sql<SummaryDifference & { count: number }>`
        select unit_id, span, since, kept, recounted, hierarchy, set_code, basis, level_code, count(*) over ()::int as count
        from (${summaryDifferences}) d left join count_line using (line_id)
        order by unit_id, line_id, span desc, since limit ${shownMax}`.execute(tx)
      const sets = await tx.selectFrom('countBuild').select('setCode').orderBy('setCode').execute()
      const setsBeingMade = sets.map(({ setCode }) => setCode)
      const differences = rows.map(({ count: _, ...difference }) => difference)
      return { people, count: rows[0]?.count ?? 0, differences, setsBeingMade }
    })
