import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { inject } from 'vitest'
import { vietnam } from '../../profiles/vn/profile.ts'
import { sampleAccounts } from '../../profiles/vn/sample-accounts.ts'
import { copiedTables, copyOut, settleSession } from '../../src/database/table-copies.ts'
import { loadSample } from '../../src/features/home/sample/actions.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { databaseNamed } from '../database.ts'
import type { World } from '../world.ts'

/** The connection to the database of a world. */
export const connectionOf = async ({ database }: World): Promise<pg.PoolConfig> => {
  const named = database.selectNoFrom(({ fn }) => fn<string>('current_database').as('name'))
  const { name } = await named.executeTakeFirstOrThrow()
  return databaseNamed(inject('postgres'), name)
}

/** A new database with nothing in it, beside the others of the tests, and its end. */
export const emptyDatabase = async (postgres: pg.PoolConfig = inject('postgres')) => {
  const name = `vuon_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client(postgres)
  await admin.connect()
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`)
  return {
    name,
    connection: databaseNamed(postgres, name),
    async drop() {
      await admin.query(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Does something on a connection of its own. */
export const connected = async <T>(
  connection: pg.PoolConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** Every row of every table, as PostgreSQL writes it, sorted: what two databases are compared by. */
export const contentsOf = (connection: pg.PoolConfig): Promise<Record<string, string[]>> =>
  connected(connection, async (client) => {
    await settleSession(client)
    const contents: Record<string, string[]> = {}
    for (const table of await copiedTables(client))
      contents[table.name] = (await text(copyOut(client, table))).split('\n').sort()
    return contents
  })

/** The structure: every column, index, reference and view in words. */
export const structureOf = (connection: pg.PoolConfig): Promise<string[]> =>
  connected(connection, async (client) => {
    const { rows } = await client.query<{ line: string }>(
      `select format('%s.%s %s', c.relname, a.attname, format_type(a.atttypid, a.atttypmod)) as line
         from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
       union all select pg_get_indexdef(indexrelid) from pg_index i join pg_class c on c.oid = indexrelid
         where c.relnamespace = 'public'::regnamespace
       union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
         where connamespace = 'public'::regnamespace
       order by 1`,
    )
    return rows.map(({ line }) => line)
  })

/** Puts the profile and the sample organisation into a world. */
export const furnishWithSample = (world: World): Promise<void> =>
  world.database.transaction().execute(async (tx) => {
    await loadProfile(tx, world.operator.actor, vietnam)
    await loadSample(tx, world.operator, sampleAccounts)
  })

/** A folder that is gone at the end. */
export const temporaryFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'vuon-kept-'))
  // The account that runs the own database must be able to enter.
  chmodSync(folder, 0o755)
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
