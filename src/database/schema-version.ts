import type pg from 'pg'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

/** The names of the migrations that a database has had, in their order; none for a database that is new. */
export const appliedMigrations = async (client: pg.ClientBase): Promise<string[]> => {
  const found = await client.query(
    "select 1 from pg_catalog.pg_tables where schemaname = current_schema() and tablename = 'kysely_migration'",
  )
  if (found.rowCount === 0) return []
  const { rows } = await client.query<{ name: string }>('select name from kysely_migration order by name')
  return rows.map(({ name }) => name)
}

/** @throws Refused `database.newer` when these migrations are not the first ones of those that are known. */
export const refuseUnknown = (applied: readonly string[], known: readonly string[]): void => {
  const strange = applied.find((name, index) => name !== known[index])
  if (strange === undefined) return
  throw new Refused(
    refuse(
      'database.newer',
      say(
        `Dữ liệu do một phiên bản Vươn mới hơn ghi (bước ${strange}) mà phiên bản này chưa biết; hãy dùng phiên bản Vươn đã ghi dữ liệu hoặc mới hơn. Chưa có gì bị thay đổi.`,
        `The data were written by a newer Vươn (step ${strange}), which this version does not know; use the Vươn that wrote them, or a newer one. Nothing was changed.`,
      ),
      409,
    ),
  )
}
