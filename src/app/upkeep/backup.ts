import { mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Header } from '../../database/backup/header.ts'
import { writeBackup } from '../../database/backup/write.ts'
import { existingCluster } from '../../database/own-server/place.ts'
import { alone } from '../../database/upkeep.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { noteBackupState } from '../../kit/backup-state.ts'
import { joinFoundation } from '../foundation.ts'
import { productVersion } from '../version.ts'
import { withClient } from './connections.ts'
import { backupName, removeOutlived } from './folder.ts'
import { keptFilesOf, keyMarkIn } from './kept-files.ts'
import { passphraseIn } from './passphrase.ts'
import { backupFolderOf, type UpkeepSettings } from './settings.ts'

export type Taken = {
  readonly file: string
  readonly bytes: number
  readonly header: Header
  /** Names of older backups that the new one made superfluous. */
  readonly removed: readonly string[]
}

const nothing = refuse(
  'backup.nothing',
  say(
    'Chưa có dữ liệu nào để sao lưu: cơ sở dữ liệu chưa được tạo. Hãy kiểm tra VUON_DATA và DATABASE_URL.',
    'There is nothing to back up: no database has been made yet. Check VUON_DATA and DATABASE_URL.',
  ),
  409,
)

const take = async (settings: UpkeepSettings, named: string | undefined, takenAt: Date): Promise<Taken> => {
  const { dataFolder } = settings
  if (settings.databaseUrl === null && existingCluster(dataFolder) === null) throw new Refused(nothing)
  const passphrase = passphraseIn(settings.passphraseFile)
  const folder = backupFolderOf(settings)
  const file = named === undefined ? join(folder, backupName(takenAt)) : resolve(named)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const foundation = await joinFoundation(settings)
  try {
    const header = await withClient(foundation.connection, (client) =>
      alone(client, 'backup', () =>
        writeBackup(client, file, {
          product: productVersion(),
          takenAt,
          passphrase,
          keyMark: keyMarkIn(dataFolder),
          files: keptFilesOf(dataFolder),
        }),
      ),
    )
    const removed = named === undefined ? removeOutlived(folder) : []
    return { file, bytes: statSync(file).size, header, removed }
  } finally {
    await foundation.stop()
  }
}

/**
 * Takes a backup into the named file, or into the folder of backups, where older ones then go by the rule.
 * What came of it is noted for the administrators.
 */
export const takeBackup = async (
  settings: UpkeepSettings,
  named: string | undefined,
  takenAt: Date,
): Promise<Taken> => {
  const { dataFolder } = settings
  const at = takenAt.toISOString()
  try {
    const taken = await take(settings, named, takenAt)
    const { file, bytes, header } = taken
    noteBackupState(dataFolder, { last: { at, file, bytes, encrypted: header.lock !== null }, failure: null })
    return taken
  } catch (error) {
    const code = error instanceof Refused ? error.refusal.code : 'backup.failed'
    noteBackupState(dataFolder, { failure: { at, code } })
    throw error
  }
}
