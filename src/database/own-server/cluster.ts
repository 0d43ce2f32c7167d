import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs'
import { totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { passwordFile, role } from './address.ts'
import type { Binaries } from './binaries.ts'
import { programIn } from './installed.ts'
import type { Place } from './place.ts'
import { settingsFor } from './settings.ts'

/** What every program of the database is started with: its account, a folder it may enter, a plain environment. */
export const surroundings = ({ user }: Place) => ({
  cwd: process.platform === 'win32' ? process.cwd() : '/',
  env: { ...(process.platform === 'win32' ? process.env : {}), LC_ALL: 'C', PATH: process.env.PATH },
  windowsHide: true,
  ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
})

/** The major version that wrote a cluster, or null when there is none. */
export const majorOf = (cluster: string): number | null => {
  const file = join(cluster, 'PG_VERSION')
  return existsSync(file) ? Number(readFileSync(file, 'utf8').trim()) : null
}

/** Sorting by code point, folding of case by Unicode, the same on every system; before version 17 ICU comes nearest. */
const localeOf = ({ major }: Binaries): string[] =>
  major >= 17
    ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
    : ['--locale-provider=icu', '--icu-locale=und', '--locale=C']

const authentication = (home: string): string[] => {
  if (process.platform !== 'win32') return ['--auth-local=trust', '--auth-host=scram-sha-256']
  writeFileSync(passwordFile(home), `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  return ['--auth=scram-sha-256', `--pwfile=${passwordFile(home)}`]
}

const sharedMemoryBytes = (): number | null => {
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks
  } catch {
    return null
  }
}

/** Writes the settings beside the cluster, in a folder where the database's own account cannot put a link. */
export const writeSettings = ({ home }: Place, further: readonly string[] = []): void => {
  const allowed = process.constrainedMemory()
  const memory = allowed > 0 ? Math.min(allowed, totalmem()) : totalmem()
  const file = join(home, 'database.conf')
  const text = settingsFor(memory, sharedMemoryBytes(), further)
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text, { mode: 0o644 })
}

const unfinished = '.making-'

/** An interrupted making may still be written by its own initdb for a moment: then a later start removes it. */
const removeUnfinished = ({ home, cluster }: Place): void => {
  for (const name of readdirSync(home)) {
    if (!name.startsWith(`${basename(cluster)}${unfinished}`)) continue
    try {
      rmSync(join(home, name), { recursive: true, force: true })
    } catch {}
  }
}

const notMade = (cluster: string, reason: string): Refused =>
  new Refused(
    refuse(
      'database.not_made',
      say(
        `Không tạo được cơ sở dữ liệu ở ${cluster}: ${reason}`,
        `The database could not be made in ${cluster}: ${reason}`,
      ),
      409,
    ),
  )

const reasonIn = (error: unknown): string => {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
  const line = text.split('\n').find((candidate) => /error|fatal|could not/i.test(candidate))
  return line ?? (error instanceof Error ? error.message : String(error))
}

/**
 * Makes a new cluster: UTF-8, page checksums, the role `vuon` as its owner. It gets its name only when
 * complete, so that an interrupted making leaves nothing that looks like a database.
 */
export const makeCluster = async (place: Place, binaries: Binaries): Promise<void> => {
  removeUnfinished(place)
  const making = mkdtempSync(`${place.cluster}${unfinished}`)
  if (place.user !== null) chownSync(making, place.user.uid, place.user.gid)
  const options = ['-D', making, '-U', role, '-E', 'UTF8', '--data-checksums']
  try {
    const all = [...options, ...localeOf(binaries), ...authentication(place.home)]
    await promisify(execFile)(programIn(binaries.binFolder, 'initdb'), all, surroundings(place))
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    throw notMade(place.cluster, reasonIn(error))
  }
  appendFileSync(join(making, 'postgresql.conf'), "\ninclude_if_exists '../database.conf'\n")
  renameSync(making, place.cluster)
}

/** @throws Refused when the cluster was written by another major version of PostgreSQL. */
export const checkVersion = (cluster: string, { major, binFolder }: Binaries): void => {
  const written = majorOf(cluster)
  if (written === null || written === major) return
  throw new Refused(
    refuse(
      'database.other_version',
      say(
        `Dữ liệu ở ${cluster} thuộc PostgreSQL ${written}, còn chương trình ở ${binFolder} là PostgreSQL ${major}; hãy cài PostgreSQL ${written}, hoặc nâng cấp bằng pg_upgrade.`,
        `The data in ${cluster} belong to PostgreSQL ${written}, but the programs in ${binFolder} are PostgreSQL ${major}; install PostgreSQL ${written}, or upgrade with pg_upgrade.`,
      ),
      409,
    ),
  )
}
