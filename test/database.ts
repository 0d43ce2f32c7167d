import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { connectionPool } from '../src/database/connect.ts'
import { migrate } from '../src/database/migrate.ts'
import { startOwnServer } from '../src/database/own-server/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: pg.PoolConfig
  }
}

const serverFor = async (folder: string) => {
  const url = process.env.TEST_DATABASE_URL
  if (url) return { connection: { connectionString: url }, stop: async () => {} }
  const binFolder = process.env.VUON_TEST_POSTGRES_BIN
  return startOwnServer({ dataFolder: folder, ...(binFolder ? { binFolder } : {}) })
}

/** The connection to another database of the same server. */
export const databaseNamed = (connection: pg.PoolConfig, database: string): pg.PoolConfig => {
  if (!connection.connectionString) return { ...connection, database }
  const url = new URL(connection.connectionString)
  url.pathname = `/${database}`
  return { connectionString: url.href }
}

/** What must outlive a power cut costs a test half its time; here nothing has to outlive the run. */
const withoutDurability = async (admin: pg.Client): Promise<void> => {
  for (const setting of ['fsync', 'full_page_writes', 'synchronous_commit'])
    await admin.query(`alter system set ${setting} = off`)
  await admin.query('select pg_reload_conf()')
}

/** Starts PostgreSQL once for all scenarios, with a migrated database that each test file copies. */
const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const folder = mkdtempSync(join(tmpdir(), 'vuon-test-'))
  const server = await serverFor(folder)
  const admin = new pg.Client(server.connection)
  await admin.connect()
  if (!process.env.TEST_DATABASE_URL) await withoutDurability(admin)
  await admin.query('drop database if exists vuon_template')
  await admin.query('create database vuon_template')
  const pool = connectionPool(databaseNamed(server.connection, 'vuon_template'))
  await migrate(pool)
  await pool.end()
  await admin.end()
  project.provide('postgres', server.connection)
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

// biome-ignore lint/style/noDefaultExport: vitest calls the default export.
export default setup
