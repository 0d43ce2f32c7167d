import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BackupState } from '../domain/backups/state.ts'

const fileIn = (dataFolder: string): string => join(dataFolder, 'backups.json')

const unknown: BackupState = { schedule: null, last: null, failure: null }

/** What is known of this installation's backups; nothing where the note is missing or damaged. */
export const readBackupState = (dataFolder: string): BackupState => {
  try {
    return { ...unknown, ...(JSON.parse(readFileSync(fileIn(dataFolder), 'utf8')) as Partial<BackupState>) }
  } catch {
    return unknown
  }
}

/** Notes what has become known; the note is exchanged as a whole. */
export const noteBackupState = (dataFolder: string, news: Partial<BackupState>): void => {
  mkdirSync(dataFolder, { recursive: true })
  const written = `${fileIn(dataFolder)}.${process.pid}`
  writeFileSync(written, `${JSON.stringify({ ...readBackupState(dataFolder), ...news })}\n`, { mode: 0o600 })
  renameSync(written, fileIn(dataFolder))
}
