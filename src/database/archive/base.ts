import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { alone } from '../upkeep.ts'
import type { Archive } from './folder.ts'
import { type CopiedTree, copyTree } from './tree.ts'

/** A whole copy of a cluster to begin a recovery from; moments are ISO, UTC. */
export type Base = CopiedTree & {
  readonly startedAt: string
  /** From this moment on it can be recovered to. */
  readonly endedAt: string
  /** The first file of the log that a recovery needs. */
  readonly firstWal: string
}

const basesKept = 2
const noteName = 'base.json'
const contentName = 'cluster'

/** Folders whose contents belong to the running server alone; PostgreSQL makes them anew. */
const hollow = new Set(
  'pg_wal pg_replslot pg_dynshmem pg_notify pg_serial pg_snapshots pg_stat_tmp pg_subtrans'.split(' '),
)
const skipped =
  /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init(\.\d+)?|backup_label(\.old)?|tablespace_map(\.old)?|recovery\.signal|standby\.signal|pgsql_tmp.*)$/

const one = async (
  client: pg.ClientBase,
  sql: string,
  values: unknown[] = [],
): Promise<Record<string, string>> => (await client.query<Record<string, string>>(sql, values)).rows[0] ?? {}

const copyWhileMarked = async (client: pg.ClientBase, cluster: string, to: string): Promise<Base> => {
  const start = await one(
    client,
    `select pg_walfile_name(pg_backup_start($1, true)) as wal, clock_timestamp()::text as at`,
    ['vuon'],
  )
  const tree = await copyTree(cluster, to, {
    skip: (path) => skipped.test(path),
    hollow: (path) => hollow.has(path),
  })
  // Waits until all of the log that the copy needs has been archived.
  const stop = await one(
    client,
    'select labelfile, spcmapfile, clock_timestamp()::text as at from pg_backup_stop(true)',
  )
  await writeFile(join(to, 'backup_label'), stop.labelfile ?? '', { mode: 0o600, flush: true })
  if (stop.spcmapfile)
    await writeFile(join(to, 'tablespace_map'), stop.spcmapfile, { mode: 0o600, flush: true })
  const iso = (text = '') => new Date(text).toISOString()
  return { ...tree, startedAt: iso(start.at), endedAt: iso(stop.at), firstWal: start.wal ?? '' }
}

/** The bases of an archive, newest first; one without its note is not complete and not counted. */
export const basesIn = ({ base }: Archive): { folder: string; base: Base }[] => {
  if (!existsSync(base)) return []
  const folders = readdirSync(base).map((name) => join(base, name))
  return folders
    .filter((folder) => existsSync(join(folder, noteName)))
    .map((folder) => ({ folder, base: JSON.parse(readFileSync(join(folder, noteName), 'utf8')) as Base }))
    .toSorted((a, b) => (a.base.endedAt < b.base.endedAt ? 1 : -1))
}

export const contentOf = (folder: string): string => join(folder, contentName)

/** The name of a file of the log without its time line: how far the log had come. */
const reached = (wal: string): string => wal.slice(8, 24)

/** Keeps the newest bases, and of the log what the oldest of them needs. */
const removeOld = (archive: Archive): void => {
  const bases = basesIn(archive)
  for (const { folder } of bases.slice(basesKept)) rmSync(folder, { recursive: true, force: true })
  const oldest = bases[Math.min(bases.length, basesKept) - 1]
  if (!oldest) return
  for (const name of readdirSync(archive.wal))
    if (/^[0-9A-F]{24}/.test(name) && reached(name) < reached(oldest.base.firstWal))
      rmSync(join(archive.wal, name), { force: true })
}

/**
 * Copies the running cluster into its archive, beside everybody's work, and lets older copies go. The connection
 * must stay open meanwhile; it must be the database owner's.
 */
export const takeBase = async (client: pg.ClientBase, cluster: string, archive: Archive, now: Date) =>
  alone(client, 'archive', async () => {
    const folder = join(archive.base, now.toISOString().slice(0, 19).replaceAll(/[-:]/g, ''))
    const making = `${folder}.making`
    try {
      const base = await copyWhileMarked(client, cluster, join(making, contentName))
      await writeFile(join(making, noteName), JSON.stringify(base), { mode: 0o600, flush: true })
      await rename(making, folder)
      removeOld(archive)
      return { folder, base }
    } catch (error) {
      rmSync(making, { recursive: true, force: true })
      throw error
    }
  })
