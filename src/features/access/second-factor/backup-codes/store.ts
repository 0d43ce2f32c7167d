import type { Database, Tx } from '../../../../database/connect.ts'
import type { KeptCodes } from '../../../../kit/backup-codes.ts'

/** The account's codes that were not used yet, as they are kept. */
export const unusedCodes = async (database: Database, accountId: string): Promise<KeptCodes> => {
  const rows = await database
    .selectFrom('backupCode')
    .select(['codeHash', 'nonce'])
    .where('accountId', '=', accountId)
    .where('usedAt', 'is', null)
    .execute()
  return { nonce: rows[0]?.nonce ?? Buffer.alloc(16), hashes: rows.map(({ codeHash }) => codeHash) }
}

/** Spends one code; false where it was spent already. */
export const spendBackupCode = async (
  database: Database,
  accountId: string,
  codeHash: Buffer,
): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('backupCode')
    .set({ usedAt: new Date() })
    .where('accountId', '=', accountId)
    .where('codeHash', '=', codeHash)
    .where('usedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** How many codes are left, and when they were made; null where there never were any. */
export const countBackupCodes = async (database: Database, accountId: string) => {
  const rows = await database
    .selectFrom('backupCode')
    .select(['usedAt', 'madeAt'])
    .where('accountId', '=', accountId)
    .execute()
  const [first] = rows
  return first ? { left: rows.filter(({ usedAt }) => usedAt === null).length, madeAt: first.madeAt } : null
}

export const dropBackupCodes = (tx: Tx, accountId: string) =>
  tx.deleteFrom('backupCode').where('accountId', '=', accountId).execute()

/** New codes take the place of all older ones. */
export const replaceBackupCodes = async (tx: Tx, accountId: string, kept: KeptCodes, madeAt: Date) => {
  await dropBackupCodes(tx, accountId)
  const rows = kept.hashes.map((codeHash) => ({
    accountId,
    codeHash,
    nonce: kept.nonce,
    madeAt,
    usedAt: null,
  }))
  await tx.insertInto('backupCode').values(rows).execute()
}
