import { randomBytes } from 'node:crypto'
import { needsSecondStep } from '../../../../domain/access/second-factor.ts'
import type { WayIn } from '../../../../domain/access/session-life.ts'
import { accountClosed, wrongPassword } from '../../../../domain/access/session-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { hashPassword, verifyPassword } from '../../../../kit/accounts.ts'
import { WithHeaders } from '../../../../kit/http/route.ts'
import { stepSeconds } from '../../../../kit/step-cookie.ts'
import { keepChallenge } from '../../challenges/store.ts'
import type { DoorContext } from '../../context.ts'
import { factorsOf } from '../../second-factor/store.ts'
import { refuseOwnWay } from '../../single-sign-on/needed/actions.ts'
import { findAccount } from '../../store.ts'
import { attempt } from '../attempts/actions.ts'
import { endSessionsOver, endSessionWithToken, findPasswordOf, saveConfirmedAt } from '../store.ts'

/**
 * Lets an account in that has proved who it is: a new session with a new token, while the one that the
 * browser came with ends (ASVS 5.0, 7.2.4). Answers with the headers that carry the cookie. `provedAt`: when
 * they proved it, where that was not just now.
 * @throws Refused `session.account_closed`.
 */
export const admit = async (
  context: DoorContext,
  accountId: string,
  way: WayIn,
  provedAt?: Date,
): Promise<Headers> => {
  const { accounts, database } = context
  const account = await findAccount(database, accountId)
  if (!account || account.closedAt) throw new Refused(accountClosed)
  const { headers, response } = await accounts.api.openSession({
    body: { accountId, way },
    headers: context.headers,
    returnHeaders: true,
  })
  if (provedAt) await saveConfirmedAt(database, response.sessionId, provedAt)
  const former = accounts.tokenIn(context.headers)
  if (former !== null) await endSessionWithToken(database, former)
  await endSessionsOver(database, accountId)
  return accounts.stepCookie.in(context.headers) ? accounts.stepCookie.set(headers, null) : headers
}

let hashOfNobody: Promise<string> | null = null

/** Whether the password is right; for an account that does not exist it takes as long. */
export const isPassword = async (hash: string | null | undefined, password: string): Promise<boolean> => {
  hashOfNobody ??= hashPassword(randomBytes(24).toString('base64url'))
  const right = await verifyPassword(hash ?? (await hashOfNobody), password)
  return right && typeof hash === 'string'
}

/** Signs in with e-mail and password; where the account has a second factor, that is only the first step. */
export const enter = async (context: DoorContext, typed: string, password: string) => {
  const { accounts, database } = context
  const email = typed.toLowerCase()
  const accountId = await attempt(context, { kind: 'account', name: email }, async () => {
    const found = await findPasswordOf(database, email)
    return (await isPassword(found?.password, password)) ? (found?.accountId ?? null) : null
  })
  if (accountId === null) throw new Refused(wrongPassword)
  await refuseOwnWay(context, accountId)
  const factors = await factorsOf(database, accountId)
  if (!needsSecondStep(factors))
    return new WithHeaders(
      { ok: true as const, secondStep: null },
      await admit(context, accountId, 'password'),
    )
  const token = randomBytes(32).toString('base64url')
  await keepChallenge(database, 'second-step', token, accountId, stepSeconds)
  return new WithHeaders(
    { ok: true as const, secondStep: factors },
    accounts.stepCookie.set(new Headers(), token),
  )
}
