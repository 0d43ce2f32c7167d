import { sql } from 'kysely'
import type { Tx } from '../../../../database/connect.ts'

/** The tables that go along with an account, with the column that names it: sessions, passwords, keys, mail. */
const alongWithAccounts = async (tx: Tx) => {
  const { rows } = await sql<{ tableName: string; columnName: string }>`
    select c.relname as table_name, a.attname as column_name from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confdeltype = 'c' and k.confrelid = 'account'::regclass
    order by c.relname`.execute(tx)
  return rows
}

/**
 * Closes the person's account, if there is one, and empties it: name, address and every way in are gone. The
 * row stays, for the ledger names what the account did. Returns the account.
 */
export const emptyAccountOf = async (tx: Tx, personId: string): Promise<string | null> => {
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('personId', '=', personId)
    .forUpdate()
    .executeTakeFirst()
  if (!account) return null
  const { id } = account
  for (const { tableName, columnName } of await alongWithAccounts(tx))
    await sql`delete from ${sql.table(tableName)} where ${sql.ref(columnName)} = ${id}::uuid`.execute(tx)
  await tx.deleteFrom('passwordLink').where('accountId', '=', id).execute()
  await tx
    .updateTable('account')
    .set({
      name: 'Vô danh',
      email: `${id}@erased.invalid`,
      image: null,
      personId: null,
      closedAt: sql<Date>`coalesce(closed_at, now())`,
    })
    .where('id', '=', id)
    .execute()
  return id
}
