import pg from 'pg'
import { say, type Text } from '../../domain/language/say.ts'
import { archiveSettings } from '../archive/commands.ts'
import { prepareArchive } from '../archive/folder.ts'
import { type Address, connectionTo, databaseName, newAddress, urlOf } from './address.ts'
import { findBinaries } from './binaries.ts'
import { checkVersion, majorOf, makeCluster, writeSettings } from './cluster.ts'
import { lockFile } from './lock.ts'
import { existingCluster, homeOfCluster, type Place, placeFor } from './place.ts'
import { removeStrayNote, runningPostmaster } from './postmaster.ts'
import { waitForEnd } from './process.ts'
import { adopt, launch, type Supervised, stopProcess } from './supervisor.ts'

/** The product's own PostgreSQL, ready for connections. */
export type RunningDatabase = {
  readonly url: string
  readonly connection: pg.PoolConfig
  /** Stops it after the last connection was closed by the caller; open transactions are rolled back. */
  stop(): Promise<void>
  /** Settles only if the database ends by itself, with its last words. */
  readonly died: Promise<string>
}

export type OwnServerOptions = {
  readonly dataFolder: string
  /** The programs of another PostgreSQL (≥ 15) instead of the product's own. */
  readonly binFolder?: string
  readonly say?: (line: string) => void
  /** Where the database archives continuously what it writes; it does not where none is named. */
  readonly archiveFolder?: string | null
}

type Attempt = { readonly supervised: Supervised; readonly address: Address }

const canConnect = async (address: Address, database: string): Promise<boolean | 'no such database'> => {
  const client = new pg.Client({ ...connectionTo(address, database), connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === '3D000' ? 'no such database' : false
  }
}

const makeDatabase = async (address: Address): Promise<void> => {
  const client = new pg.Client(connectionTo(address, 'postgres'))
  await client.connect()
  await client.query(`create database ${databaseName}`)
  await client.end()
}

const archives = async (address: Address): Promise<boolean> => {
  const client = new pg.Client(connectionTo(address, 'postgres'))
  await client.connect()
  const { rows } = await client.query<{ archive_mode: string }>('show archive_mode')
  await client.end()
  return rows[0]?.archive_mode === 'on'
}

/** The database process that an earlier server left behind, in our care; null when none can be used. */
const adoptLeftBehind = async (
  place: Place,
  archiveFolder: string | null | undefined,
  tell: (text: Text) => void,
): Promise<Attempt | null> => {
  removeStrayNote(place.cluster)
  const found = runningPostmaster(place.cluster, place.home)
  if (found === null) return null
  if (found.status === 'stopping' && (await waitForEnd(found.pid, 60_000))) return null
  // Whether it archives is decided when a database starts: one left behind may have been told otherwise.
  const fits = async () => (await archives(found.address)) === (archiveFolder != null)
  if (found.status === 'ready' && (await canConnect(found.address, 'postgres')) === true && (await fits())) {
    tell(say('Tiếp quản cơ sở dữ liệu còn đang chạy.', 'Taking over the database that is still running.'))
    return { supervised: adopt(found.pid, place, null), address: found.address }
  }
  await stopProcess(found.pid, place, null)
  return null
}

const startAnew = async (place: Place, options: OwnServerOptions, tell: (text: Text) => void) => {
  const { cluster } = place
  const major = majorOf(cluster)
  const binaries = findBinaries(place.home, place.user, { binFolder: options.binFolder, major })
  if (binaries.note !== null) tell(binaries.note)
  if (major === null) {
    tell(say(`Tạo cơ sở dữ liệu mới ở ${cluster}.`, `Making a new database in ${cluster}.`))
    await makeCluster(place, binaries)
  }
  checkVersion(cluster, binaries)
  const archive = options.archiveFolder ? prepareArchive(options.archiveFolder, place) : null
  writeSettings(place, archive ? archiveSettings(archive.wal) : [])
  const address = await newAddress(place)
  return { supervised: await launch(place, binaries, address), address }
}

/** Makes the database where there is none; a server on which that fails is not left running behind our back. */
const prepared = async (supervised: Supervised, address: Address): Promise<void> => {
  try {
    if ((await canConnect(address, databaseName)) !== true) await makeDatabase(address)
  } catch (error) {
    await supervised.stop()
    throw error
  }
}

/**
 * Starts the product's own PostgreSQL on the data folder, or takes over the one left running there.
 * Only one process at a time: take `lockDataFolder` first for a plain refusal.
 * @throws Refused with a sentence when the folder, the account or the programs do not allow it.
 */
export const startOwnServer = async (options: OwnServerOptions): Promise<RunningDatabase> => {
  const tell = (text: Text) => options.say?.(`${text.vi} · ${text.en}`)
  const place = placeFor(options.dataFolder)
  const lock = lockFile(place.home, 'database.lock')
  try {
    if (place.note !== null) tell(place.note)
    const { supervised, address } =
      (await adoptLeftBehind(place, options.archiveFolder, tell)) ?? (await startAnew(place, options, tell))
    await prepared(supervised, address)
    const stop = async () => {
      await supervised.stop()
      lock.release()
    }
    return { url: urlOf(address), connection: connectionTo(address), stop, died: supervised.died }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** How to reach the own database of a data folder if it runs now, for the command line; else null. */
export const connectToRunningOwnServer = async (dataFolder: string): Promise<pg.PoolConfig | null> => {
  const cluster = existingCluster(dataFolder)
  if (cluster === null) return null
  const found = runningPostmaster(cluster, homeOfCluster(cluster))
  if (found === null || (await canConnect(found.address, databaseName)) !== true) return null
  return connectionTo(found.address)
}
