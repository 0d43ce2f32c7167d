import type { Tx } from '../../../../database/connect.ts'
import type { Actor } from '../../../../database/ledger.ts'
import { noAccount } from '../../../../domain/access/grant-refusal.ts'
import { notOn, ownFactor } from '../../../../domain/access/second-factor-refusal.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { answers } from '../../../../kit/http/route.ts'
import type { Context } from '../../context.ts'
import { dropPasskeys } from '../../passkeys/store.ts'
import { recordSecurityChange, requireConfirmed } from '../../security/actions.ts'
import { endSessions } from '../../sessions/store.ts'
import { lockAccount } from '../../store.ts'
import { forgetBackupCodes } from '../backup-codes/actions.ts'
import { dropApp } from '../store.ts'
import { removeSecondFactor } from './contract.ts'

/** Takes away the app, the passkeys and the backup codes of an account; its sessions end at once. */
export const removeFactors = async (tx: Tx, actor: Actor, accountId: string): Promise<void> => {
  if (!(await lockAccount(tx, accountId))) throw new Refused(noAccount)
  const app = await dropApp(tx, accountId)
  const passkeys = await dropPasskeys(tx, accountId)
  if (!app && passkeys.length === 0) throw new Refused(notOn)
  if (app) await recordSecurityChange(tx, actor, accountId, { kind: 'second-factor', before: { app } })
  for (const name of passkeys)
    await recordSecurityChange(tx, actor, accountId, { kind: 'passkey', before: { name } })
  await forgetBackupCodes(tx, actor, accountId)
  await endSessions(tx, accountId)
}

const remove = async (context: Context, accountId: string) => {
  const { database, actor } = context
  requireConfirmed(context)
  // The own one is turned off with its code: else a borrowed session could take it away.
  if (accountId === actor.id) throw new Refused(ownFactor)
  await database.transaction().execute((tx) => removeFactors(tx, actor, accountId))
  return { ok: true as const }
}

export const routes = [
  answers(removeSecondFactor, (context: Context, { params }) => remove(context, params.accountId)),
]
