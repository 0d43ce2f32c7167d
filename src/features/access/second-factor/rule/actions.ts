import { v7 as newId } from 'uuid'
import { record } from '../../../../database/ledger.ts'
import { rolesThatMay } from '../../../../domain/access/second-factor.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { refusalToOverwriteUnseen } from '../../../../domain/people/changed-meanwhile.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { requireConfirmed } from '../../security/actions.ts'
import { holdSettings } from '../../store.ts'
import { changeSecondFactorRule, showSecondFactorRule } from './contract.ts'
import { rolesThatMust, saveRolesThatMust } from './store.ts'

/** In the order of the policy table, each once. */
const inOrder = (roles: readonly string[]) => rolesThatMay.filter((role) => roles.includes(role))

type Wanted = { readonly roles: readonly string[]; readonly seen: { readonly roles: readonly string[] } }

/** From the next request on, accounts with such a role and no second factor can only set one up. */
const change = (context: Context, { roles: wanted, seen }: Wanted) => {
  const { database, actor } = context
  requireConfirmed(context)
  const roles = inOrder(wanted)
  return database.transaction().execute(async (tx) => {
    await holdSettings(tx)
    const before = inOrder(await rolesThatMust(tx))
    const stale = refusalToOverwriteUnseen({ roles: before }, { roles }, { roles: inOrder(seen.roles) })
    if (stale) throw new Refused(stale)
    if (before.join() === roles.join()) return { roles }
    await saveRolesThatMust(tx, roles)
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'second-factor-rule',
      subjectId: newId(),
      before: { roles: before.map((role) => ({ role })) },
      after: { roles: roles.map((role) => ({ role })) },
    })
    return { roles }
  })
}

export const routes = [
  answers(showSecondFactorRule, async (context: Context) => ({
    roles: inOrder(await rolesThatMust(context.database)),
  })),
  answers(changeSecondFactorRule, (context: Context, { body }) => change(context, body)),
]
