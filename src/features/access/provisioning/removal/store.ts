import { sql } from 'kysely'
import type { Tx } from '../../../../database/connect.ts'
import type { Day } from '../../../../domain/time/day.ts'

/** The roles of the account that are not over, given by whomever; locked. */
export const openGrantsOf = (tx: Tx, accountId: string, today: Day) =>
  tx
    .selectFrom('roleGrant')
    .select(['grantId', 'role', 'unitId', 'fromDay as from', 'toDay as to'])
    .where('accountId', '=', accountId)
    .where('toDay', '>', today)
    .forUpdate()
    .execute()

/**
 * Nothing that opened the account before opens it again: its address may be another person's tomorrow. Its groups
 * go too; the account itself stays for the ledger.
 */
export const forgetWaysIn = async (tx: Tx, accountId: string): Promise<void> => {
  await tx
    .updateTable('signInMethod')
    .set({ password: null })
    .where('userId', '=', accountId)
    .where('providerId', '=', 'credential')
    .execute()
  for (const table of ['secondFactor', 'backupCode', 'passkey'] as const)
    await tx.deleteFrom(table).where('accountId', '=', accountId).execute()
  await tx.deleteFrom('provisionedMember').where('accountId', '=', accountId).execute()
  await tx.deleteFrom('accountGroup').where('accountId', '=', accountId).execute()
}

/** From now on a directory sees the account no more. */
export const saveRemoved = (tx: Tx, accountId: string, userName: string) => {
  const removedAt = sql<Date>`now()`
  return tx
    .insertInto('provisionedAccount')
    .values({ accountId, userName, externalId: null, givenName: null, familyName: null, removedAt })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet({
        externalId: null,
        givenName: null,
        familyName: null,
        removedAt,
        changedAt: removedAt,
      }),
    )
    .execute()
}
