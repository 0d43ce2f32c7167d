import { Command, CommanderError, Option } from 'commander'
import { type Refusal, Refused } from '../domain/language/refusal.ts'
import { type Language, languages, type Text } from '../domain/language/say.ts'
import { refusalOfOutage } from './outage.ts'

export type CommandOption = {
  /** As commander reads it: '--as-of <day>'; angle brackets ask for a value. */
  readonly flags: string
  readonly summary: Text
  readonly required?: boolean
  readonly choices?: readonly string[]
  readonly fallback?: string
}

/** What a command answers: for machines with --json, else lines for people; a refusal after them, where it has one. */
export type CommandAnswer = {
  readonly json: unknown
  readonly lines: readonly string[]
  readonly refusal?: Refusal
}

/** One command: its words ('report roll-up'), its options and what runs it. */
export type CommandLine<Context> = {
  readonly name: string
  readonly summary: Text
  readonly argument?: string
  readonly options?: readonly CommandOption[]
  readonly run: (
    context: Context,
    options: Readonly<Record<string, string | undefined>>,
    argument: string | undefined,
  ) => Promise<CommandAnswer>
  /** Answers without an installation where the options allow it; null: one has to be opened after all. */
  readonly runAlone?: (
    terminal: Terminal,
    options: Readonly<Record<string, string | undefined>>,
    argument: string | undefined,
  ) => Promise<CommandAnswer | null>
}

/** Who runs a command and how to reach them, for a command that opens no installation by itself. */
export type Terminal = {
  readonly language: Language
  /** Says how far the work is, beside the answer. */
  readonly tell: (text: Text) => void
  /** Asks the person at the terminal for a line; null where nobody is there. */
  readonly ask: (question: Text) => Promise<string | null>
}

/** A command that works on files or on whole databases: nothing is opened for it, and nothing upgraded. */
export type LoneCommand = Omit<CommandLine<never>, 'run' | 'runAlone'> & {
  readonly runAlone: (
    terminal: Terminal,
    options: Readonly<Record<string, string | undefined>>,
    argument: string | undefined,
  ) => Promise<CommandAnswer>
}

/** What the process ends with: done, refused, not understood, or broken. */
export const exitCodes = { done: 0, refused: 1, usage: 2, failed: 3 } as const

type Ground<Context> = {
  readonly language: Language
  readonly open: (language: Language) => Promise<{ context: Context; close(): Promise<void> }>
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly ask?: (question: string) => Promise<string | null>
}

const terminalOf = <Context>({ language, err, ask }: Ground<Context>): Terminal => ({
  language,
  tell: (text) => err(`${text[language]}\n`),
  ask: async (question) => (ask ? ask(question[language]) : null),
})

const optionOf = ({ flags, summary, required, choices, fallback }: CommandOption, language: Language) => {
  const option = new Option(flags, summary[language])
  if (required) option.makeOptionMandatory()
  if (choices) option.choices(choices)
  if (fallback !== undefined) option.default(fallback)
  return option
}

/** Runs the command on an installation opened for it, or alone. */
const answerOf = async <Context>(
  line: CommandLine<Context> | LoneCommand,
  ground: Ground<Context>,
  options: Readonly<Record<string, string | undefined>>,
  argument: string | undefined,
): Promise<CommandAnswer> => {
  const alone = await line.runAlone?.(terminalOf(ground), options, argument)
  if (alone) return alone
  if (!('run' in line)) throw new Error(`the command "${line.name}" has no answer`)
  const { context, close } = await ground.open(ground.language)
  try {
    return await line.run(context, options, argument)
  } finally {
    await close()
  }
}

const add = <Context>(
  program: Command,
  line: CommandLine<Context> | LoneCommand,
  ground: Ground<Context>,
  end: (code: number) => void,
) => {
  const words = line.name.split(' ')
  let parent = program
  for (const word of words.slice(0, -1))
    parent = parent.commands.find((command) => command.name() === word) ?? parent.command(word)
  // Options after 'backup verify' belong to it, although 'backup' alone is a command as well.
  parent.enablePositionalOptions()
  const command = parent.command(words.at(-1) ?? line.name).description(line.summary[ground.language])
  if (line.argument) command.argument(line.argument)
  for (const option of line.options ?? []) command.addOption(optionOf(option, ground.language))
  command.option('--json', 'JSON')
  command.action(async (...given: unknown[]) => {
    const argument = line.argument ? (given[0] as string | undefined) : undefined
    const { json, ...options } = command.opts<Record<string, string | undefined> & { json?: boolean }>()
    const answer = await answerOf(line, ground, options, argument)
    ground.out(json ? `${JSON.stringify(answer.json, null, 2)}\n` : `${answer.lines.join('\n')}\n`)
    if (answer.refusal) throw new Refused(answer.refusal)
    end(exitCodes.done)
  })
}

/** The language of the person at the terminal, from LANG; English where it is not Vietnamese. */
export const terminalLanguage = (lang: string | undefined): Language =>
  languages.find((language) => lang?.toLowerCase().startsWith(language)) ?? 'en'

/** Runs one command line; returns the exit code. Refusals and mistakes go to standard error. */
export const runCommandLine = async <Context>(
  lines: readonly (CommandLine<Context> | LoneCommand)[],
  argv: readonly string[],
  ground: Ground<Context>,
): Promise<number> => {
  let code: number = exitCodes.done
  const program = new Command('vuon')
    .exitOverride()
    .configureOutput({ writeOut: ground.out, writeErr: ground.err })
  const inherit = (command: Command): void => {
    command.exitOverride().configureOutput({ writeOut: ground.out, writeErr: ground.err })
    for (const below of command.commands) inherit(below)
  }
  for (const line of lines)
    add(program, line, ground, (ended) => {
      code = ended
    })
  inherit(program)
  try {
    await program.parseAsync(argv, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage
    if (error instanceof Refused) {
      ground.err(`${error.refusal.text[ground.language]} (${error.refusal.code})\n`)
      for (const [field, text] of Object.entries(error.refusal.fields ?? {}))
        ground.err(`  ${field}: ${text[ground.language]}\n`)
      return exitCodes.refused
    }
    const outage = error instanceof Error ? refusalOfOutage(error) : null
    if (outage) {
      ground.err(`${outage.text[ground.language]} (${outage.code})\n`)
      return exitCodes.refused
    }
    ground.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    return exitCodes.failed
  }
}
