import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import { shutAccount } from '../../accounts/closing/actions.ts'
import { saveGrantEnd } from '../../accounts/grants/store.ts'
import { endDelegations } from '../../delegations/ending/actions.ts'
import { unlinkSubjects } from '../../single-sign-on/store.ts'
import { saveAccount } from '../../store.ts'
import type { Provisioning } from '../entry/actions.ts'
import type { ProvisionedRow } from '../people/store.ts'
import { forgetWaysIn, openGrantsOf, saveRemoved } from './store.ts'

const endGrants = async (tx: Tx, { actor, today }: Provisioning, accountId: string) => {
  for (const { grantId, role, unitId, from, to } of await openGrantsOf(tx, accountId, today)) {
    const end = today < from ? from : today
    await saveGrantEnd(tx, grantId, end)
    await endDelegations(tx, actor, { sourceId: grantId }, end)
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'grant',
      subjectId: grantId,
      before: { accountId, role, unitId, to },
      after: { accountId, role, unitId, to: end },
    })
  }
}

/**
 * Removes an account for a directory: it is closed, and keeps neither role nor record nor any way in, so that
 * whoever gets its address later begins with nothing.
 * @throws Refused `accounts.last_administrator`.
 */
export const removeAccount = async (tx: Tx, client: Provisioning, account: ProvisionedRow): Promise<void> => {
  const { id, userName, closed } = account
  if (!closed) await shutAccount(tx, client.actor, id, client.today)
  await endGrants(tx, client, id)
  await unlinkSubjects(tx, id)
  await forgetWaysIn(tx, id)
  await saveAccount(tx, id, { personId: null })
  await saveRemoved(tx, id, userName)
  await record(tx, client.actor, {
    action: 'accounts.change',
    subjectKind: 'account',
    subjectId: id,
    before: { removed: false },
    after: { removed: true },
  })
}
