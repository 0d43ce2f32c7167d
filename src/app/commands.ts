import type { Context } from '../features/access/context.ts'
import { commands as ledger } from '../features/access/ledger/commands.ts'
import { commands as secondFactors } from '../features/access/second-factor/removal/commands.ts'
import { commands as imports } from '../features/imports/commands.ts'
import { commands as rollUp } from '../features/reports/roll-up/commands.ts'
import { commands as summary } from '../features/reports/summary/commands.ts'
import type { CommandLine } from '../kit/command-line.ts'

/** The commands of all rooms. */
export const commands: readonly CommandLine<Context>[] = [
  ...imports,
  ...ledger,
  ...secondFactors,
  ...rollUp,
  ...summary,
]
