import { noSuchEmail } from '../../../../domain/access/second-factor-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import type { CommandLine } from '../../../../kit/command-line.ts'
import type { Context } from '../../context.ts'
import { findPasswordOf } from '../../sessions/store.ts'
import { removeFactors } from './actions.ts'
import { texts } from './texts.ts'

/** `vuon account second-factor-removal <email>`: for the only administrator, whose phone is lost. */
export const commands: readonly CommandLine<Context>[] = [
  {
    name: 'account second-factor-removal',
    summary: texts.command,
    argument: '<email>',
    run: async ({ database, actor, language }, _options, email) => {
      const account = await findPasswordOf(database, (email ?? '').trim().toLowerCase())
      if (!account) throw new Refused(noSuchEmail)
      await database.transaction().execute((tx) => removeFactors(tx, actor, account.accountId))
      return { json: { removed: true }, lines: [texts.removed[language]] }
    },
  },
]
