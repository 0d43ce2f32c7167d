import { queueTo } from '../../../../database/notices.ts'
import { noToken } from '../../../../domain/access/api-token.ts'
import { noAccount } from '../../../../domain/access/grant-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { findAccount } from '../../store.ts'
import { endTokens, shownTokens } from '../actions.ts'
import { liveTokensOf } from '../store.ts'
import { listAccountTokens, revokeAccountToken } from './contract.ts'

const list = async (context: Context, accountId: string) => {
  if (!(await findAccount(context.database, accountId))) throw new Refused(noAccount)
  return shownTokens(context, await liveTokensOf(context.database, accountId))
}

/** For an administrator: a program that must stop, whoever made its token. Its holder is told. */
const revoke = ({ database, actor }: Context, accountId: string, tokenId: string) =>
  database.transaction().execute(async (tx) => {
    if ((await endTokens(tx, actor, accountId, tokenId)) === 0) throw new Refused(noToken)
    if (accountId !== actor.id) await queueTo(tx, accountId, 'token-revoked')
    return { ok: true as const }
  })

export const routes = [
  answers(listAccountTokens, (context: Context, { params }) => list(context, params.accountId)),
  answers(revokeAccountToken, (context: Context, { params }) =>
    revoke(context, params.accountId, params.tokenId),
  ),
]
