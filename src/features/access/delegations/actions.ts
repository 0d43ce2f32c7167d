import { v7 as newId } from 'uuid'
import { record } from '../../../database/ledger.ts'
import { noColleague, noDelegation, refusalToDelegate } from '../../../domain/access/delegation.ts'
import { noGrant } from '../../../domain/access/grant-refusal.ts'
import { type Role, reachOf } from '../../../domain/access/policy.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import { refuseIf } from '../accounts/grants/actions.ts'
import type { Context } from '../context.ts'
import { requireConfirmed } from '../security/actions.ts'
import { insertGrant, unitNames } from '../store.ts'
import * as contracts from './contract.ts'
import { endDelegations } from './ending/actions.ts'
import { delegationsOf, liesWithin, lockSource, openAccountOf, ownRolesOf } from './store.ts'

const giverIn = ({ actor }: Context): string => {
  if (actor.id === null) throw new Refused(noGrant)
  return actor.id
}

const list = async (context: Context) => {
  const { database, today } = context
  const accountId = giverIn(context)
  const mine = await ownRolesOf(database, accountId, today)
  const given = await delegationsOf(database, accountId, 'given', today)
  const received = await delegationsOf(database, accountId, 'received', today)
  const units = [...mine, ...given, ...received].flatMap(({ unitId }) => unitId ?? [])
  const names = await unitNames(database, units, today)
  const shown = <Row extends { role: string; unitId: string | null }>(row: Row) => ({
    ...row,
    role: row.role as Role,
    unitName: names.get(row.unitId ?? '')?.name ?? null,
    unitNameEn: names.get(row.unitId ?? '')?.nameEn ?? null,
  })
  return {
    mine: mine.filter(({ role }) => reachOf(role as Role, 'delegations.make') !== null).map(shown),
    given: given.map(shown),
    received: received.map(shown),
  }
}

const make = (context: Context, asked: InputOf<typeof contracts.delegate>['body']) =>
  context.database.transaction().execute(async (tx) => {
    const { actor, today } = context
    const giverId = giverIn(context)
    requireConfirmed(context)
    const source = await lockSource(tx, asked.grantId)
    // Another's role is answered like one that does not exist.
    if (!source || source.accountId !== giverId) throw new Refused(noGrant)
    const accountId = await openAccountOf(tx, asked.email)
    if (accountId === null) throw new Refused(noColleague)
    const unitId = asked.unitId ?? source.unitId
    const isWithin =
      unitId === source.unitId ||
      (unitId !== null && (source.unitId === null || (await liesWithin(tx, unitId, source.unitId, today))))
    const wanted = { accountId, unitId, from: asked.from, to: asked.to }
    refuseIf(refusalToDelegate(source, giverId, wanted, isWithin, today))
    const { role, grantId: sourceId } = source
    const grantId = newId()
    await insertGrant(tx, { ...wanted, role, grantId, grantedBy: giverId, sourceId })
    await record(tx, actor, {
      action: 'delegations.make',
      subjectKind: 'delegation',
      subjectId: grantId,
      after: { ...wanted, role, giverId },
    })
    return { grantId }
  })

const end = (context: Context, grantId: string) =>
  context.database.transaction().execute(async (tx) => {
    const { actor, today } = context
    const given = await delegationsOf(tx, giverIn(context), 'given', today)
    if (!given.some((one) => one.grantId === grantId)) throw new Refused(noDelegation)
    await endDelegations(tx, actor, { grantId }, today)
    return { ok: true as const }
  })

export const routes = [
  answers(contracts.listDelegations, (context: Context) => list(context)),
  answers(contracts.delegate, (context: Context, { body }) => make(context, body)),
  answers(contracts.endDelegation, (context: Context, { params }) => end(context, params.grantId)),
]
