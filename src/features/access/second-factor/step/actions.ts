import { stepExpired } from '../../../../domain/access/second-factor-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { answers, WithHeaders } from '../../../../kit/http/route.ts'
import { findChallenge, spendChallenge } from '../../challenges/store.ts'
import type { DoorContext } from '../../context.ts'
import { admit } from '../../sessions/entry/actions.ts'
import { proveCode } from '../proof/actions.ts'
import { leaveSecondStep, takeSecondStep } from './contract.ts'

/** Lets in whoever passed the first step in this browser and now shows a right code. */
const step = async (context: DoorContext, code: string) => {
  const token = context.accounts.stepCookie.in(context.headers) ?? ''
  const pending = await findChallenge(context.database, 'second-step', token)
  if (!pending?.accountId) throw new Refused(stepExpired)
  const way = await proveCode(context, pending.accountId, code)
  if (!(await spendChallenge(context.database, 'second-step', token, pending.accountId)))
    throw new Refused(stepExpired)
  return new WithHeaders({ ok: true as const }, await admit(context, pending.accountId, way))
}

const leave = async ({ accounts, database, headers }: DoorContext) => {
  const token = accounts.stepCookie.in(headers) ?? ''
  const pending = await findChallenge(database, 'second-step', token)
  if (pending) await spendChallenge(database, 'second-step', token, pending.accountId)
  return new WithHeaders({ ok: true as const }, accounts.stepCookie.set(new Headers(), null))
}

export const routes = [
  answers(takeSecondStep, (context: DoorContext, { body }) => step(context, body.code)),
  answers(leaveSecondStep, (context: DoorContext) => leave(context)),
]
