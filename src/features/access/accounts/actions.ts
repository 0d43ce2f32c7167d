import { randomBytes } from 'node:crypto'
import type { Tx } from '../../../database/connect.ts'
import { record } from '../../../database/ledger.ts'
import { queueTo } from '../../../database/notices.ts'
import {
  closed,
  emailTaken,
  noPerson,
  notClosed,
  personTaken,
} from '../../../domain/access/account-refusal.ts'
import { refusalToRaise } from '../../../domain/access/administrators.ts'
import { noAccount } from '../../../domain/access/grant-refusal.ts'
import { mailOff } from '../../../domain/access/mail-refusal.ts'
import type { Role } from '../../../domain/access/policy.ts'
import { type Refusal, Refused } from '../../../domain/language/refusal.ts'
import type { Language } from '../../../domain/language/say.ts'
import { refusalToOverwriteUnseen } from '../../../domain/people/changed-meanwhile.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Post } from '../../../kit/mail/post.ts'
import { openAccount } from '../actions.ts'
import type { Context } from '../context.ts'
import { withdrawLinkMails } from '../mail/store.ts'
import { requireConfirmed } from '../security/actions.ts'
import { linkHash } from '../sessions/actions.ts'
import { lockAccount, saveAccount, unitNames } from '../store.ts'
import { endLinks, shutAccount } from './closing/actions.ts'
import * as contracts from './contract.ts'
import { checkGrant, refuseIf } from './grants/actions.ts'
import { grantsOfAccounts, listAdministrators, lockAdministrators } from './grants/store.ts'
import {
  type AccountRow,
  accountOfPerson,
  findAccountRow,
  holderOfEmail,
  lockNewAccounts,
  pageOfAccounts,
  replacePasswordLink,
} from './store.ts'

/** A refusal as answers carry it. */
const said = (refusal: Refusal | null) => refusal && { code: refusal.code, text: refusal.text }

/** Accounts as screens show them: with their grants, past ones too. */
const describe = async ({ database, today, actor }: Context, rows: readonly AccountRow[]) => {
  const grants = await grantsOfAccounts(
    database,
    rows.map(({ id }) => id),
  )
  const names = await unitNames(
    database,
    grants.flatMap(({ unitId }) => unitId ?? []),
    today,
  )
  const administrators = await listAdministrators(database)
  return rows.map(({ id, closedAt, lastUsedAt, language, ...row }) => ({
    ...row,
    accountId: id,
    language: language as Language,
    closedAt: closedAt?.toISOString() ?? null,
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
    isOwn: id === actor.id,
    refusals: { raise: said(refusalToRaise(id, actor.id, administrators, today)) },
    grants: grants
      .filter(({ accountId }) => accountId === id)
      .map(({ accountId: _accountId, role, ...grant }) => ({
        ...grant,
        role: role as Role,
        unitName: names.get(grant.unitId ?? '')?.name ?? null,
        unitNameEn: names.get(grant.unitId ?? '')?.nameEn ?? null,
      })),
  }))
}

const list = async (context: Context, query: InputOf<typeof contracts.listAccounts>['query']) => {
  const rows = await pageOfAccounts(context.database, query)
  const next = rows.length === query.limit ? (rows.at(-1)?.id ?? null) : null
  return { accounts: await describe(context, rows), next }
}

const show = async (context: Context, accountId: string) => {
  const row = await findAccountRow(context.database, accountId)
  const [account] = row ? await describe(context, [row]) : []
  if (!account) throw new Refused(noAccount)
  return account
}

/** Links stay good for a week: long enough to be printed and handed over. */
const offerLink = async (tx: Tx, accountId: string) => {
  const token = randomBytes(24).toString('base64url')
  const expiresAt = new Date(Date.now() + 7 * 86_400_000)
  await withdrawLinkMails(tx, accountId)
  await replacePasswordLink(tx, accountId, linkHash(token), expiresAt)
  return { token, expiresAt: expiresAt.toISOString() }
}

const checkEmail = async (tx: Tx, email: string, accountId: string | null): Promise<void> => {
  const holder = await holderOfEmail(tx, email)
  if (holder !== null && holder !== accountId) throw new Refused(emailTaken)
}

const checkPerson = async (tx: Tx, personId: string, accountId: string | null): Promise<void> => {
  const person = await accountOfPerson(tx, personId)
  if (!person) throw new Refused(noPerson)
  if (person.accountId !== null && person.accountId !== accountId) throw new Refused(personTaken)
}

/** A letter with a link, in the transaction of what calls for it; the link is made when the letter leaves. */
const mailLink = async (tx: Tx, post: Post | null, accountId: string, kind: 'invitation' | 'reset') => {
  if (!post) throw new Refused(mailOff)
  await endLinks(tx, accountId)
  await queueTo(tx, accountId, kind)
}

type NewAccount = InputOf<typeof contracts.createAccount>['body']

