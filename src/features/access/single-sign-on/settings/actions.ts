import { v7 as newId } from 'uuid'
import { record } from '../../../../database/ledger.ts'
import { noSettings, type SignOnSettings } from '../../../../domain/access/single-sign-on.ts'
import { notConfigured } from '../../../../domain/access/single-sign-on-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { refusalToOverwriteUnseen } from '../../../../domain/people/changed-meanwhile.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { requireConfirmed } from '../../security/actions.ts'
import { holdSettings } from '../../store.ts'
import { saveSignOnSettings, signOnSettings } from '../store.ts'
import { changeSignOn, showSignOn } from './contract.ts'

const providerOf = ({ signOn }: Context) => {
  if (!signOn) return null
  const { issuer, clientId, label, groupsClaim, emailTrusted } = signOn.configuration
  const fault = signOn.lastFault()
  const lastFault = fault && { ...fault, at: fault.at.toISOString() }
  return { issuer, clientId, callback: signOn.callback, label, groupsClaim, emailTrusted, lastFault }
}

/** A setting that only makes sense with a provider is refused without one: nobody may lock the others out. */
const change = (
  context: Context,
  { seen, ...wanted }: SignOnSettings & { readonly seen: SignOnSettings },
) => {
  const { database, actor, signOn } = context
  requireConfirmed(context)
  if (wanted.required && !signOn) throw new Refused(notConfigured)
  const after = { ...wanted, domains: [...new Set(wanted.domains)].toSorted() }
  return database.transaction().execute(async (tx) => {
    await holdSettings(tx)
    const before = { ...noSettings, ...(await signOnSettings(tx)) }
    const stale = refusalToOverwriteUnseen(before, after, { ...seen, domains: seen.domains.toSorted() })
    if (stale) throw new Refused(stale)
    if (JSON.stringify(Object.entries(before).sort()) === JSON.stringify(Object.entries(after).sort()))
      return after
    await saveSignOnSettings(tx, after)
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'sign-on-settings',
      subjectId: newId(),
      before,
      after,
    })
    return after
  })
}

export const routes = [
  answers(showSignOn, async (context: Context) => ({
    provider: providerOf(context),
    settings: await signOnSettings(context.database),
  })),
  answers(changeSignOn, (context: Context, { body }) => change(context, body)),
]
