import { v7 as newId } from 'uuid'
import { record } from '../../../../database/ledger.ts'
import { rolesThatMay } from '../../../../domain/access/second-factor.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { requireConfirmed } from '../../security/actions.ts'
import { changeSecondFactorRule, showSecondFactorRule } from './contract.ts'
import { rolesThatMust, saveRolesThatMust } from './store.ts'

/** In the order of the policy table, each once. */
const inOrder = (roles: readonly string[]) => rolesThatMay.filter((role) => roles.includes(role))

/** From the next request on, accounts with such a role and no second factor can only set one up. */
const change = (context: Context, wanted: readonly string[]) => {
  const { database, actor } = context
  requireConfirmed(context)
  const roles = inOrder(wanted)
  return database.transaction().execute(async (tx) => {
    const before = inOrder(await rolesThatMust(tx))
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
  answers(changeSecondFactorRule, (context: Context, { body }) => change(context, body.roles)),
]
