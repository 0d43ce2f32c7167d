import { createHash } from 'node:crypto'
import type { Database } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import {
  accountClosed,
  linkUsed,
  noSession,
  wrongCurrent,
  wrongPassword,
} from '../../../domain/access/session-refusal.ts'
import { type DelayKind, failuresThatCount, refusalToTry } from '../../../domain/access/sign-in-delay.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { hashPassword, verifyPassword } from '../../../kit/accounts.ts'
import { answers, WithHeaders } from '../../../kit/http/route.ts'
import type { DoorContext } from '../context.ts'
import { findAccount } from '../store.ts'
import { changePassword, choosePassword, endAllSessions, endOtherSession, listSessions } from './contract.ts'
import {
  endSessions,
  forgiveFailures,
  lockFailures,
  lockPasswordLink,
  passwordHashOf,
  saveFailures,
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

/** On the loopback stands a proxy, or the machine's own user: there only the account is counted. */
const addressOf = ({ headers }: Pick<DoorContext, 'headers'>): string | null => {
  const address = headers.get('x-vuon-client')
  return !address || /^(127\.|::1$|::ffff:127\.)/.test(address) ? null : address
}

/** Counts an attempt before it is made, so that many at once do not slip through; refuses when too many. */
const countAttempt = (database: Database, email: string, address: string | null): Promise<void> =>
  database.transaction().execute(async (tx) => {
    const now = new Date()
    const names: [DelayKind, string][] = [['account', email]]
    // The address is always locked first: two attempts can then never wait for each other.
    if (address) names.unshift(['address', address])
    for (const [kind, name] of names) {
      const failures = await lockFailures(tx, kind, name)
      const refusal = refusalToTry(kind, failures, now.getTime())
      if (refusal) throw new Refused(refusal)
      await saveFailures(tx, kind, name, failuresThatCount(failures, now.getTime()) + 1, now)
    }
  })

/** Signs in with e-mail and password, at most as often as patience allows. */
export const enter = async (context: DoorContext, typed: string, password: string) => {
  const { accounts, database } = context
  const email = typed.toLowerCase()
  const address = addressOf(context)
  await countAttempt(database, email, address)
  try {
    const { headers, response } = await accounts.api.signInEmail({
      body: { email, password },
      headers: context.headers,
      returnHeaders: true,
    })
    await forgiveFailures(database, email, address)
    const account = await findAccount(database, response.user.id)
    if (account && !account.closedAt) return new WithHeaders({ ok: true as const }, headers)
    await endSessions(database, response.user.id)
    throw new Refused(accountClosed)
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError') throw new Refused(wrongPassword)
    throw error
  }
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

const replacePassword = async (context: DoorContext, current: string, next: string) => {
  const { accountId, sessionId, actor } = signedIn(context)
  const account = await findAccount(context.database, accountId)
  const hash = await passwordHashOf(context.database, accountId)
  if (!account || !hash) throw new Refused(wrongCurrent)
  await countAttempt(context.database, account.email, addressOf(context))
  if (!(await verifyPassword(hash, current))) throw new Refused(wrongCurrent)
  await forgiveFailures(context.database, account.email, addressOf(context))
  const nextHash = await hashPassword(next)
  await context.database.transaction().execute(async (tx) => {
    await savePasswordHash(tx, accountId, nextHash, new Date())
    await endSessions(tx, accountId, { except: sessionId })
    const change = { action: 'accounts.change', subjectKind: 'account', subjectId: accountId }
    await record(tx, actor, { ...change, after: { passwordChosen: true } })
  })
  return { ok: true as const }
}

/** Uses the one-time link: the password is set, sessions of before end, and whoever holds it is in. */
const useLink = async (context: DoorContext, token: string, password: string) => {
  const email = await context.database.transaction().execute(async (tx) => {
    const now = new Date()
    const link = await lockPasswordLink(tx, linkHash(token))
    if (!link || link.usedAt || link.expiresAt < now || link.closedAt) throw new Refused(linkUsed)
    await spendPasswordLink(tx, linkHash(token), now)
    await savePasswordHash(tx, link.id, await hashPassword(password), now)
    await endSessions(tx, link.id)
    const actor = { id: link.id, name: link.name }
    const change = { action: 'accounts.change', subjectKind: 'account', subjectId: link.id }
    await record(tx, actor, { ...change, after: { passwordChosen: true, byLink: true } })
    return link.email
  })
  await forgiveFailures(context.database, email, null)
  return enter(context, email, password)
}

export const routes = [
  answers(listSessions, (context: DoorContext) => showSessions(context)),
  answers(endOtherSession, (context: DoorContext, { params }) => endOwn(context, params.sessionId)),
  answers(endAllSessions, (context: DoorContext) => endOwn(context, null)),
  answers(changePassword, (context: DoorContext, { body }) =>
    replacePassword(context, body.current, body.next),
  ),
  answers(choosePassword, (context: DoorContext, { body }) => useLink(context, body.token, body.password)),
]
