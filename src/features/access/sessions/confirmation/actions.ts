import { needsSecondStep } from '../../../../domain/access/second-factor.ts'
import { codeNeeded } from '../../../../domain/access/second-factor-refusal.ts'
import type { WayIn } from '../../../../domain/access/session-life.ts'
import { wrongCurrent } from '../../../../domain/access/session-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { answers, WithHeaders } from '../../../../kit/http/route.ts'
import type { DoorContext } from '../../context.ts'
import { proveCode } from '../../second-factor/proof/actions.ts'
import { factorsOf } from '../../second-factor/store.ts'
import { findAccount } from '../../store.ts'
import { signedIn } from '../actions.ts'
import { attempt } from '../attempts/actions.ts'
import { admit, isPassword } from '../entry/actions.ts'
import { passwordHashOf } from '../store.ts'
import { confirmSession } from './contract.ts'

/**
 * Proves the password of an account that is signed in.
 * @throws Refused `session.wrong_current_password`, `session.too_many_attempts`.
 */
export const provePassword = async (context: DoorContext, accountId: string, password: string) => {
  const account = await findAccount(context.database, accountId)
  const hash = await passwordHashOf(context.database, accountId)
  const right = await attempt(context, { kind: 'account', name: account?.email ?? '' }, async () =>
    (await isPassword(hash, password)) ? true : null,
  )
  if (!right) throw new Refused(wrongCurrent)
}

/** Everything that signing in would ask for, asked again; the session gets a new token (ASVS 5.0, 7.2.4). */
const confirm = async (context: DoorContext, password: string, code: string | undefined) => {
  const { accountId } = signedIn(context)
  const factors = await factorsOf(context.database, accountId)
  if (needsSecondStep(factors) && !code) throw new Refused(codeNeeded)
  await provePassword(context, accountId, password)
  const way: WayIn = needsSecondStep(factors) ? await proveCode(context, accountId, code ?? '') : 'password'
  return new WithHeaders({ ok: true as const }, await admit(context, accountId, way))
}

export const routes = [
  answers(confirmSession, (context: DoorContext, { body }) => confirm(context, body.password, body.code)),
]
