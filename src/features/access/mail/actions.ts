import { queueTo } from '../../../database/notices.ts'
import { mailOff, noMail } from '../../../domain/access/mail-refusal.ts'
import type { NoticeKind } from '../../../domain/access/notice.ts'
import { Refused } from '../../../domain/language/refusal.ts'
import type { InputOf } from '../../../kit/http/contract.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import { listMail, sendAgain, sendTrial } from './contract.ts'
import { pageOfMails, reviveMail } from './store.ts'

const list = async ({ database, post }: Context, query: InputOf<typeof listMail>['query']) => {
  const mails = await pageOfMails(database, query)
  return {
    from: post && `${post.from.name} <${post.from.address}>`,
    mails: mails.map(({ kind, queuedAt, settledAt, nextAt, ...mail }) => ({
      ...mail,
      kind: kind as NoticeKind,
      queuedAt: queuedAt.toISOString(),
      settledAt: settledAt?.toISOString() ?? null,
      nextAt: settledAt ? null : nextAt.toISOString(),
    })),
    next: mails.length === query.limit ? (mails.at(-1)?.mailId ?? null) : null,
  }
}

const again = ({ database, post }: Context, mailId: string) =>
  database.transaction().execute(async (tx) => {
    if (!post) throw new Refused(mailOff)
    if (!(await reviveMail(tx, mailId))) throw new Refused(noMail)
    return { ok: true as const }
  })

const trial = async ({ database, post, actor }: Context) => {
  if (!post) throw new Refused(mailOff)
  if (actor.id) await queueTo(database, actor.id, 'trial')
  return { ok: true as const }
}

export const routes = [
  answers(listMail, (context: Context, { query }) => list(context, query)),
  answers(sendAgain, (context: Context, { params }) => again(context, params.mailId)),
  answers(sendTrial, (context: Context) => trial(context)),
]
