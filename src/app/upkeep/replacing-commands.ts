import { resolve } from 'node:path'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import { momentFrom } from '../../domain/time/written-moment.ts'
import type { CommandAnswer, LoneCommand, Terminal } from '../../kit/command-line.ts'
import { recover } from './archive.ts'
import { archiveTexts } from './archive-texts.ts'
import { linesIn, passphraseOption, rowsOf, settingsWith } from './commands.ts'
import { move, ownDatabase } from './move.ts'
import { restore } from './restore.ts'
import { texts } from './texts.ts'

type Options = Readonly<Record<string, string | undefined>>

const nameFile = refuse(
  'restore.no_file',
  say('Hãy ghi tên tệp sao lưu cần phục hồi.', 'Name the backup to restore.'),
)

const runRecovery = async (terminal: Terminal, options: Options, text: string): Promise<CommandAnswer> => {
  const moment = momentFrom(text)
  if (moment === null) throw new Refused(refuse('restore.no_moment', archiveTexts.noMoment(text)))
  if (options.into === undefined) throw new Refused(refuse('restore.no_folder', archiveTexts.nameFolder))
  const into = resolve(options.into)
  const archive = options.archive === undefined ? null : resolve(options.archive)
  const lastChange = await recover(settingsWith(options), { moment, into, archive })
  return {
    json: { moment, into, lastChange },
    lines: linesIn(terminal, [archiveTexts.recovered(into, lastChange)]),
  }
}

const runRestore = async (
  terminal: Terminal,
  options: Options,
  file: string | undefined,
): Promise<CommandAnswer> => {
  if (options.toTime !== undefined) return runRecovery(terminal, options, options.toTime)
  if (file === undefined) throw new Refused(nameFile)
  const wishes = { replace: Boolean(options.replace), withoutKey: Boolean(options.withoutKey) }
  const { images, upgraded, header } = await restore(settingsWith(options), file, wishes, terminal)
  const rows = rowsOf(images)
  return {
    json: { file, rows, takenAt: header.takenAt, upgraded, tables: images },
    lines: linesIn(terminal, [
      texts.restored(rows, images.length),
      upgraded.length > 0 ? texts.upgraded(upgraded.length) : null,
    ]),
  }
}

const runMove = async (terminal: Terminal, options: Options): Promise<CommandAnswer> => {
  const { to = '', replace } = options
  const { images, upgraded } = await move(settingsWith({}), to, Boolean(replace), terminal)
  const rows = rowsOf(images)
  return {
    json: { rows, upgraded, tables: images },
    lines: linesIn(terminal, [
      texts.moved(rows, images.length),
      upgraded.length > 0 ? texts.upgraded(upgraded.length) : null,
      to === ownDatabase ? texts.unsetUrl : texts.setUrl,
    ]),
  }
}

/** `vuon restore` and `vuon move`: what fills a whole database. */
export const replacingCommands: readonly LoneCommand[] = [
  {
    name: 'restore',
    summary: texts.restore,
    argument: '[file]',
    options: [
      passphraseOption,
      { flags: '--replace', summary: texts.replace },
      { flags: '--without-key', summary: texts.withoutKey },
      { flags: '--to-time <moment>', summary: archiveTexts.toTime },
      { flags: '--into <folder>', summary: archiveTexts.into },
      { flags: '--archive <folder>', summary: archiveTexts.archive },
    ],
    runAlone: runRestore,
  },
  {
    name: 'move',
    summary: texts.move,
    options: [
      { flags: '--to <where>', summary: texts.to, required: true },
      { flags: '--replace', summary: texts.replace },
    ],
    runAlone: runMove,
  },
]
