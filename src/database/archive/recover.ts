import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Place, placeFor } from '../own-server/place.ts'
import { startOwnServer } from '../own-server/server.ts'
import { type Base, basesIn, contentOf } from './base.ts'
import { recoverySettings } from './commands.ts'
import type { Archive } from './folder.ts'
import { damagedBase, folderNotEmpty, nothingArchived, tooEarly, tooLate } from './refusals.ts'
import { copyTree } from './tree.ts'

const baseFor = (archive: Archive, moment: string) => {
  const bases = basesIn(archive)
  const found = bases.find(({ base }) => base.endedAt <= moment)
  if (found) return found
  const earliest = bases.at(-1)
  throw earliest ? tooEarly(earliest.base.endedAt) : nothingArchived(archive.base)
}

const refuseDamaged = (
  expected: Base,
  copied: { files: readonly { path: string; sha256: string }[] },
): void => {
  const sums = new Map(copied.files.map(({ path, sha256 }) => [path, sha256]))
  const bad = expected.files.find(({ path, sha256 }) => sums.get(path) !== sha256)
  if (bad) throw damagedBase(bad.path)
}

const everything = { skip: () => false, hollow: () => false }

const giveTo = ({ user }: Place, folder: string): void => {
  if (user === null) return
  chownSync(folder, user.uid, user.gid)
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, path), user.uid, user.gid)
}

const autoSettings = 'postgresql.auto.conf'

/** Puts a copy of the base in the place of the new cluster, told to go forward to the moment. */
const layOut = async (place: Place, archive: Archive, moment: string): Promise<string> => {
  const { folder, base } = baseFor(archive, moment)
  const making = `${place.cluster}.making-recovery`
  refuseDamaged(base, await copyTree(contentOf(folder), making, everything))
  const settings = readFileSync(join(making, autoSettings), 'utf8')
  appendFileSync(join(making, autoSettings), `${recoverySettings(archive.wal, moment).join('\n')}\n`)
  writeFileSync(join(making, 'recovery.signal'), '')
  chmodSync(making, 0o700)
  giveTo(place, making)
  renameSync(making, place.cluster)
  return settings
}

const recovered = async (connection: pg.PoolConfig): Promise<string> => {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query<{ going: boolean; at: string | null }>(
        'select pg_is_in_recovery() as going, pg_last_xact_replay_timestamp()::text as at',
      )
      if (rows[0]?.going === false) return rows[0].at ?? ''
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  } finally {
    await client.end()
  }
}

/** The log of a new folder tells of this recovery alone. */
const endedEarly = (home: string): boolean => {
  const log = join(home, 'database.log')
  return existsSync(log) && readFileSync(log, 'utf8').includes('before configured recovery target')
}

/** A database that cannot reach the moment ends by itself, before or after it took our connection. */
const goForward = async (dataFolder: string, home: string): Promise<string> => {
  try {
    const server = await startOwnServer({ dataFolder })
    const died = server.died.then((words) => {
      throw new Error(words)
    })
    try {
      // The connection breaks a moment before the end of the process is noticed.
      return await Promise.race([died, recovered(server.connection).catch(() => died)])
    } finally {
      await server.stop()
    }
  } catch (error) {
    throw endedEarly(home) ? tooLate() : error
  }
}

/**
 * Makes a new data folder whose database stands as it stood at the moment (ISO, UTC): a copy of the last base
 * before it, and the archived log up to it. Tells when the last change in it was made.
 * @throws Refused `archive.…`; the new folder then holds no database.
 */
export const recoverTo = async (archive: Archive, dataFolder: string, moment: string): Promise<string> => {
  if (existsSync(dataFolder) && readdirSync(dataFolder).length > 0) throw folderNotEmpty(dataFolder)
  baseFor(archive, moment)
  const place = placeFor(dataFolder)
  try {
    const settings = await layOut(place, archive, moment)
    const lastChange = await goForward(dataFolder, place.home)
    writeFileSync(join(place.cluster, autoSettings), settings)
    return lastChange
  } catch (error) {
    for (const cluster of [place.cluster, `${place.cluster}.making-recovery`])
      rmSync(cluster, { recursive: true, force: true })
    throw error
  }
}
