import { v7 as newId } from 'uuid'
import type { Tx } from '../../../../database/connect.ts'
import { record } from '../../../../database/ledger.ts'
import {
  refusalToGrant,
  refusalToLoseAdministrator,
  refusalToRaise,
} from '../../../../domain/access/administrators.ts'
import { alreadyOver, noAccount, noGrant, noUnit } from '../../../../domain/access/grant-refusal.ts'
import type { RoleGrant } from '../../../../domain/access/role-grant.ts'
import { type Refusal, Refused } from '../../../../domain/language/refusal.ts'
import type { Day } from '../../../../domain/time/day.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { endDelegations } from '../../delegations/ending/actions.ts'
import { insertGrant, lockAccount } from '../../store.ts'
import { addGrant, endGrant } from './contract.ts'
import { lockAdministrators, lockGrant, saveGrantEnd, unitExists } from './store.ts'

export const refuseIf = (refusal: Refusal | null): void => {
  if (refusal) throw new Refused(refusal)
}

/** Refuses a grant that makes no sense or stands on a unit that does not exist. */
export const checkGrant = async (tx: Tx, grant: RoleGrant, today: Day): Promise<void> => {
  refuseIf(refusalToGrant(grant, today))
  if (grant.unitId && !(await unitExists(tx, grant.unitId))) throw new Refused(noUnit)
}

const add = (
  { database, actor, today }: Context,
  { accountId, ...grant }: RoleGrant & { accountId: string },
) =>
  database.transaction().execute(async (tx) => {
    refuseIf(refusalToRaise(accountId, actor.id, await lockAdministrators(tx), today))
    if (!(await lockAccount(tx, accountId))) throw new Refused(noAccount)
    await checkGrant(tx, grant, today)
    const grantId = newId()
    await insertGrant(tx, { ...grant, grantId, accountId, grantedBy: actor.id })
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'grant',
      subjectId: grantId,
      after: { accountId, ...grant },
    })
    return { grantId }
  })

/** Ends a grant on a day; it counts for nothing from the next request on when that day is today. */
const end = ({ database, actor, today }: Context, grantId: string, on: Day) =>
  database.transaction().execute(async (tx) => {
    const administrators = await lockAdministrators(tx)
    const grant = await lockGrant(tx, grantId)
    if (!grant) throw new Refused(noGrant)
    // A grant is never made longer by ending it, and never begins after its end.
    const to = on < grant.from ? grant.from : on
    if (grant.to <= today || to >= grant.to) throw new Refused(alreadyOver)
    refuseIf(refusalToLoseAdministrator(administrators, (held) => held.grantId === grantId, today))
    await saveGrantEnd(tx, grantId, to)
    await endDelegations(tx, actor, { sourceId: grantId }, to)
    const { accountId, role, unitId } = grant
    await record(tx, actor, {
      action: 'accounts.change',
      subjectKind: 'grant',
      subjectId: grantId,
      before: { accountId, role, unitId, to: grant.to },
      after: { accountId, role, unitId, to },
    })
    return { ok: true as const }
  })

export const routes = [
  answers(addGrant, (context: Context, { body }) => add(context, body)),
  answers(endGrant, (context: Context, { params, body }) =>
    end(context, params.grantId, body.on ?? context.today),
  ),
]