const create = (context: Context, { grants, invite, ...body }: NewAccount) =>
  context.database.transaction().execute(async (tx) => {
    await lockNewAccounts(tx)
    await checkEmail(tx, body.email, null)
    if (body.personId) await checkPerson(tx, body.personId, null)
    for (const grant of grants) await checkGrant(tx, grant, context.today)
    const accountId = await openAccount(tx, context.actor, { ...body, password: null }, grants)
    if (invite === 'link') return { accountId, link: await offerLink(tx, accountId) }
    await mailLink(tx, context.post, accountId, 'invitation')
    return { accountId, link: null }
  })

type Change = { name?: string; email?: string; language?: Language; personId?: string | null }

const refuseUnseen = (account: Readonly<Record<string, unknown>>, wanted: Change, seen: object): void => {
  const { name, email, language, personId } = account
  const stale = refusalToOverwriteUnseen({ name, email, language, personId }, wanted, { ...seen })
  if (stale) throw new Refused(stale)
}

const change = (context: Context, accountId: string, { seen, ...wanted }: Change & { seen: object }) =>
  context.database.transaction().execute(async (tx) => {
    const { actor, today } = context
    await lockNewAccounts(tx)
    const account = await lockAccount(tx, accountId)
    if (!account) throw new Refused(noAccount)
    refuseUnseen(account, wanted, seen)
    const keys = (['name', 'email', 'language', 'personId'] as const).filter(
      (key) => wanted[key] !== undefined && wanted[key] !== account[key],
    )
    if (keys.length === 0) return { ok: true as const }
    if (keys.includes('email')) requireConfirmed(context)
    if (keys.includes('personId'))
      refuseIf(refusalToRaise(accountId, actor.id, await lockAdministrators(tx), today))
    if (wanted.email) await checkEmail(tx, wanted.email, accountId)
    // A link that went to the address of before must not open the account.
    if (keys.includes('email')) await endLinks(tx, accountId)
    if (wanted.personId) await checkPerson(tx, wanted.personId, accountId)
    const after: Change = Object.fromEntries(keys.map((key) => [key, wanted[key]]))
    await saveAccount(tx, accountId, after)
    const before = Object.fromEntries(keys.map((key) => [key, account[key]]))
    await record(tx, actor, { ...changed(accountId), before, after })
    return { ok: true as const }
  })

const changed = (accountId: string) => ({
  action: 'accounts.change',
  subjectKind: 'account',
  subjectId: accountId,
})

/** Whoever holds the link chooses the password: so the one who offers it must be known for sure. */
const newLink = (context: Context, accountId: string) =>
  context.database.transaction().execute(async (tx) => {
    const { actor } = context
    requireConfirmed(context)
    const account = await lockAccount(tx, accountId)
    if (!account) throw new Refused(noAccount)
    if (account.closedAt) throw new Refused(closed)
    const link = await offerLink(tx, accountId)
    await record(tx, actor, { ...changed(accountId), after: { linkExpiresAt: link.expiresAt } })
    return link
  })

const newLinkByMail = ({ database, actor, post }: Context, accountId: string) =>
  database.transaction().execute(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account) throw new Refused(noAccount)
    if (account.closedAt) throw new Refused(closed)
    const hasPassword = (await findAccountRow(tx, accountId))?.hasPassword
    await mailLink(tx, post, accountId, hasPassword ? 'reset' : 'invitation')
    await record(tx, actor, { ...changed(accountId), after: { linkMailed: true } })
    return { ok: true as const }
  })

const close = ({ database, actor, today }: Context, accountId: string) =>
  database.transaction().execute(async (tx) => {
    await shutAccount(tx, actor, accountId, today)
    return { ok: true as const }
  })

const reopen = ({ database, actor }: Context, accountId: string) =>
  database.transaction().execute(async (tx) => {
    const account = await lockAccount(tx, accountId)
    if (!account) throw new Refused(noAccount)
    if (!account.closedAt) throw new Refused(notClosed)
    await saveAccount(tx, accountId, { closedAt: null })
    await record(tx, actor, { ...changed(accountId), before: { closed: true }, after: { closed: false } })
    return { ok: true as const }
  })

export const routes = [
  answers(contracts.listAccounts, (context: Context, { query }) => list(context, query)),
  answers(contracts.showAccount, (context: Context, { params }) => show(context, params.accountId)),
  answers(contracts.createAccount, (context: Context, { body }) => create(context, body)),
  answers(contracts.changeAccount, (context: Context, { params, body }) =>
    change(context, params.accountId, { ...Object.fromEntries(Object.entries(body)), seen: body.seen }),
  ),
  answers(contracts.offerPasswordLink, (context: Context, { params }) => newLink(context, params.accountId)),
  answers(contracts.mailPasswordLink, (context: Context, { params }) =>
    newLinkByMail(context, params.accountId),
  ),
  answers(contracts.closeAccount, (context: Context, { params }) => close(context, params.accountId)),
  answers(contracts.reopenAccount, (context: Context, { params }) => reopen(context, params.accountId)),
]
