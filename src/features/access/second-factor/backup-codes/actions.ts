import type { Tx } from '../../../../database/connect.ts'
import type { Actor } from '../../../../database/ledger.ts'
import { backupCodes, shownBackupCode } from '../../../../domain/access/second-factor.ts'
import { type KeptCodes, makeBackupCodes } from '../../../../kit/backup-codes.ts'
import { recordSecurityChange } from '../../security/actions.ts'
import { countBackupCodes, dropBackupCodes, replaceBackupCodes } from './store.ts'

/** New codes as they are shown this once, and as they are kept. Takes half a second: before a transaction. */
export const drawBackupCodes = async (): Promise<{ shown: string[]; kept: KeptCodes }> => {
  const { codes, kept } = await makeBackupCodes(backupCodes)
  return { shown: codes.map(shownBackupCode), kept }
}

/** Puts new codes in the place of older ones, and records it. */
export const keepBackupCodes = async (tx: Tx, actor: Actor, accountId: string, kept: KeptCodes) => {
  const former = await countBackupCodes(tx, accountId)
  await replaceBackupCodes(tx, accountId, kept, new Date())
  await recordSecurityChange(tx, actor, accountId, {
    kind: 'backup-codes',
    ...(former ? { before: { codesLeft: former.left } } : {}),
    after: { codesLeft: kept.hashes.length },
  })
}

/** Takes the codes away when nothing is left that they could stand in for. */
export const forgetBackupCodes = async (tx: Tx, actor: Actor, accountId: string) => {
  const former = await countBackupCodes(tx, accountId)
  if (!former) return
  await dropBackupCodes(tx, accountId)
  const before = { codesLeft: former.left }
  await recordSecurityChange(tx, actor, accountId, { kind: 'backup-codes', before })
}
