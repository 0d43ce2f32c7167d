import { type SqlBool, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import type { NoticeKind } from '../../../domain/access/notice.ts'
import type { Language } from '../../../domain/language/say.ts'

/** A mail that is due, as the sender needs it. */
export type DueMail = {
  mailId: string
  accountId: string | null
  isOpen: boolean
  kind: NoticeKind
  recipient: string
  language: Language
  attempts: number
  queuedAt: Date
  /** What the letter carries as it is. */
  lines: readonly string[] | null
}

/** The mail that has waited longest, locked; whatever another sender has taken is left to it. */
export const lockDueMail = async (tx: Tx): Promise<DueMail | undefined> => {
  const { rows } = await sql<DueMail>`
    select m.mail_id, m.account_id, a.closed_at is null as is_open, m.kind, m.recipient, m.language,
      m.attempts, m.queued_at, m.lines
    from mail m left join account a on a.id = m.account_id
    where m.state = 'waiting' and m.next_at <= now()
    order by m.next_at limit 1 for update of m skip locked`.execute(tx)
  return rows[0]
}

/** Counts the attempt before it is made, and when the next would be if this one tells nothing. */
export const countAttempt = (tx: Tx, mailId: string, waitMinutes: number) =>
  tx
    .updateTable('mail')
    .set((row) => ({
      attempts: sql<number>`${row.ref('attempts')} + 1`,
      nextAt: sql<Date>`now() + ${waitMinutes}::int * interval '1 minute'`,
    }))
    .where('mailId', '=', mailId)
    .execute()

export type Settled = 'sent' | 'failed' | 'withdrawn'

/** What became of the mail; one that was withdrawn meanwhile stays so. */
export const settleMail = (database: Database, mailId: string, state: Settled, fault: string | null) =>
  database
    .updateTable('mail')
    .set({ state, fault, settledAt: sql<Date>`now()` })
    .where('mailId', '=', mailId)
    .where('state', '=', 'waiting')
    .execute()

export const keepFault = (database: Database, mailId: string, fault: string) =>
  database.updateTable('mail').set({ fault }).where('mailId', '=', mailId).execute()

/** Without a server nothing waits: a pile that is sent on the day of the set-up would help nobody. */
export const settleUnsendable = (database: Database) =>
  database
    .updateTable('mail')
    .set({ state: 'off', settledAt: sql<Date>`now()` })
    .where('state', '=', 'waiting')
    .execute()

const keptDays = 90

/** Mails are kept for a quarter of a year after they are done with. */
export const dropOldMail = (database: Database) =>
  database
    .deleteFrom('mail')
    .where(sql<SqlBool>`settled_at < now() - ${keptDays}::int * interval '1 day'`)
    .execute()

/** Another link of the account; the one that is used first ends the others. */
export const addPasswordLink = (tx: Tx, accountId: string, linkHash: Buffer, minutes: number) =>
  tx
    .insertInto('passwordLink')
    .values({
      linkHash,
      accountId,
      expiresAt: sql<Date>`now() + ${minutes}::int * interval '1 minute'`,
      usedAt: null,
    })
    .execute()

/** Letters with a link that were not sent yet are not sent any more. */
export const withdrawLinkMails = (tx: Tx, accountId: string) =>
  tx
    .updateTable('mail')
    .set({ state: 'withdrawn', settledAt: sql<Date>`now()` })
    .where('accountId', '=', accountId)
    .where('state', '=', 'waiting')
    .where('kind', 'in', ['invitation', 'reset'])
    .execute()

/** Mails newest first, with whose account it is; `after` is the last one of the page before. */
export const pageOfMails = (
  database: Database,
  asked: { state?: string | undefined; after?: string | undefined; limit: number },
) => {
  let rows = database
    .selectFrom('mail as m')
    .leftJoin('account as a', 'a.id', 'm.accountId')
    .select(['m.mailId', 'm.kind', 'm.recipient', 'm.state', 'm.attempts', 'm.fault', 'a.name'])
    .select(['m.queuedAt', 'm.nextAt', 'm.settledAt'])
    .orderBy('m.mailId', 'desc')
    .limit(asked.limit)
  if (asked.state) rows = rows.where('m.state', '=', asked.state as 'waiting')
  if (asked.after) rows = rows.where('m.mailId', '<', asked.after)
  return rows.execute()
}

/** Sends a mail that was given up once more, from the beginning. False: there is none such. */
export const reviveMail = async (tx: Tx, mailId: string): Promise<boolean> => {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state: 'waiting', attempts: 0, nextAt: sql<Date>`now()`, settledAt: null })
    .where('mailId', '=', mailId)
    .where('state', 'in', ['failed', 'off', 'waiting'])
    .executeTakeFirstOrThrow()
  return numUpdatedRows > 0n
}
