import { join, resolve } from 'node:path'
import { isTimeOfDay } from '../../domain/backups/schedule.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { type Configuration, type Environment, readConfiguration } from '../configuration.ts'

/** Where backups go and when; what is not set stays null. */
export type UpkeepSettings = Configuration & {
  /** Null: none are made by themselves, and those made by hand go to `backups` in the data folder. */
  readonly backupFolder: string | null
  readonly backupTimes: readonly string[]
  readonly passphraseFile: string | null
}

const timesIn = (text: string): string[] => {
  const times = text.split(/[\s,;]+/).filter((time) => time !== '')
  if (times.every(isTimeOfDay)) return times
  throw new Refused(
    refuse(
      'configuration.backup_times',
      say(
        `BACKUP_TIMES phải là các giờ trong ngày, không phải "${text}"; ví dụ BACKUP_TIMES=02:00,14:00.`,
        `BACKUP_TIMES must be times of the day, not "${text}"; for example BACKUP_TIMES=02:00,14:00.`,
      ),
      400,
    ),
  )
}

/** Reads BACKUP_FOLDER, BACKUP_TIMES (02:00) and BACKUP_PASSPHRASE_FILE beside the configuration. */
export const readUpkeepSettings = (environment: Environment): UpkeepSettings => {
  const path = (name: string): string | null => {
    const text = environment[name]?.trim() ?? ''
    return text === '' ? null : resolve(text)
  }
  const times = environment.BACKUP_TIMES?.trim() ?? ''
  return {
    ...readConfiguration(environment),
    backupFolder: path('BACKUP_FOLDER'),
    backupTimes: times === '' ? ['02:00'] : timesIn(times),
    passphraseFile: path('BACKUP_PASSPHRASE_FILE'),
  }
}

/** The folder of backups that were given no name of their own. */
export const backupFolderOf = ({ backupFolder, dataFolder }: UpkeepSettings): string =>
  backupFolder ?? join(dataFolder, 'backups')
