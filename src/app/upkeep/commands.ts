import { verifyBackup } from '../../database/backup/read.ts'
import { warningOf } from '../../domain/backups/state.ts'
import { warningTexts } from '../../domain/backups/warning.ts'
import type { Text } from '../../domain/language/say.ts'
import { readBackupState } from '../../kit/backup-state.ts'
import type { CommandAnswer, CommandOption, LoneCommand, Terminal } from '../../kit/command-line.ts'
import { takeBackup } from './backup.ts'
import { backupsIn } from './folder.ts'
import { keyFile } from './kept-files.ts'
import { passphraseIn } from './passphrase.ts'
import { backupFolderOf, readUpkeepSettings, type UpkeepSettings } from './settings.ts'
import { texts } from './texts.ts'

type Options = Readonly<Record<string, string | undefined>>

export const passphraseOption: CommandOption = {
  flags: '--passphrase-file <file>',
  summary: texts.passphraseFile,
}

/** The settings of the environment; a passphrase file named on the command line goes before. */
export const settingsWith = ({ passphraseFile }: Options): UpkeepSettings => {
  const settings = readUpkeepSettings(process.env)
  return passphraseFile === undefined ? settings : { ...settings, passphraseFile }
}

export const rowsOf = (tables: readonly { readonly rows: number }[]): number =>
  tables.reduce((sum, { rows }) => sum + rows, 0)

export const linesIn = ({ language }: Terminal, said: readonly (Text | null)[]): string[] =>
  said.flatMap((text) => (text === null ? [] : [text[language]]))

const backup = async (
  terminal: Terminal,
  options: Options,
  named: string | undefined,
): Promise<CommandAnswer> => {
  const settings = settingsWith(options)
  const { file, bytes, header, removed } = await takeBackup(settings, named, new Date())
  const rows = rowsOf(header.tables)
  return {
    json: { file, bytes, rows, removed, header },
    lines: linesIn(terminal, [
      texts.written(file, bytes, rows),
      header.lock ? texts.withKey : texts.keepKey(keyFile(settings.dataFolder)),
      removed.length > 0 ? texts.removed(removed.length) : null,
    ]),
  }
}

const verify = async (terminal: Terminal, options: Options, file = ''): Promise<CommandAnswer> => {
  const header = await verifyBackup(file, passphraseIn(settingsWith(options).passphraseFile))
  const rows = rowsOf(header.tables)
  return {
    json: { file, rows, header },
    lines: linesIn(terminal, [texts.sound(file, rows, header.tables.length)]),
  }
}

const list = async (terminal: Terminal): Promise<CommandAnswer> => {
  const settings = settingsWith({})
  const folder = backupFolderOf(settings)
  const backups = backupsIn(folder)
  const known = readBackupState(settings.dataFolder)
  const state = { ...known, schedule: settings.backupFolder ? { times: settings.backupTimes } : null }
  const warning = warningOf(state, new Date().toISOString())
  return {
    json: { folder, backups, state, warning },
    lines: linesIn(terminal, [
      ...(backups.length === 0 ? [texts.noBackups(folder)] : []),
      ...backups.map(({ name, bytes, takenAt }) => texts.backupLine(name, bytes, takenAt.slice(0, 16))),
      warning && warningTexts[warning],
    ]),
  }
}

/** `vuon backup`, `vuon backup verify` and `vuon backup list`. */
export const backupCommands: readonly LoneCommand[] = [
  {
    name: 'backup',
    summary: texts.backup,
    argument: '[file]',
    options: [passphraseOption],
    runAlone: backup,
  },
  {
    name: 'backup verify',
    summary: texts.verify,
    argument: '<file>',
    options: [passphraseOption],
    runAlone: verify,
  },
  { name: 'backup list', summary: texts.list, runAlone: list },
]
