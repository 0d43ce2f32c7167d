import { Refused, refuse } from '../../domain/language/refusal.ts'
import { say } from '../../domain/language/say.ts'
import type { CommandAnswer, LoneCommand, Terminal } from '../../kit/command-line.ts'
import { linesIn, passphraseOption, rowsOf, settingsWith } from './commands.ts'
import { move, ownDatabase } from './move.ts'
import { restore } from './restore.ts'
import { texts } from './texts.ts'

type Options = Readonly<Record<string, string | undefined>>

const nameFile = refuse(
  'restore.no_file',
  say('Hãy ghi tên tệp sao lưu cần phục hồi.', 'Name the backup to restore.'),
)

const runRestore = async (
  terminal: Terminal,
  options: Options,
  file: string | undefined,
): Promise<CommandAnswer> => {
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
