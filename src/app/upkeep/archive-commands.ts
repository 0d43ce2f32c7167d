import type { CommandAnswer, LoneCommand, Terminal } from '../../kit/command-line.ts'
import { listBases, takeOwnBase } from './archive.ts'
import { archiveTexts } from './archive-texts.ts'
import { linesIn, settingsWith } from './commands.ts'

type Options = Readonly<Record<string, string | undefined>>

const base = async (terminal: Terminal): Promise<CommandAnswer> => {
  const taken = await takeOwnBase(settingsWith({}), new Date())
  const bytes = taken.base.files.reduce((sum, file) => sum + file.bytes, 0)
  return {
    json: { folder: taken.folder, bytes, startedAt: taken.base.startedAt, endedAt: taken.base.endedAt },
    lines: linesIn(terminal, [archiveTexts.taken(taken.folder, bytes)]),
  }
}

const list = async (terminal: Terminal, _options: Options): Promise<CommandAnswer> => {
  const bases = listBases(settingsWith({}))
  return {
    json: { bases },
    lines: linesIn(terminal, [
      ...bases.map(({ folder, endedAt }) => archiveTexts.line(folder, endedAt)),
      bases.length === 0 ? archiveTexts.none : null,
    ]),
  }
}

/** `vuon archive base` and `vuon archive list`: what a restore to a moment begins from. */
export const archiveCommands: readonly LoneCommand[] = [
  { name: 'archive base', summary: archiveTexts.base, runAlone: base },
  { name: 'archive list', summary: archiveTexts.list, runAlone: list },
]
