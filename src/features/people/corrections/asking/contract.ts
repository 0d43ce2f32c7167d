import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { correctionSubjects } from '../../../../domain/people/correction/correction.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { filledLine, line } from '../../../../kit/http/values.ts'
import { requestFields, requestWords } from '../contract.ts'

const own = z.object({
  ...requestFields,
  ...requestWords,
  answeredByName: z.string().nullable(),
  /** Answered, and not yet seen by the person. */
  isNew: z.boolean(),
})
export type OwnRequest = z.output<typeof own>

export const listOwnRequests = contract({
  name: 'corrections.own',
  method: 'GET',
  path: '/own/corrections',
  summary: say('Các đề nghị sửa hồ sơ của mình', 'The own requests for correction'),
  action: 'corrections.ask',
  response: z.object({ requests: z.array(own) }),
})

export const askCorrection = contract({
  name: 'corrections.ask',
  method: 'POST',
  path: '/own/corrections',
  summary: say('Đề nghị đơn vị sửa một điều trong hồ sơ của mình', 'Ask the unit to correct the own record'),
  action: 'corrections.ask',
  body: z.object({
    subject: z.enum(correctionSubjects),
    subjectId: z.uuid().nullable().default(null),
    field: line(60).nullable().default(null),
    shouldSay: filledLine(1000),
  }),
  response: z.object({ requestId: z.uuid(), dueOn: z.string() }),
})

const at = z.object({ requestId: z.uuid() })

export const withdrawRequest = contract({
  name: 'corrections.withdraw',
  method: 'DELETE',
  path: '/own/corrections/:requestId',
  summary: say('Rút một đề nghị chưa được trả lời', 'Take back a request that waits'),
  action: 'corrections.ask',
  params: at,
  response: z.object({ ok: z.literal(true) }),
})

export const readAnswers = contract({
  name: 'corrections.read-answers',
  method: 'POST',
  path: '/own/corrections/reading',
  summary: say('Đã đọc các trả lời', 'The answers were seen'),
  action: 'corrections.ask',
  response: z.object({ ok: z.literal(true) }),
})
