import { queueByEmail } from '../../../database/notices.ts'
import { mailElsewhere } from '../../../domain/access/mail-refusal.ts'
import { type ResetKind, refusalToAskForLink } from '../../../domain/access/reset-delay.ts'
import { failuresThatCount } from '../../../domain/access/sign-in-delay.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { answers } from '../../../kit/http/route.ts'
import type { DoorContext } from '../context.ts'
import { addressOf } from '../sessions/attempts/actions.ts'
import { lockFailures, saveFailures } from '../sessions/store.ts'
import { askForReset } from './contract.ts'

/**
 * Puts a letter with a link on its way to whoever has this e-mail. Requests are counted under what was typed,
 * never under an account, and the letter is one statement that writes a row or none: neither the answer nor
 * its time tells whether there is such an account.
 */
const ask = async (context: DoorContext, email: string) => {
  if (!context.post) throw new Refused(mailElsewhere)
  const address = addressOf(context)
  const names: [ResetKind, string][] = [['reset', email]]
  if (address) names.unshift(['reset-address', address])
  await context.database.transaction().execute(async (tx) => {
    const now = new Date()
    for (const [kind, name] of names) {
      const requests = await lockFailures(tx, kind, name)
      const refusal = refusalToAskForLink(kind, requests, now.getTime())
      if (refusal) throw new Refused(refusal)
      await saveFailures(tx, kind, name, failuresThatCount(requests, now.getTime()) + 1, now)
    }
    await queueByEmail(tx, email, 'reset')
  })
  return { ok: true as const }
}

export const routes = [answers(askForReset, (context: DoorContext, { body }) => ask(context, body.email))]
