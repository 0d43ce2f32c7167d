import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { type Actor, record } from '../../../../database/ledger.ts'
import { changesByGroups } from '../../../../domain/access/group-mapping.ts'
import { type Day, FOREVER } from '../../../../domain/time/day.ts'
import { saveGrantEnd } from '../../accounts/grants/store.ts'
import { endDelegations } from '../../delegations/ending/actions.ts'
import { lockAccount } from '../../store.ts'
import { groupsOf, insertMappedGrant, liveMappings, mappedGrantsOf } from './store.ts'

/** Ends a role that a group gave; delegations of it end too. It counts for nothing from the next request on. */
const endMapped = async (
  tx: Tx,
  actor: Actor,
  accountId: string,
  grant: Awaited<ReturnType<typeof mappedGrantsOf>>[number],
  today: Day,
) => {
  const { grantId, role, unitId, from, mappingId } = grant
  const to = today < from ? from : today
  await saveGrantEnd(tx, grantId, to)
  await endDelegations(tx, actor, { sourceId: grantId }, to)
  await record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'grant',
    subjectId: grantId,
    causeId: mappingId,
    before: { accountId, role, unitId, to: grant.to },
    after: { accountId, role, unitId, to },
  })
}

/**
 * Gives the account the roles that its groups have by the mappings, and ends those it has no longer. Roles given
 * by hand stay as they are. A closed account gets none and keeps none.
 */
export const followGroups = async (tx: Tx, actor: Actor, accountId: string, today: Day): Promise<void> => {
  const account = await lockAccount(tx, accountId)
  if (!account) return
  const groups = account.closedAt ? [] : await groupsOf(tx, accountId)
  const held = await mappedGrantsOf(tx, accountId, today)
  const { add, end } = changesByGroups(await liveMappings(tx), groups, held)
  for (const grant of end) await endMapped(tx, actor, accountId, grant, today)
  for (const mapping of add) {
    const grantId = newId()
    await insertMappedGrant(tx, { grantId, accountId, mapping, fromDay: today })
    const { role, unitId, mappingId, group } = mapping
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'grant',
      subjectId: grantId,
      causeId: mappingId,
      after: { accountId, role, unitId, from: today, to: FOREVER, group },
    })
  }
}
