import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../database/connect.ts'
import { type Actor, record } from '../../database/ledger.ts'
import { type Action, policy } from '../../domain/access/policy.ts'
import type { RoleGrant } from '../../domain/access/role-grant.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { type Language, say } from '../../domain/language/say.ts'
import { FOREVER } from '../../domain/time/day.ts'
import { hashPassword } from '../../kit/accounts.ts'
import { answers, WithHeaders } from '../../kit/http/route.ts'
import { findChallenge } from './challenges/store.ts'
import type { DoorContext } from './context.ts'
import { chooseLanguage, endSession, setUp, showSession, startSession } from './contract.ts'
import { deleteDraftsOf } from './drafts/store.ts'
import { factorsOf } from './second-factor/store.ts'
import { linkHash, requireGoodPassword, routes as sessions, signedIn } from './sessions/actions.ts'
import { enter } from './sessions/entry/actions.ts'
import {
  countAccounts,
  findAccount,
  findSetting,
  grantsOf,
  insertAccount,
  insertGrant,
  insertSetupLink,
  lockAccount,
  lockSetupLink,
  saveAccount,
  unitNames,
  useSetupLink,
} from './store.ts'

const linkUsed = refuse(
  'setup.link_used',
  say(
    'Liên kết thiết lập không còn dùng được. Hãy chạy lại npm start để nhận liên kết mới.',
    'This setup link can no longer be used. Run npm start again to get a new one.',
  ),
  410,
)

/** Whoever signs out leaves nothing half written behind. */
const leave = async (context: DoorContext) => {
  if (context.actor.id) await deleteDraftsOf(context.database, context.actor.id)
  const { headers } = await context.accounts.api.signOut({ headers: context.headers, returnHeaders: true })
  return new WithHeaders({ ok: true as const }, headers)
}

/** The second step that this browser still owes, where it has passed the first. */
const pendingStep = async ({ accounts, database, headers }: DoorContext) => {
  const token = accounts.stepCookie.in(headers)
  const pending = token === null ? undefined : await findChallenge(database, 'second-step', token)
  return pending?.accountId ? factorsOf(database, pending.accountId) : null
}

/** Who is signed in, with what they may do; null for nobody. */
const describeSession = async (context: DoorContext) => {
  const { database, scope, actor, today } = context
  const account = scope && actor.id ? await findAccount(database, actor.id) : undefined
  if (!scope || !account) {
    const setupNeeded = (await countAccounts(database)) === 0
    return { session: null, secondStep: await pendingStep(context), setupNeeded }
  }
  const grants = await grantsOf(database, account.id, today)
  const names = await unitNames(
    database,
    grants.flatMap((grant) => grant.unitId ?? []),
    today,
  )
  const defaultAsOf = await findSetting(database, 'default-as-of')
  return {
    session: {
      account: {
        id: account.id,
        name: account.name,
        email: account.email,
        personId: account.personId,
        language: account.language as Language,
      },
      grants: grants.map((grant) => ({
        ...grant,
        unitName: names.get(grant.unitId ?? '')?.name ?? null,
        unitNameEn: names.get(grant.unitId ?? '')?.nameEn ?? null,
      })),
      actions: (Object.keys(policy) as Action[]).filter((action) => scope.allows(action)),
      defaultAsOf: typeof defaultAsOf === 'string' ? defaultAsOf : null,
      secondFactorNeeded: context.secondFactorNeeded,
    },
    secondStep: null,
    setupNeeded: false,
  }
}

/** `password` null: it will be chosen through a one-time link. */
type NewAccount = {
  name: string
  email: string
  password: string | null
  personId: string | null
  language?: Language
}

/** Makes an account with its first grants, and records it. */
export const openAccount = async (
  tx: Tx,
  actor: Actor,
  account: NewAccount,
  grants: readonly RoleGrant[],
): Promise<string> => {
  const id = newId()
  const { name, personId, language = 'vi' } = account
  const email = account.email.toLowerCase()
  const hash = account.password === null ? null : await hashPassword(account.password)
  await insertAccount(tx, { id, name, email, personId, language }, { methodId: newId(), hash })
  for (const grant of grants)
    await insertGrant(tx, { ...grant, grantId: newId(), accountId: id, grantedBy: actor.id })
  await record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'account',
    subjectId: id,
    after: { name, email, personId, language, grants },
  })
  return id
}

/** A one-time link token with which the first administrator introduces themselves; valid for a week. */
export const offerSetup = async (database: Database, now: Date): Promise<string> => {
  const token = randomBytes(24).toString('base64url')
  await insertSetupLink(database, linkHash(token), new Date(now.getTime() + 7 * 86_400_000))
  return token
}

const finishSetup = async (
  context: DoorContext,
  body: { token: string; name: string; email: string; password: string },
) => {
  await context.database.transaction().execute(async (tx) => {
    const now = new Date()
    const link = await lockSetupLink(tx, linkHash(body.token))
    if (!link || link.usedAt || link.expiresAt < now || (await countAccounts(tx)) > 0)
      throw new Refused(linkUsed)
    await requireGoodPassword(body.password, body)
    await useSetupLink(tx, link.linkHash, now)
    const whole = { unitId: null, from: context.today, to: FOREVER }
    const actor = { id: null, name: body.name }
    await openAccount(tx, actor, { ...body, personId: null }, [
      { ...whole, role: 'administrator' },
      { ...whole, role: 'programme-officer' },
    ])
  })
  return enter(context, body.email, body.password)
}

const switchLanguage = (context: DoorContext, language: Language) => {
  const { accountId, actor } = signedIn(context)
  return context.database.transaction().execute(async (tx) => {
    const before = await lockAccount(tx, accountId)
    if (before && before.language !== language) {
      await saveAccount(tx, accountId, { language })
      await record(tx, actor, {
        action: 'accounts.change',
        subjectKind: 'account',
        subjectId: accountId,
        before: { language: before.language },
        after: { language },
      })
    }
    return { ok: true as const }
  })
}

export const routes = [
  answers(showSession, (context: DoorContext) => describeSession(context)),
  answers(startSession, (context: DoorContext, { body }) => enter(context, body.email, body.password)),
  answers(endSession, (context: DoorContext) => leave(context)),
  answers(chooseLanguage, (context: DoorContext, { body }) => switchLanguage(context, body.language)),
  answers(setUp, (context: DoorContext, { body }) => finishSetup(context, body)),
  ...sessions,
]
