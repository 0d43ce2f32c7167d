import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

/** Which form of which record, such as 'person/0190…/identity'. */
const form = z.string().regex(/^[a-z][a-z0-9/-]{2,119}$/)
const ok = z.object({ ok: z.literal(true) })

export const findDraft = contract({
  name: 'drafts.find',
  method: 'GET',
  path: '/drafts',
  summary: say('Bản nháp của mình cho một biểu mẫu', 'The own draft of a form'),
  action: 'drafts.keep',
  query: z.object({ form }),
  response: z.object({
    /** Null: there is none, or it was too old. */
    draft: z.object({ savedAt: z.string(), content: z.string() }).nullable(),
  }),
})

export const keepDraft = contract({
  name: 'drafts.keep',
  method: 'PUT',
  path: '/drafts',
  summary: say('Giữ bản nháp cho một biểu mẫu', 'Keep a draft of a form'),
  action: 'drafts.keep',
  body: z.object({ form, content: z.string().min(2).max(200_000) }),
  response: ok,
})

export const dropDraft = contract({
  name: 'drafts.drop',
  method: 'DELETE',
  path: '/drafts',
  summary: say('Bỏ bản nháp của một biểu mẫu', 'Drop the draft of a form'),
  action: 'drafts.keep',
  query: z.object({ form }),
  response: ok,
})
