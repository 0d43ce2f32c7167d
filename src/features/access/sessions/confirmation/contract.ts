import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

export const confirmSession = contract({
  name: 'session.confirm',
  method: 'POST',
  path: '/session/confirmation',
  summary: say('Xác nhận lại bạn là ai', 'Confirm who you are'),
  action: 'session.read',
  body: z.object({
    password: z.string().min(1).max(200),
    /** Of the app or a backup code; needed where the account has a second factor. */
    code: z.string().trim().max(40).optional(),
  }),
  response: z.object({ ok: z.literal(true) }),
})
