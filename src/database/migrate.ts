import { Kysely, PostgresDialect } from 'kysely'
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration'
import type pg from 'pg'
import * as profile from './migrations/0001-profile.ts'
import * as units from './migrations/0002-units.ts'
import * as people from './migrations/0003-people.ts'
import * as vietnameseOrder from './migrations/0004-vietnamese-order.ts'
import * as counting from './migrations/0005-counting.ts'
import * as ledger from './migrations/0006-ledger.ts'
import * as access from './migrations/0007-access.ts'
import * as imports from './migrations/0008-imports.ts'
import * as changesOfLadders from './migrations/0009-changes-of-ladders.ts'
import * as importRejections from './migrations/0010-import-rejections.ts'
import * as lineage from './migrations/0011-lineage.ts'

const migrations: Record<string, Migration> = {
  '0001-profile': profile,
  '0002-units': units,
  '0003-people': people,
  '0004-vietnamese-order': vietnameseOrder,
  '0005-counting': counting,
  '0006-ledger': ledger,
  '0007-access': access,
  '0008-imports': imports,
  '0009-changes-of-ladders': changesOfLadders,
  '0010-import-rejections': importRejections,
  '0011-lineage': lineage,
}

const provider: MigrationProvider = { getMigrations: async () => migrations }

/** Brings the schema to this version: all pending steps in one transaction, or none. Returns their names. */
export const migrate = async (pool: pg.Pool): Promise<string[]> => {
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  const { error, results } = await new Migrator({ db: database, provider }).migrateToLatest()
  if (error) throw error
  return (results ?? []).map((step) => step.migrationName)
}
