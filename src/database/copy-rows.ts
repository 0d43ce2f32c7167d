import { CompiledQuery, sql } from 'kysely'
import type { Database } from './connect.ts'
import { CopyLines, copyLine } from './copy.ts'

const isGuarded = async (database: Database, table: string): Promise<boolean> => {
  const { rows } = await sql<{ guarded: boolean }>`select row_security_active(${table}) as guarded`.execute(
    database,
  )
  return rows[0]?.guarded ?? false
}

/**
 * Writes rows by COPY, the quickest way in; it may stand inside a transaction like any other statement. A table
 * whose rows are guarded from this connection takes them by way of a table of its own.
 */
export const copyRows = async (
  database: Database,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> => {
  const names = `"${columns.join('", "')}"`
  const copyInto = (target: string) => {
    const lines = new CopyLines(Iterator.from(rows).map(copyLine))
    return database.executeQuery(CompiledQuery.raw(`copy "${target}" (${names}) from stdin`, [lines]))
  }
  if (!(await isGuarded(database, table))) {
    await copyInto(table)
    return
  }
  const waiting = `waiting_${table}`
  const run = (text: string) => database.executeQuery(CompiledQuery.raw(text))
  await run(`create temporary table "${waiting}" (like "${table}" including defaults) on commit drop`)
  await copyInto(waiting)
  await run(`insert into "${table}" (${names}) select ${names} from "${waiting}"`)
  await run(`drop table "${waiting}"`)
}
