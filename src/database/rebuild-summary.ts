import { sql } from 'kysely'
import type { Database } from './connect.ts'
import { recount } from './recount.ts'
import { summaryDifferences } from './verify-summary.ts'

/**
 * Makes the summary anew from the base tables, beside requests: people may change meanwhile, and readers see
 * the old summary until the end. What is written is the difference to a recount of one moment, so that whatever
 * changes after it adds up; only folding waits. Returns how many people were counted and rows mended.
 */
export const rebuildSummary = (database: Database): Promise<{ people: number; mended: number }> =>
  database
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      // Locking a table is the one thing that may stand before the snapshot is taken.
      await sql`lock table count_delta in share row exclusive mode`.execute(tx)
      const people = await recount(tx)
      const { rows } = await sql<{ mended: number }>`
        with mended as (insert into count_delta as kept (unit_id, line_id, span, since, people)
          select unit_id, line_id, span, since, recounted - kept from (${summaryDifferences}) d
          on conflict (unit_id, line_id, span, since) do update set people = kept.people + excluded.people
          returning 1)
        select count(*)::int as mended from mended`.execute(tx)
      return { people, mended: rows[0]?.mended ?? 0 }
    })
