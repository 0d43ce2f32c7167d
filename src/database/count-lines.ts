import { type RawBuilder, sql } from 'kysely'
import { bases, everyone } from '../domain/counting/basis.ts'
import type { Database, Tx } from './connect.ts'

/** What people are counted under; see the migration of the summary. */
export type CountLine = {
  readonly hierarchy: string
  readonly setCode: string
  readonly basis: string
  readonly levelCode: string
}

/** Sees to it that every hierarchy has its lines: one for everyone, and one per level of each kept order. */
export const drawCountLines = async (tx: Tx): Promise<void> => {
  const { setCode, basis, levelCode } = everyone
  await sql`insert into count_line (hierarchy, set_code, basis, level_code)
    select h.code, kept.set_code, kept.basis, kept.level_code from hierarchy h cross join (
      select ${setCode}::text as set_code, ${basis}::text as basis, ${levelCode}::text as level_code
      union
      select o.set_code, b.basis, l.level_code from count_order o
        cross join jsonb_array_elements_text(o.level_codes) as l (level_code)
        cross join unnest(${[...bases]}::text[]) as b (basis)) kept
    except select hierarchy, set_code, basis, level_code from count_line`.execute(tx)
}

/** The lines for which the condition on `count_line` holds, as a list that an index is searched with. */
export const linesWhere = (condition: RawBuilder<unknown>) =>
  sql`line_id = any(array(select line_id from count_line where ${condition}))`

/** Finds the id of a line that has been drawn. */
export const lineFinder = async (database: Database): Promise<(line: CountLine) => number | null> => {
  const keyOf = ({ hierarchy, setCode, basis, levelCode }: CountLine) =>
    `${hierarchy}|${setCode}|${basis}|${levelCode}`
  const rows = await database.selectFrom('countLine').selectAll().execute()
  const ids = new Map(rows.map((row) => [keyOf(row), row.lineId]))
  return (line) => ids.get(keyOf(line)) ?? null
}
