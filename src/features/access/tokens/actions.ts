import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { type Actor, record } from '../../../database/ledger.ts'
import { noToken, refusalToMakeToken, tokenPrefix } from '../../../domain/access/api-token.ts'
import { noUnit } from '../../../domain/access/grant-refusal.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { addDays } from '../../../domain/time/day.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import { refuseIf } from '../accounts/grants/actions.ts'
import { unitExists } from '../accounts/grants/store.ts'
import type { Context } from '../context.ts'
import { requireConfirmed } from '../security/actions.ts'
import { lockAccount, unitNames } from '../store.ts'
import { listTokens, makeToken, revokeToken } from './contract.ts'
import { insertToken, liveTokensOf, revokeTokens, tokensOf } from './store.ts'

/** What is kept of a token: with 256 random bits a plain hash is enough, and quick. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Tokens belong to accounts: the operator at the machine has none. */
const holderIn = ({ actor }: Context): string => {
  if (actor.id === null) throw new Refused(noToken)
  return actor.id
}

/** Tokens as screens show them: never the secret, which nobody has any more. */
export const shownTokens = async (context: Context, tokens: Awaited<ReturnType<typeof tokensOf>>) => {
  const names = await unitNames(
    context.database,
    tokens.flatMap(({ unitId }) => unitId ?? []),
    context.today,
  )
  return {
    tokens: tokens.map(({ madeAt, expiresAt, lastUsedAt, ...token }) => ({
      ...token,
      unitName: names.get(token.unitId ?? '')?.name ?? null,
      unitNameEn: names.get(token.unitId ?? '')?.nameEn ?? null,
      madeAt: madeAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
  }
}

const list = async (context: Context) =>
  shownTokens(context, await tokensOf(context.database, holderIn(context)))

const make = (context: Context, draft: InputOf<typeof makeToken>['body']) =>
  context.database.transaction().execute(async (tx) => {
    const accountId = holderIn(context)
    requireConfirmed(context)
    const { actor, scope, today } = context
    const { name, unitId, lastDay } = draft
    const actions = [...new Set(draft.actions)]
    // Tokens of one account are made one after another, so that nobody has more than the limit.
    await lockAccount(tx, accountId)
    const live = await liveTokensOf(tx, accountId)
    refuseIf(
      refusalToMakeToken({ actions, unitId, lastDay }, (action) => scope.allows(action), live.length, today),
    )
    if (unitId && !(await unitExists(tx, unitId))) throw new Refused(noUnit)
    const token = `${tokenPrefix}${randomBytes(32).toString('base64url')}`
    const expiresAt = new Date(`${addDays(lastDay, 1)}T00:00:00`)
    const made = { tokenId: newId(), accountId, name, actions, unitId, expiresAt }
    await insertToken(tx, { ...made, tokenHash: tokenHash(token) })
    await record(tx, actor, {
      action: 'tokens.keep',
      subjectKind: 'token',
      subjectId: made.tokenId,
      after: { accountId, name, actions, unitId, to: addDays(lastDay, 1) },
    })
    return { tokenId: made.tokenId, token }
  })

/** Revokes tokens of the account, as of the next request: one, or all where none is named. */
export const endTokens = async (tx: Tx, actor: Actor, accountId: string, only: string | null = null) => {
  const revoked = await revokeTokens(tx, accountId, only)
  for (const { tokenId, name } of revoked)
    await record(tx, actor, {
      action: 'tokens.keep',
      subjectKind: 'token',
      subjectId: tokenId,
      before: { accountId, name, revoked: false },
      after: { accountId, name, revoked: true },
    })
  return revoked.length
}

const revoke = (context: Context, tokenId: string) =>
  context.database.transaction().execute(async (tx) => {
    if ((await endTokens(tx, context.actor, holderIn(context), tokenId)) === 0) throw new Refused(noToken)
    return { ok: true as const }
  })

export const routes = [
  answers(listTokens, (context: Context) => list(context)),
  answers(makeToken, (context: Context, { body }) => make(context, body)),
  answers(revokeToken, (context: Context, { params }) => revoke(context, params.tokenId)),
]
