import { createHash, randomBytes } from 'node:crypto'
import type { Database } from '../../../database/connect.ts'
import { attemptsMax, retryMinutes } from '../../../domain/access/mail-retry.ts'
import { linkMinutes } from '../../../domain/access/notice.ts'
import { type JobWatch, quietWatch, watched } from '../../../kit/log/job-watch.ts'
import { NotSent, type Post } from '../../../kit/mail/post.ts'
import { dropOldFailures } from '../sessions/store.ts'
import { letterFor } from './letters/actions.ts'
import {
  addPasswordLink,
  countAttempt,
  type DueMail,
  dropOldMail,
  keepFault,
  lockDueMail,
  settleMail,
  settleUnsendable,
} from './store.ts'

type Taken = { readonly mail: DueMail; readonly token: string | null }

/**
 * Takes the next mail that is due and counts the attempt, so that a sender that dies leaves it to the next
 * one. A link is made only now: nothing that opens a door is ever kept, only its hash.
 */
const take = (database: Database): Promise<Taken | 'withdrawn' | null> =>
  database.transaction().execute(async (tx) => {
    const mail = await lockDueMail(tx)
    if (!mail) return null
    await countAttempt(tx, mail.mailId, retryMinutes(mail.attempts + 1))
    const minutes = linkMinutes[mail.kind]
    if (minutes === undefined) return { mail, token: null }
    if (mail.accountId === null || !mail.isOpen) {
      await settleMail(tx, mail.mailId, 'withdrawn', null)
      return 'withdrawn'
    }
    const token = randomBytes(24).toString('base64url')
    await addPasswordLink(tx, mail.accountId, createHash('sha256').update(token).digest(), minutes)
    return { mail, token }
  })

const send = async (database: Database, post: Post, { mail, token }: Taken): Promise<void> => {
  try {
    await post.send(letterFor(mail, post.publicAddress, token))
    await settleMail(database, mail.mailId, 'sent', null)
  } catch (error) {
    if (!(error instanceof NotSent)) throw error
    if (error.isFinal || mail.attempts + 1 >= attemptsMax)
      await settleMail(database, mail.mailId, 'failed', error.message)
    else await keepFault(database, mail.mailId, error.message)
  }
}

/** Sends all mail that is due now, one after another. Returns how many were tried. */
export const sendDueMail = async (database: Database, post: Post | null): Promise<number> => {
  if (post === null) {
    await settleUnsendable(database)
    return 0
  }
  for (let tried = 0; ; tried += 1) {
    const taken = await take(database)
    if (taken === null) return tried
    if (taken !== 'withdrawn') await send(database, post, taken)
  }
}

const everyMs = 3_000
const ticksOfAnHour = 1_200

/** Sends mail beside the requests. Returns how to end it; a letter that is under way is waited for. */
export const sendMailInBackground = (
  database: Database,
  post: Post | null,
  watch: JobWatch = quietWatch,
): (() => Promise<void>) => {
  let sending: Promise<void> | null = null
  let ticks = 0
  const work = async (): Promise<void> => {
    await sendDueMail(database, post)
    if (ticks % ticksOfAnHour !== 1) return
    await dropOldMail(database)
    await dropOldFailures(database)
  }
  const timer = setInterval(() => {
    ticks += 1
    sending ??= watched(watch, 'mail', work()).finally(() => {
      sending = null
    })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await sending
  }
}
