import { createHash } from 'node:crypto'
import { record } from '../../../database/ledger.ts'
import { refusalToPassword } from '../../../domain/access/password-rule.ts'
import { needsSecondStep } from '../../../domain/access/second-factor.ts'
import type { WayIn } from '../../../domain/access/session-life.ts'
import { linkUsed, noSession, wrongCurrent } from '../../../domain/access/session-refusal.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { hashPassword } from '../../../kit/accounts.ts'
import { commonPasswords } from '../../../kit/common-passwords.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { DoorContext } from '../context.ts'
import { factorsOf } from '../second-factor/store.ts'
import { requireConfirmed } from '../security/actions.ts'
import { findAccount } from '../store.ts'
import { endTokens } from '../tokens/actions.ts'
import { attempt, countWrong } from './attempts/actions.ts'
import { changePassword, choosePassword, endAllSessions, endOtherSession, listSessions } from './contract.ts'
import { enter, isPassword } from './entry/actions.ts'
import {
  endSessions,
  forgiveFailures,
  lockPasswordLink,
  passwordHashOf,
  savePasswordHash,
  sessionsOf,
  spendPasswordLink,
} from './store.ts'

/** What is kept of a one-time link: enough to know it again, not to use it. */
export const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Whoever is signed in, for routes that need nothing but that. */
export const signedIn = ({ scope, actor, sessionId }: DoorContext) => {
  if (!scope || !actor.id || !sessionId) throw new Error('a door route was reached without a session')
  return { accountId: actor.id, sessionId, actor }
}

const showSessions = async (context: DoorContext) => {
  const { accountId, sessionId } = signedIn(context)
  const sessions = await sessionsOf(context.database, accountId)
  return {
    sessions: sessions.map((session) => ({
      sessionId: session.id,
      startedAt: session.createdAt.toISOString(),
      lastUsedAt: session.updatedAt.toISOString(),
      address: session.ipAddress,
      browser: session.userAgent,
      way: session.way as WayIn,
      current: session.id === sessionId,
    })),
  }
}

const endOwn = (context: DoorContext, only: string | null) => {
  const { accountId, actor } = signedIn(context)
  return context.database.transaction().execute(async (tx) => {
    const ended = await endSessions(tx, accountId, only ? { only } : {})
    if (ended === 0) throw new Refused(noSession)
    const change = { action: 'accounts.change', subjectKind: 'account', subjectId: accountId }
    await record(tx, actor, { ...change, after: { sessionsEnded: ended } })
    return { ok: true as const }
  })
}

/** Refuses a password that would be guessed. */
export const requireGoodPassword = async (
  password: string,
  account: { readonly name: string; readonly email: string },
): Promise<void> => {
  const refusal = refusalToPassword(password, account, await commonPasswords())
  if (refusal) throw new Refused(refusal)
}

/** The present password is asked for; where there is a second factor, it too must have been shown lately. */
const replacePassword = async (
  context: DoorContext,
  { current, next, revokeTokens }: InputOf<typeof changePassword>['body'],
) => {
  const { accountId, sessionId, actor } = signedIn(context)
  const account = await findAccount(context.database, accountId)
  if (!account) throw new Refused(wrongCurrent)
  if (needsSecondStep(await factorsOf(context.database, accountId))) requireConfirmed(context)
  const right = await attempt(context, { kind: 'account', name: account.email }, async () =>
    (await isPassword(await passwordHashOf(context.database, accountId), current)) ? true : null,
  )
  if (!right) throw new Refused(wrongCurrent)
  await requireGoodPassword(next, account)
  const nextHash = await hashPassword(next)
  await context.database.transaction().execute(async (tx) => {
    await savePasswordHash(tx, accountId, nextHash, new Date())
    await endSessions(tx, accountId, { except: sessionId })
    if (revokeTokens) await endTokens(tx, actor, accountId)
    const change = { action: 'accounts.change', subjectKind: 'account', subjectId: accountId }
    await record(tx, actor, { ...change, after: { passwordChosen: true } })
  })
  return { ok: true as const }
}

/** Uses the one-time link: the password is set, sessions of before end, and whoever holds it is in. */
const useLink = async (
  context: DoorContext,
  { token, password, revokeTokens }: InputOf<typeof choosePassword>['body'],
) => {
  const email = await context.database.transaction().execute(async (tx) => {
    const now = new Date()
    const link = await lockPasswordLink(tx, linkHash(token))
    if (!link || link.usedAt || link.expiresAt < now || link.closedAt) return null
    await requireGoodPassword(password, link)
    await spendPasswordLink(tx, link.id, linkHash(token), now)
    await savePasswordHash(tx, link.id, await hashPassword(password), now)
    await endSessions(tx, link.id)
    const actor = { id: link.id, name: link.name }
    if (revokeTokens) await endTokens(tx, actor, link.id)
    const change = { action: 'accounts.change', subjectKind: 'account', subjectId: link.id }
    await record(tx, actor, { ...change, after: { passwordChosen: true, byLink: true } })
    return link.email
  })
  if (email === null) {
    await countWrong(context)
    throw new Refused(linkUsed)
  }
  await forgiveFailures(context.database, { kind: 'account', name: email }, null)
  return enter(context, email, password)
}

export const routes = [
  answers(listSessions, (context: DoorContext) => showSessions(context)),
  answers(endOtherSession, (context: DoorContext, { params }) => endOwn(context, params.sessionId)),
  answers(endAllSessions, (context: DoorContext) => endOwn(context, null)),
  answers(changePassword, (context: DoorContext, { body }) => replacePassword(context, body)),
  answers(choosePassword, (context: DoorContext, { body }) => useLink(context, body)),
]
