import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { type Notice, type NoticeKind, noticesOf, type ToldChange } from '../domain/access/notice.ts'
import type { Database, Tx } from './connect.ts'

const queue = (
  { kind, address }: Omit<Notice, 'accountId'>,
  whose: ReturnType<typeof sql>,
  database: Database,
) =>
  sql`insert into mail (mail_id, account_id, kind, recipient, language)
    select ${newId()}::uuid, id, ${kind}, coalesce(${address ?? null}, email), language
    from account where ${whose}`.execute(database)

/** Puts the mails that the changes call for where the sender finds them, in the transaction of the changes. */
export const queueNotices = async (tx: Tx, changes: readonly ToldChange[]): Promise<void> => {
  for (const { accountId, ...notice } of changes.flatMap(noticesOf))
    await queue(notice, sql`id = ${accountId}::uuid`, tx)
}

/** A mail to whoever holds an open account with this e-mail: one statement, whether there is one or not. */
export const queueByEmail = (database: Database, email: string, kind: NoticeKind) =>
  queue({ kind }, sql`email = ${email} and closed_at is null`, database)

/** A mail to an address outside the accounts, with lines that it carries as they are. */
export const queueLines = (tx: Tx, recipient: string, kind: NoticeKind, lines: readonly string[]) =>
  tx
    .insertInto('mail')
    .values({
      mailId: newId(),
      accountId: null,
      kind,
      recipient,
      language: 'vi',
      lines: [...lines],
      fault: null,
      settledAt: null,
    })
    .execute()

/** A mail to the holder of the account. */
export const queueTo = (tx: Database, accountId: string, kind: NoticeKind) =>
  queue({ kind }, sql`id = ${accountId}::uuid`, tx)
