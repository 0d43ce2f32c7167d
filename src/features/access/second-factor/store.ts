import type { Database, Tx } from '../../../database/connect.ts'
import type { Factors } from '../../../domain/access/second-factor.ts'

/** Which second factors the account has. */
export const factorsOf = async (database: Database, accountId: string): Promise<Factors> => {
  const app = await database
    .selectFrom('secondFactor')
    .select('confirmedAt')
    .where('accountId', '=', accountId)
    .where('confirmedAt', 'is not', null)
    .executeTakeFirst()
  const passkey = await database
    .selectFrom('passkey')
    .select('passkeyId')
    .where('accountId', '=', accountId)
    .limit(1)
    .executeTakeFirst()
  return { code: app !== undefined, passkey: passkey !== undefined }
}

/** The app that the account has set up, or is setting up. */
export const findApp = (database: Database, accountId: string) =>
  database.selectFrom('secondFactor').selectAll().where('accountId', '=', accountId).executeTakeFirst()

/** Keeps the secret of an app that is being set up; false where one is in use already. */
export const offerApp = async (database: Database, accountId: string, sealedSecret: Buffer, now: Date) => {
  const fresh = { sealedSecret, offeredAt: now, lastStep: 0 }
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('secondFactor')
    .values({ accountId, confirmedAt: null, ...fresh })
    .onConflict((conflict) =>
      conflict.column('accountId').doUpdateSet(fresh).where('secondFactor.confirmedAt', 'is', null),
    )
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Takes the app that was offered into use with its first code; false where that has happened already. */
export const confirmApp = async (tx: Tx, accountId: string, step: number, now: Date): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('secondFactor')
    .set({ confirmedAt: now, lastStep: step })
    .where('accountId', '=', accountId)
    .where('confirmedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Spends the code of a half minute, and all before it; false where it was spent already. */
export const spendStep = async (database: Database, accountId: string, step: number): Promise<boolean> => {
  const { numUpdatedRows } = await database
    .updateTable('secondFactor')
    .set({ lastStep: step })
    .where('accountId', '=', accountId)
    .where('confirmedAt', 'is not', null)
    .where('lastStep', '<', step)
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}

/** Takes the app away; false where there was none in use. */
export const dropApp = async (tx: Tx, accountId: string): Promise<boolean> => {
  const dropped = await tx
    .deleteFrom('secondFactor')
    .where('accountId', '=', accountId)
    .returning('confirmedAt')
    .executeTakeFirst()
  return dropped?.confirmedAt != null
}
