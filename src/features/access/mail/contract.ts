import { z } from 'zod'
import { noticeKinds } from '../../../domain/access/notice.ts'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

const ok = z.object({ ok: z.literal(true) })
export const mailStates = ['waiting', 'sent', 'failed', 'off', 'withdrawn'] as const

const shown = z.object({
  mailId: z.uuid(),
  kind: z.enum(noticeKinds),
  recipient: z.string(),
  /** Whose account it is about. */
  name: z.string().nullable(),
  state: z.enum(mailStates),
  attempts: z.number(),
  queuedAt: z.string(),
  settledAt: z.string().nullable(),
  /** When it is tried again; null when it is done with. */
  nextAt: z.string().nullable(),
  /** What the server said the last time. */
  fault: z.string().nullable(),
})
export type ShownMail = z.output<typeof shown>

export const listMail = contract({
  name: 'mail.list',
  method: 'GET',
  path: '/mail',
  summary: say('Thư đã gửi và đang chờ', 'Mail that was sent or waits'),
  action: 'accounts.read',
  query: z.object({
    state: z.enum(mailStates).optional(),
    /** The last mail of the page before. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  response: z.object({
    /** Who mail is from; null while none is sent. */
    from: z.string().nullable(),
    mails: z.array(shown),
    next: z.uuid().nullable(),
  }),
})

export const sendAgain = contract({
  name: 'mail.send-again',
  method: 'POST',
  path: '/mail/:mailId/attempt',
  summary: say('Gửi lại một thư', 'Send a mail again'),
  action: 'accounts.change',
  params: z.object({ mailId: z.uuid() }),
  response: ok,
})

export const sendTrial = contract({
  name: 'mail.try',
  method: 'POST',
  path: '/mail',
  summary: say('Gửi thư thử cho chính mình', 'Send a trial mail to oneself'),
  action: 'accounts.change',
  response: ok,
})
