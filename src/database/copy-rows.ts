import { CompiledQuery } from 'kysely'
import type { Database } from './connect.ts'
import { CopyLines, copyLine } from './copy.ts'

/** Writes rows by COPY, the quickest way in; it may stand inside a transaction like any other statement. */
export const copyRows = async (
  database: Database,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): Promise<void> => {
  const lines = Iterator.from(rows).map(copyLine)
  await database.executeQuery(
    CompiledQuery.raw(`copy "${table}" ("${columns.join('", "')}") from stdin`, [new CopyLines(lines)]),
  )
}
