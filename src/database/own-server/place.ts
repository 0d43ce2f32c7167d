import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say, type Text } from '../../domain/language/say.ts'
import { closedFolder, type DatabaseUser, databaseUser, isRoot } from './user.ts'

/** Where the database lives: `home` holds the cluster, its log, its lock and copies of the binaries. */
export type Place = {
  readonly home: string
  readonly cluster: string
  readonly user: DatabaseUser | null
  /** A sentence for the one who starts it, when the database could not live in the data folder. */
  readonly note: Text | null
}

const pointerName = 'database-folder.txt'

export const shortHash = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 12)

/** The folder that a cluster lies in. */
export const homeOfCluster = (cluster: string): string => dirname(cluster)

const clusterIn = (home: string): string => join(home, 'database')

const ownerOf = (cluster: string): number | null => (existsSync(cluster) ? statSync(cluster).uid : null)

/** The home named by the data folder's note, or the data folder itself. */
const homeOf = (dataFolder: string): string => {
  const pointer = join(dataFolder, pointerName)
  return existsSync(pointer) ? readFileSync(pointer, 'utf8').trim() : dataFolder
}

const notEnterable = (folder: string, user: DatabaseUser): Refused =>
  new Refused(
    refuse(
      'data.not_enterable',
      say(
        `Tài khoản ${user.name} (chạy cơ sở dữ liệu) không vào được thư mục ${folder}; hãy chạy "chmod o+x ${folder}" hoặc đặt VUON_DATA sang thư mục khác.`,
        `The account ${user.name}, which runs the database, may not enter the folder ${folder}; run "chmod o+x ${folder}" or set VUON_DATA to another folder.`,
      ),
      409,
    ),
  )

const foreign = (cluster: string): Refused =>
  new Refused(
    refuse(
      'data.foreign',
      say(
        `Cơ sở dữ liệu ở ${cluster} thuộc tài khoản khác; hãy khởi động bằng tài khoản đó hoặc bằng root.`,
        `The database in ${cluster} belongs to another account; start as that account or as root.`,
      ),
      409,
    ),
  )

/** Root's data folder may be closed to other accounts (as /root is): the database then lives in the system's place. */
const homeElsewhere = (dataFolder: string, closed: string, user: DatabaseUser, base: string): Place => {
  const home = join(base, shortHash(dataFolder))
  try {
    mkdirSync(home, { recursive: true, mode: 0o755 })
  } catch {
    throw notEnterable(closed, user)
  }
  const stillClosed = closedFolder(home, user)
  if (stillClosed !== null) throw notEnterable(stillClosed, user)
  writeFileSync(join(dataFolder, pointerName), `${home}\n`)
  const note = say(
    `Tài khoản ${user.name} không vào được ${closed}, nên cơ sở dữ liệu nằm ở ${home}.`,
    `The account ${user.name} may not enter ${closed}, so the database lives in ${home}.`,
  )
  return { home, cluster: clusterIn(home), user, note }
}

/** The folder of a database that is there already, whoever owns it; null when there is none yet. */
export const existingCluster = (dataFolder: string): string | null => {
  const cluster = clusterIn(homeOf(dataFolder))
  return existsSync(cluster) ? cluster : null
}

/**
 * Decides where the database of a data folder lives and which account runs it, and makes the folder.
 * @throws Refused when an existing database cannot be entered, or belongs to someone else.
 */
export const placeFor = (dataFolder: string, systemBase = '/var/lib/vuon'): Place => {
  // Root's database runs under another account, which must pass through but not look around. A folder that
  // holds something keeps the permissions that its owner gave it.
  mkdirSync(dataFolder, { recursive: true, mode: isRoot() ? 0o711 : 0o700 })
  if (isRoot() && statSync(dataFolder).uid === 0 && readdirSync(dataFolder).length === 0) {
    chmodSync(dataFolder, 0o711)
  }
  const folder = realpathSync(dataFolder)
  const home = homeOf(folder)
  const cluster = clusterIn(home)
  const owner = ownerOf(cluster)
  const user = databaseUser(owner)
  if (!isRoot() && process.getuid !== undefined && owner !== null && owner !== process.getuid()) {
    throw foreign(cluster)
  }
  if (user === null) return { home, cluster, user, note: null }
  if (owner === null && home === folder) {
    const closed = closedFolder(home, user)
    if (closed !== null) return homeElsewhere(folder, closed, user, systemBase)
  } else {
    mkdirSync(home, { recursive: true, mode: 0o755 })
    const closed = closedFolder(home, user)
    if (closed !== null) throw notEnterable(closed, user)
  }
  return { home, cluster, user, note: null }
}
