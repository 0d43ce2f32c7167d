import { CompiledQuery, type Kysely } from 'kysely'

/** Runs one statement after another: never several in one string, which Citus refuses. */
export const statements = async (database: Kysely<unknown>, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) await database.executeQuery(CompiledQuery.raw(text))
}
