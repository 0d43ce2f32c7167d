import type { Tx } from '../../../../database/connect.ts'
import { type Actor, record } from '../../../../database/ledger.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { saveGrantEnd } from '../../accounts/grants/store.ts'
import { lockDelegations, type WhichDelegations } from '../store.ts'

/** Ends delegations on a day: of one role, or of all roles that an account gave. Both sides are told. */
export const endDelegations = async (tx: Tx, actor: Actor, of: WhichDelegations, on: Day): Promise<void> => {
  for (const { grantId, accountId, giverId, role, unitId, from, to } of await lockDelegations(tx, of, on)) {
    const end = on < from ? from : on
    await saveGrantEnd(tx, grantId, end)
    const pair = { accountId, giverId, role, unitId }
    await record(tx, actor, {
      action: 'delegations.make',
      subjectKind: 'delegation',
      subjectId: grantId,
      before: { ...pair, to },
      after: { ...pair, to: end },
    })
  }
}
