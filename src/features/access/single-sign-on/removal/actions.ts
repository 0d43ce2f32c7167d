import { record } from '../../../../database/ledger.ts'
import { noAccount } from '../../../../domain/access/grant-refusal.ts'
import { notLinked } from '../../../../domain/access/single-sign-on-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { requireConfirmed } from '../../security/actions.ts'
import { endSessions } from '../../sessions/store.ts'
import { lockAccount } from '../../store.ts'
import { followGroups } from '../following/actions.ts'
import { keepGroups } from '../following/store.ts'
import { unlinkSubjects } from '../store.ts'
import { unlinkSignOn } from './contract.ts'

/** The next sign-in links anew, by the e-mail; until then the groups told before give nothing. */
const unlink = (context: Context, accountId: string) =>
  context.database.transaction().execute(async (tx) => {
    const { actor, today } = context
    requireConfirmed(context)
    if (!(await lockAccount(tx, accountId))) throw new Refused(noAccount)
    if (!(await unlinkSubjects(tx, accountId))) throw new Refused(notLinked)
    await keepGroups(tx, accountId, [])
    await followGroups(tx, actor, accountId, today)
    await endSessions(tx, accountId)
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'sign-on-link',
      subjectId: accountId,
      before: { accountId, linked: true },
      after: { accountId, linked: false },
    })
    return { ok: true as const }
  })

export const routes = [
  answers(unlinkSignOn, (context: Context, { params }) => unlink(context, params.accountId)),
]
