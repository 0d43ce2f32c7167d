import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type KeptBackup, outlived } from '../../domain/backups/retention.ts'
import { today } from '../clock.ts'

const pattern = /^vuon-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.vuonbackup$/

/** The name of a backup in the folder tells when it was taken. */
export const backupName = (takenAt: Date): string =>
  `vuon-${takenAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z.vuonbackup`

export type FoundBackup = KeptBackup & { readonly file: string; readonly bytes: number }

/** The backups of a folder by the names that we give, newest first; other files are not ours to judge. */
export const backupsIn = (folder: string): FoundBackup[] => {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder).flatMap((name) => {
    const [, year, month, day, hour, minute, second] = pattern.exec(name) ?? []
    if (year === undefined) return []
    const takenAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`
    const file = join(folder, name)
    return [{ name, takenAt, day: today(new Date(takenAt)), file, bytes: statSync(file).size }]
  })
  return found.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : -1))
}

/** Removes the backups that have outlived the rule, and what an interrupted backup left; returns their names. */
export const removeOutlived = (folder: string): string[] => {
  const gone = outlived(backupsIn(folder)).map(({ name }) => name)
  const dayAgo = Date.now() - 24 * 3_600_000
  const unfinished = readdirSync(folder).filter(
    (name) =>
      name.endsWith('.making') &&
      pattern.test(name.slice(0, -'.making'.length)) &&
      statSync(join(folder, name)).mtimeMs < dayAgo,
  )
  for (const name of [...gone, ...unfinished]) rmSync(join(folder, name), { force: true })
  return gone
}
