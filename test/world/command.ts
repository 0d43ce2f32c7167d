import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { text } from 'node:stream/consumers'
import type pg from 'pg'
import { inject } from 'vitest'
import { databaseNamed } from '../database.ts'
import type { World } from '../world.ts'

/** A connection as a URL, for programs that take one. */
export const urlOf = (connection: pg.PoolConfig): string => {
  if (connection.connectionString) return connection.connectionString
  const { user, password, host = '', port = 5432, database } = connection
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  const query = new URLSearchParams({ host, port: String(port) })
  return `postgresql://${encodeURIComponent(user ?? '')}${secret}@localhost/${database}?${query}`
}

/** Starts the command line on the world's database, as a person at its machine does. */
export const startCommand = async ({ operator }: World, words: readonly string[]) => {
  const { database, dataFolder } = operator
  const named = database.selectNoFrom(({ fn }) => fn<string>('current_database').as('name'))
  const { name } = await named.executeTakeFirstOrThrow()
  const DATABASE_URL = urlOf(databaseNamed(inject('postgres'), name))
  return spawn(process.execPath, [resolve(import.meta.dirname, '../../src/app/cli.ts'), ...words], {
    env: { ...process.env, DATABASE_URL, VUON_DATA: dataFolder, VUON_LANGUAGE: 'en' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

/** Runs a command to its end: its exit code, and what it said on each way out. */
export const command = async (world: World, ...words: string[]) => {
  const child = await startCommand(world, words)
  const ended = new Promise<number | null>((over) => child.on('close', over))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}

/** As `./vuon` sets it: what Node has compiled once it finds again. */
const compiled = {
  NODE_COMPILE_CACHE: resolve(import.meta.dirname, '../../node_modules/.cache/compiled'),
}

/** Runs the command line with an environment of its own, and lines that the person types. */
export const vuon = async (
  environment: Readonly<Record<string, string>>,
  words: readonly string[],
  typed = '',
): Promise<{ code: number | null; out: string; err: string }> => {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../src/app/cli.ts'), ...words], {
    env: { ...process.env, ...compiled, DATABASE_URL: '', VUON_LANGUAGE: 'en', ...environment },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(typed)
  const ended = new Promise<number | null>((over) => child.on('close', over))
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)])
  return { code: await ended, out, err }
}
