import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { optionalLine } from '../../../../kit/http/values.ts'
import { whyNot } from '../../../units/contract.ts'
import { seen } from '../../contract.ts'
import { requestAt, requestFields, requestWords } from '../contract.ts'

const queued = z.object({
  ...requestFields,
  personId: z.uuid(),
  fullName: z.string(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  isOverdue: z.boolean(),
  /** About the record of whoever asks: another officer answers it. */
  isOwn: z.boolean(),
})
export type QueuedRequest = z.output<typeof queued>

export const listCorrections = contract({
  name: 'corrections.list',
  method: 'GET',
  path: '/corrections',
  summary: say('Các đề nghị sửa hồ sơ chờ đơn vị trả lời', 'Requests for correction that wait for an answer'),
  action: 'corrections.decide',
  query: z.object({ limit: z.coerce.number().int().min(0).max(200).default(100) }),
  response: z.object({ open: z.int(), overdue: z.int(), requests: z.array(queued) }),
})

export const showCorrection = contract({
  name: 'corrections.show',
  method: 'GET',
  path: '/people/:personId/corrections/:requestId',
  summary: say(
    'Một đề nghị với nội dung; nếu là dữ liệu nhạy cảm thì lần xem được ghi lại',
    'One request with what it says; where that is sensitive, the reading is recorded',
  ),
  action: 'corrections.decide',
  params: requestAt,
  response: z.object({
    ...requestFields,
    ...requestWords,
    personId: z.uuid(),
    fullName: z.string(),
    /** What the record says now: it may have changed since. */
    now: z.string().nullable(),
    mayBeApplied: z.boolean(),
    refusal: whyNot,
  }),
})

export const decideCorrection = contract({
  name: 'corrections.decide',
  method: 'POST',
  path: '/people/:personId/corrections/:requestId/decision',
  summary: say('Trả lời một đề nghị sửa hồ sơ', 'Answer a request for correction'),
  action: 'corrections.decide',
  params: requestAt,
  body: z.object({
    ...seen,
    state: z.enum(['accepted', 'refused']),
    outcome: z.enum(['changed', 'unchanged']).nullable().default(null),
    /** Puts the stated value into the record; else the officer has changed it in the ordinary form. */
    apply: z.boolean().default(false),
    reason: optionalLine(1000).default(null),
  }),
  response: z.object({ ok: z.literal(true) }),
})
