import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type pg from 'pg'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'

/** Migrations by name; the names sort in the order in which they run. */
export type Migrations = Readonly<Record<string, Migration>>

/** One connection as Kysely asks for a pool, so that all steps stand in the caller's transaction. */
const poolOf = (client: pg.ClientBase) => {
  const lent = new Proxy(client, {
    get: (target, name) => {
      if (name === 'release') return () => {}
      const value: unknown = Reflect.get(target, name, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  }) as pg.PoolClient
  return { options: {}, connect: async () => lent, end: async () => {} }
}

const failed = (step: string, error: unknown): Refused => {
  const why = error instanceof Error ? error.message : String(error)
  const refused = new Refused(
    refuse(
      'migration.failed',
      say(
        `Không nâng cấp được cơ sở dữ liệu (bước ${step}: ${why}). Dữ liệu còn nguyên như trước; hãy chạy lại phiên bản cũ và báo lỗi này.`,
        `The database could not be upgraded (step ${step}: ${why}). The data are exactly as before; go on with the previous version and report this.`,
      ),
      409,
    ),
  )
  refused.cause = error
  return refused
}

/**
 * Runs the pending migrations, all or up to a named one, in the transaction that the connection is in.
 * Returns their names.
 * @throws Refused `migration.failed`; the transaction must then be rolled back.
 */
export const runMigrations = async (
  client: pg.ClientBase,
  known: Migrations,
  upTo?: string,
): Promise<string[]> => {
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolOf(client) }) })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => known },
    disableTransactions: true,
  })
  const { error, results = [] } =
    upTo === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(upTo)
  const broken = results.find(({ status }) => status === 'Error')
  if (error) throw failed(broken?.migrationName ?? '?', error)
  return results.map(({ migrationName }) => migrationName)
}
