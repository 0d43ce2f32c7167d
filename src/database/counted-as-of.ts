import { type RawBuilder, sql } from 'kysely'
import { type Day, monthOf, yearOf } from '../domain/time/day.ts'
import { linesWhere } from './count-lines.ts'

/** What the summary is asked for: conditions on `unit_id` and on the columns of `count_line`. */
export type SummaryAsked = {
  readonly units: RawBuilder<unknown>
  readonly lines: RawBuilder<unknown>
}

/**
 * The rows (unit_id, line_id, people) that add up to the people counted on the day: whole years before it,
 * then months of its year, then days of its month.
 */
export const countedAsOf = ({ units, lines }: SummaryAsked, asOf: Day): RawBuilder<unknown> => {
  const rows = (span: string, period: RawBuilder<unknown>) => sql`select unit_id, line_id, people
    from count_delta where ${units} and ${linesWhere(lines)} and span = ${sql.lit(span)} and ${period}`
  return sql`${rows('y', sql`since < ${yearOf(asOf)}`)}
    union all ${rows('m', sql`since >= ${yearOf(asOf)} and since < ${monthOf(asOf)}`)}
    union all ${rows('d', sql`since >= ${monthOf(asOf)} and since <= ${asOf}`)}`
}
