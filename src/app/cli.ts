import { Refused } from '../domain/language/refusal.ts'
import { runCommandLine, terminalLanguage } from '../kit/command-line.ts'
import { commands } from './commands.ts'
import { readConfiguration } from './configuration.ts'
import { doctorCommands } from './doctor/command.ts'
import { joinFoundation } from './foundation.ts'
import { openHouse } from './house.ts'
import { operatorContext } from './operator.ts'
import { lineFrom } from './terminal.ts'
import { archiveCommands } from './upkeep/archive-commands.ts'
import { backupCommands } from './upkeep/commands.ts'
import { keyCommands } from './upkeep/key-commands.ts'
import { refuseMoved } from './upkeep/moved.ts'
import { replacingCommands } from './upkeep/replacing-commands.ts'

const environment = process.env
const language = terminalLanguage(environment.VUON_LANGUAGE ?? environment.LC_ALL ?? environment.LANG)

/** Opens the installation for one command, and closes all of it behind the command. */
const open = async () => {
  const configuration = readConfiguration(environment)
  refuseMoved(configuration)
  const foundation = await joinFoundation(configuration)
  const { dataFolder, mail } = configuration
  try {
    const house = await openHouse({ ...foundation, dataFolder, origins: [], mail })
    const close = async () => {
      await house.close()
      await foundation.stop()
    }
    return { context: operatorContext(house, language), close }
  } catch (error) {
    await foundation.stop()
    throw error
  }
}

const all = [
  ...commands,
  ...backupCommands,
  ...replacingCommands,
  ...archiveCommands,
  ...keyCommands,
  ...doctorCommands,
]

try {
  process.exitCode = await runCommandLine(all, process.argv.slice(2), {
    language,
    open,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
    ask: (question) => lineFrom(process.stdin, process.stderr, question),
  })
} catch (error) {
  if (!(error instanceof Refused)) throw error
  process.stderr.write(`${error.refusal.text[language]}\n`)
  process.exitCode = 1
}
