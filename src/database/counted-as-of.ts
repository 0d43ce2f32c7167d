import { type RawBuilder, sql } from 'kysely'
import { type Day, monthOf, yearOf } from '../domain/time/day.ts'
import { linesWhere } from './count-lines.ts'

/** What the summary is asked for: conditions on `unit_id` and on the columns of `count_line`. */
export type SummaryAsked = {
  readonly units: RawBuilder<unknown>
  readonly lines: RawBuilder<unknown>
}

/**
 * The rows (unit_id, line_id, people) that add up to the people counted on the day: whole years before it, then
 * months of its year, then days of its month, and whatever has not been folded yet.
 */
export const countedAsOf = ({ units, lines }: SummaryAsked, asOf: Day): RawBuilder<unknown> => {
  const asked = sql`${units} and ${linesWhere(lines)}`
  const folded = (span: string, period: RawBuilder<unknown>) => sql`select unit_id, line_id, people
    from count_delta where ${asked} and span = ${sql.lit(span)} and ${period}`
  return sql`${folded('y', sql`since < ${yearOf(asOf)}`)}
    union all ${folded('m', sql`since >= ${yearOf(asOf)} and since < ${monthOf(asOf)}`)}
    union all ${folded('d', sql`since >= ${monthOf(asOf)} and since <= ${asOf}`)}
    union all select unit_id, line_id, people from count_fresh where ${asked} and since <= ${asOf}`
}
