import type pg from 'pg'
import { type Migrations, runMigrations } from './migration-run.ts'
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
import * as databaseRoles from './migrations/0012-database-roles.ts'
import * as secondFactors from './migrations/0013-second-factors.ts'
import * as mailAndTokens from './migrations/0014-mail-and-tokens.ts'
import * as singleSignOn from './migrations/0015-single-sign-on.ts'
import * as ledgerSeals from './migrations/0017-ledger-seals.ts'
import * as rightsOfPeople from './migrations/0018-rights-of-people.ts'
import * as furtherGuards from './migrations/0020-further-guards.ts'
import * as formDrafts from './migrations/0021-form-drafts.ts'
import * as mailedRoots from './migrations/0022-mailed-roots.ts'
import { appliedMigrations, refuseUnknown } from './schema-version.ts'
import { alone } from './upkeep.ts'

/** Every step of the schema from the first release on, in order. */
export const migrations: Migrations = {
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
  '0012-database-roles': databaseRoles,
  '0013-second-factors': secondFactors,
  '0014-mail-and-tokens': mailAndTokens,
  '0015-single-sign-on': singleSignOn,
  '0017-ledger-seals': ledgerSeals,
  '0018-rights-of-people': rightsOfPeople,
  '0020-further-guards': furtherGuards,
  '0021-form-drafts': formDrafts,
  '0022-mailed-roots': mailedRoots,
}

/** How long a start waits for a backup or for another start that is upgrading, in milliseconds. */
const patienceMs = 60_000

const migrateAlone = async (client: pg.PoolClient, known: Migrations, upTo?: string): Promise<string[]> => {
  await client.query('begin')
  try {
    const names = await runMigrations(client, known, upTo)
    await client.query('commit')
    return names
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

/**
 * Brings the schema to this version, or to a named step: all pending steps in one transaction, or none.
 * Returns their names. `known` are the steps of another version, for tests of upgrades.
 * @throws Refused `database.newer`, `database.busy` or `migration.failed`; the database is then as before.
 */
export const migrate = async (
  pool: pg.Pool,
  { known = migrations, upTo }: { known?: Migrations; upTo?: string } = {},
): Promise<string[]> => {
  const names = Object.keys(known)
  const client = await pool.connect()
  try {
    const applied = await appliedMigrations(client)
    refuseUnknown(applied, names)
    if (applied.length === names.length) return []
    return await alone(client, 'migration', () => migrateAlone(client, known, upTo), patienceMs)
  } finally {
    client.release()
  }
}
