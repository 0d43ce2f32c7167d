import { copyFileSync, existsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { basesIn, takeBase } from '../../database/archive/base.ts'
import { type Archive, archiveIn, clusterId } from '../../database/archive/folder.ts'
import { recoverTo } from '../../database/archive/recover.ts'
import { notArchiving, nothingArchived } from '../../database/archive/refusals.ts'
import { existingCluster } from '../../database/own-server/place.ts'
import { joinFoundation } from '../foundation.ts'
import { withClient } from './connections.ts'
import { keyFile } from './kept-files.ts'
import type { UpkeepSettings } from './settings.ts'

const baseDaysMax = 7

/** The archive of this installation's own database; null where it has none. */
const archiveOf = ({ databaseUrl, dataFolder, archiveFolder }: UpkeepSettings): Archive | null => {
  const cluster = databaseUrl === null ? existingCluster(dataFolder) : null
  return cluster === null || archiveFolder === null ? null : archiveIn(archiveFolder, clusterId(cluster))
}

/** When the settings of the database last changed: what was written while it did not archive is missing. */
const settingsChanged = (cluster: string): Date => {
  const file = join(dirname(cluster), 'database.conf')
  return existsSync(file) ? statSync(file).mtime : new Date(0)
}

/** Whether a new base is to be taken: there is none, it is a week old, or archiving may have been off since. */
export const needsBase = (settings: UpkeepSettings, now: Date): boolean => {
  const archive = archiveOf(settings)
  const cluster = existingCluster(settings.dataFolder)
  if (archive === null || cluster === null) return false
  const newest = basesIn(archive)[0]?.base
  if (!newest) return true
  const weekAgo = new Date(now.getTime() - baseDaysMax * 24 * 3_600_000).toISOString()
  return newest.endedAt < weekAgo || newest.startedAt < settingsChanged(cluster).toISOString()
}

/** Takes a base of the running own database. */
export const takeOwnBase = async (settings: UpkeepSettings, now: Date) => {
  const foundation = await joinFoundation(settings)
  try {
    const archive = archiveOf(settings)
    const cluster = existingCluster(settings.dataFolder)
    if (archive === null || cluster === null) throw notArchiving()
    return await withClient(foundation.connection, (client) => takeBase(client, cluster, archive, now))
  } finally {
    await foundation.stop()
  }
}

/** The archives below a folder, or the one that the folder itself is. */
const archiveAt = (settings: UpkeepSettings, named: string | null): Archive => {
  if (named === null) {
    const own = archiveOf(settings)
    if (own === null) throw nothingArchived(settings.archiveFolder ?? 'ARCHIVE_FOLDER')
    return own
  }
  return { wal: join(named, 'wal'), base: join(named, 'base') }
}

export const listBases = (settings: UpkeepSettings) => {
  const archive = archiveOf(settings)
  if (archive === null) throw notArchiving()
  return basesIn(archive).map(({ folder, base }) => ({
    folder,
    startedAt: base.startedAt,
    endedAt: base.endedAt,
    bytes: base.files.reduce((sum, { bytes }) => sum + bytes, 0),
  }))
}

/**
 * Recovers the own database to a moment into a new data folder, and puts a copy of the key beside it. The folder
 * of today is left as it is. Returns when the last change in the new one was made.
 */
export const recover = async (
  settings: UpkeepSettings,
  { moment, into, archive }: { moment: string; into: string; archive: string | null },
): Promise<string> => {
  const lastChange = await recoverTo(archiveAt(settings, archive), into, moment)
  const key = keyFile(settings.dataFolder)
  if (existsSync(key) && !existsSync(keyFile(into))) copyFileSync(key, keyFile(into))
  return lastChange
}
