import type { Database, Tx } from '../../../database/connect.ts'
import type { AddedKey } from '../../../kit/passkey-answer.ts'

export const passkeysOf = (database: Database, accountId: string) =>
  database
    .selectFrom('passkey')
    .select(['passkeyId', 'name', 'credentialId', 'synced', 'addedAt', 'lastUsedAt'])
    .where('accountId', '=', accountId)
    .orderBy('addedAt')
    .execute()

/** Keeps a new passkey; false where the same one is known already. */
export const insertPasskey = async (
  tx: Tx,
  { transports, ...key }: AddedKey & { passkeyId: string; accountId: string; name: string },
): Promise<boolean> => {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkey')
    .values({ ...key, transports: [...transports], addedAt: new Date(), lastUsedAt: null })
    .onConflict((conflict) => conflict.column('credentialId').doNothing())
    .executeTakeFirstOrThrow()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Locks one passkey of the account before it is changed. */
export const lockPasskey = (tx: Tx, accountId: string, passkeyId: string) =>
  tx
    .selectFrom('passkey')
    .select(['passkeyId', 'name'])
    .where('accountId', '=', accountId)
    .where('passkeyId', '=', passkeyId)
    .forUpdate()
    .executeTakeFirst()

export const renamePasskey = (tx: Tx, passkeyId: string, name: string) =>
  tx.updateTable('passkey').set({ name }).where('passkeyId', '=', passkeyId).execute()

export const deletePasskey = (tx: Tx, passkeyId: string) =>
  tx.deleteFrom('passkey').where('passkeyId', '=', passkeyId).execute()

/** Takes all passkeys of the account away; answers with their names. */
export const dropPasskeys = async (tx: Tx, accountId: string): Promise<string[]> => {
  const rows = await tx.deleteFrom('passkey').where('accountId', '=', accountId).returning('name').execute()
  return rows.map(({ name }) => name)
}

export const findCredential = (database: Database, credentialId: string) =>
  database.selectFrom('passkey').selectAll().where('credentialId', '=', credentialId).executeTakeFirst()

export const notePasskeyUse = (database: Database, passkeyId: string, counter: number) =>
  database
    .updateTable('passkey')
    .set({ counter, lastUsedAt: new Date() })
    .where('passkeyId', '=', passkeyId)
    .execute()
