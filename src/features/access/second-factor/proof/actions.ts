import { readCode } from '../../../../domain/access/second-factor.ts'
import { wrongCode } from '../../../../domain/access/second-factor-refusal.ts'
import type { WayIn } from '../../../../domain/access/session-life.ts'
import { Refused } from '../../../../domain/language/refusal.ts'
import { hashOfBackupCode } from '../../../../kit/backup-codes.ts'
import { stepOfCode } from '../../../../kit/one-time-code.ts'
import type { Vault } from '../../../../kit/vault.ts'
import type { DoorContext } from '../../context.ts'
import { recordSecurityChange } from '../../security/actions.ts'
import { attempt } from '../../sessions/attempts/actions.ts'
import { findAccount } from '../../store.ts'
import { countBackupCodes, spendBackupCode, unusedCodes } from '../backup-codes/store.ts'
import { findApp, spendStep } from '../store.ts'

type Prover = Pick<DoorContext, 'database' | 'headers' | 'vault'>

const placeOfSecret = (accountId: string): string => `second_factor.sealed_secret.${accountId}`

/** Seals the secret of an app for this account only. */
export const sealSecret = (vault: Vault, accountId: string, secret: Buffer): Buffer =>
  vault.seal(secret.toString('base64'), placeOfSecret(accountId))

export const openSecret = (vault: Vault, accountId: string, sealed: Buffer): Buffer =>
  Buffer.from(vault.open(sealed, placeOfSecret(accountId)), 'base64')

/** A code of the app opens once: neither it nor an older one is taken again. */
const byApp = async ({ database, vault }: Prover, accountId: string, code: string) => {
  const app = await findApp(database, accountId)
  if (!app?.confirmedAt) return null
  const step = stepOfCode(openSecret(vault, accountId, app.sealedSecret), code, Date.now())
  return step !== null && (await spendStep(database, accountId, step)) ? ('code' as const) : null
}

const byBackupCode = async ({ database }: Prover, accountId: string, code: string) => {
  const hash = await hashOfBackupCode(code, await unusedCodes(database, accountId))
  const account = hash && (await findAccount(database, accountId))
  if (!hash || !account) return null
  const spent = await database.transaction().execute(async (tx) => {
    if (!(await spendBackupCode(tx, accountId, hash))) return false
    const left = (await countBackupCodes(tx, accountId))?.left ?? 0
    const actor = { id: accountId, name: account.name }
    const [before, after] = [{ codesLeft: left + 1 }, { codesLeft: left }]
    await recordSecurityChange(tx, actor, accountId, { kind: 'backup-codes', before, after })
    return true
  })
  return spent ? ('backup-code' as const) : null
}

/**
 * Proves the second factor by a code of the app or a backup code, and spends it.
 * @throws Refused `second_factor.wrong_code`, `session.too_many_attempts`.
 */
export const proveCode = async (context: Prover, accountId: string, typed: string): Promise<WayIn> => {
  const way = await attempt(context, { kind: 'code', name: accountId }, async () => {
    const read = readCode(typed)
    if (!read) return null
    const by = read.from === 'app' ? byApp : byBackupCode
    return by(context, accountId, read.code)
  })
  if (way === null) throw new Refused(wrongCode)
  return way
}
