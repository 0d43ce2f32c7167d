import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Database, Tx } from '../../database/connect.ts'
import { type Actor, record } from '../../database/ledger.ts'
import { type Action, policy } from '../../domain/access/policy.ts'
import type { RoleGrant } from '../../domain/access/role-grant.ts'
import { Refused, refuse } from '../../domain/language/refusal.ts'
import { type Language, say } from '../../domain/language/say.ts'
import { FOREVER } from '../../domain/time/day.ts'
import { type Accounts, hashPassword } from '../../kit/accounts.ts'
import { answers, WithHeaders } from '../../kit/http/route.ts'
import type { Context } from './context.ts'
import { chooseLanguage, endSession, setUp, showSession, startSession } from './contract.ts'
import {
  countAccounts,
  findAccount,
  findSetting,
  grantsOf,
  insertAccount,
  insertGrant,
  insertSetupLink,
  lockSetupLink,
  setLanguage,
  unitNames,
  useSetupLink,
} from './store.ts'

/** The context of somebody at the door: signed in or not. */
export type DoorContext = Omit<Context, 'scope'> & {
  readonly scope: Context['scope'] | null
  readonly accounts: Accounts
  readonly headers: Headers
}

const wrongPassword = refuse(
  'session.wrong_password',
  say(
    'Thư điện tử hoặc mật khẩu không đúng. Hãy kiểm tra rồi nhập lại.',
    'The e-mail or the password is wrong. Check both and try again.',
  ),
  401,
)

const linkUsed = refuse(
  'setup.link_used',
  say(
    'Liên kết thiết lập không còn dùng được. Hãy chạy lại npm start để nhận liên kết mới.',
    'This setup link can no longer be used. Run npm start again to get a new one.',
  ),
  410,
)

const linkHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const enter = async (context: DoorContext, email: string, password: string) => {
  try {
    const { headers } = await context.accounts.api.signInEmail({
      body: { email, password },
      headers: context.headers,
      returnHeaders: true,
    })
    return new WithHeaders({ ok: true as const }, headers)
  } catch (error) {
    if (error instanceof Error && error.name === 'APIError') throw new Refused(wrongPassword)
    throw error
  }
}

const leave = async (context: DoorContext) => {
  const { headers } = await context.accounts.api.signOut({ headers: context.headers, returnHeaders: true })
  return new WithHeaders({ ok: true as const }, headers)
}

/** Who is signed in, with what they may do; null for nobody. */
export const describeSession = async (context: DoorContext) => {
  const { database, scope, actor, today } = context
  const account = scope && actor.id ? await findAccount(database, actor.id) : undefined
  if (!scope || !account) return { session: null, setupNeeded: (await countAccounts(database)) === 0 }
  const grants = await grantsOf(database, account.id, today)
  const names = await unitNames(
    database,
    grants.flatMap((grant) => grant.unitId ?? []),
    today,
  )
  const defaultAsOf = await findSetting(database, 'default-as-of')
  return {
    session: {
      account: { ...account, language: account.language as Language },
      grants: grants.map((grant) => ({
        ...grant,
        unitName: grant.unitId ? (names.get(grant.unitId) ?? null) : null,
      })),
      actions: (Object.keys(policy) as Action[]).filter((action) => scope.allows(action)),
      defaultAsOf: typeof defaultAsOf === 'string' ? defaultAsOf : null,
    },
    setupNeeded: false,
  }
}

type NewAccount = { name: string; email: string; password: string; personId: string | null }

/** Makes an account with its first grants, and records it. */
export const openAccount = async (
  tx: Tx,
  actor: Actor,
  account: NewAccount,
  grants: readonly RoleGrant[],
): Promise<string> => {
  const id = newId()
  const { name, personId } = account
  const email = account.email.toLowerCase()
  const hash = await hashPassword(account.password)
  await insertAccount(tx, { id, name, email, personId }, { methodId: newId(), hash })
  for (const grant of grants)
    await insertGrant(tx, { ...grant, grantId: newId(), accountId: id, grantedBy: actor.id })
  await record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'account',
    subjectId: id,
    after: { name, email, personId, grants },
  })
  return id
}

/** A one-time link token with which the first administrator introduces themselves; valid for a week. */
export const offerSetup = async (database: Database, now: Date): Promise<string> => {
  const token = randomBytes(24).toString('base64url')
  await insertSetupLink(database, linkHash(token), new Date(now.getTime() + 7 * 86_400_000))
  return token
}

const finishSetup = async (context: DoorContext, body: Omit<NewAccount, 'personId'> & { token: string }) => {
  await context.database.transaction().execute(async (tx) => {
    const now = new Date()
    const link = await lockSetupLink(tx, linkHash(body.token))
    if (!link || link.usedAt || link.expiresAt < now || (await countAccounts(tx)) > 0)
      throw new Refused(linkUsed)
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

export const routes = [
  answers(showSession, (context: DoorContext) => describeSession(context)),
  answers(startSession, (context: DoorContext, { body }) => enter(context, body.email, body.password)),
  answers(endSession, (context: DoorContext) => leave(context)),
  answers(chooseLanguage, async ({ database, actor }: DoorContext, { body }) => {
    if (actor.id) await setLanguage(database, actor.id, body.language)
    return { ok: true as const }
  }),
  answers(setUp, (context: DoorContext, { body }) => finishSetup(context, body)),
]
