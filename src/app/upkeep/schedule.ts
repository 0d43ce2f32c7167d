import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { isDue } from '../../domain/backups/schedule.ts'
import type { BackupState } from '../../domain/backups/state.ts'
import { noteBackupState, readBackupState } from '../../kit/backup-state.ts'
import { needsBase } from './archive.ts'
import type { UpkeepSettings } from './settings.ts'

const firstLookMs = 2000
const lookEveryMs = 30_000
const hoursAhead = 7

/** The moment where the organisation is, as the schedule counts. */
const localMoment = (time: Date): string =>
  new Date(time.getTime() + hoursAhead * 3_600_000).toISOString().slice(0, 19)

const lastTried = ({ last, failure }: BackupState): string | null => {
  const at = [last?.at, failure?.at]
    .filter((moment) => moment !== undefined)
    .toSorted()
    .at(-1)
  return at === undefined ? null : localMoment(new Date(at))
}

/** The commands that the schedule asks for now. */
const dueNow = (settings: UpkeepSettings, now: Date): string[][] => {
  const state = readBackupState(settings.dataFolder)
  const backup =
    settings.backupFolder !== null && isDue(settings.backupTimes, lastTried(state), localMoment(now))
  return [...(backup ? [['backup']] : []), ...(needsBase(settings, now) ? [['archive', 'base']] : [])]
}

const cli = resolve(import.meta.dirname, '../cli.ts')

/** Each command is a process of its own: what it needs of time and memory the server does not feel. */
const start = (words: readonly string[]): ChildProcess =>
  spawn(process.execPath, [cli, ...words], { stdio: ['ignore', 'ignore', 'inherit'] })

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((over) => {
    child.once('exit', () => over())
    child.once('error', () => over())
  })

/**
 * Takes backups and base backups when they are due, as long as the server runs; the returned function ends it,
 * and a backup that is going on with it: it leaves no file of its name.
 */
export const keepSafeInBackground = (settings: UpkeepSettings): (() => Promise<void>) => {
  const { dataFolder, backupFolder, backupTimes } = settings
  noteBackupState(dataFolder, { schedule: backupFolder === null ? null : { times: [...backupTimes] } })
  let over = false
  let child: ChildProcess | null = null
  let timer: NodeJS.Timeout
  const look = async () => {
    for (const words of over ? [] : dueNow(settings, new Date())) {
      child = start(words)
      await ended(child)
      child = null
      if (over) return
    }
    timer = setTimeout(again, lookEveryMs)
  }
  const again = () => {
    going = look()
  }
  let going: Promise<void> = Promise.resolve()
  timer = setTimeout(again, firstLookMs)
  return async () => {
    over = true
    clearTimeout(timer)
    child?.kill('SIGTERM')
    await going
  }
}
