import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { Tx } from '../../../database/connect.ts'
import { type Actor, record } from '../../../database/ledger.ts'
import {
  noProvisioningToken,
  provisioningPrefix,
  tooManyProvisioningTokens,
} from '../../../domain/access/provisioning.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import { requireConfirmed } from '../security/actions.ts'
import { makeProvisioningToken, revokeProvisioningToken, showProvisioning } from './contract.ts'
import {
  countProvisioned,
  insertProvisioningToken,
  provisionedGroups,
  provisioningTokens,
  saveTokenRevoked,
} from './store.ts'

/** Below this address stands what a directory speaks to. */
export const scimPath = '/scim/v2'

/** Two directories, each with the old and the new token while it is changed over. */
const liveTokensMax = 4

/** What is kept of a token: with 256 random bits a plain hash is enough, and quick. */
export const provisioningHash = (token: string): Buffer => createHash('sha256').update(token).digest()

const show = async ({ database }: Context) => {
  const tokens = await provisioningTokens(database)
  return {
    path: scimPath,
    tokens: tokens.map(({ madeAt, lastUsedAt, ...token }) => ({
      ...token,
      madeAt: madeAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    accounts: await countProvisioned(database),
    groups: await provisionedGroups(database),
  }
}

const recordToken = (tx: Tx, actor: Actor, tokenId: string, name: string, revoked: boolean) =>
  record(tx, actor, {
    action: 'accounts.change',
    subjectKind: 'provisioning-token',
    subjectId: tokenId,
    before: revoked ? { name, revoked: false } : null,
    after: { name, revoked },
  })

const make = (context: Context, name: string) =>
  context.database.transaction().execute(async (tx) => {
    requireConfirmed(context)
    if ((await provisioningTokens(tx)).length >= liveTokensMax) throw new Refused(tooManyProvisioningTokens)
    const [tokenId, token] = [newId(), `${provisioningPrefix}${randomBytes(32).toString('base64url')}`]
    const madeBy = context.actor.name
    await insertProvisioningToken(tx, { tokenId, name, tokenHash: provisioningHash(token), madeBy })
    await recordToken(tx, context.actor, tokenId, name, false)
    return { tokenId, token }
  })

const revoke = ({ database, actor }: Context, tokenId: string) =>
  database.transaction().execute(async (tx) => {
    const revoked = await saveTokenRevoked(tx, tokenId)
    if (!revoked) throw new Refused(noProvisioningToken)
    await recordToken(tx, actor, tokenId, revoked.name, true)
    return { ok: true as const }
  })

export const routes = [
  answers(showProvisioning, (context: Context) => show(context)),
  answers(makeProvisioningToken, (context: Context, { body }) => make(context, body.name)),
  answers(revokeProvisioningToken, (context: Context, { params }) => revoke(context, params.tokenId)),
]
