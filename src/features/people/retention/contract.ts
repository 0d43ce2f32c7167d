import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { retentionKinds } from '../../../domain/people/retention/rule.ts'
import { contract } from '../../../kit/http/contract.ts'
import { line, optionalLine } from '../../../kit/http/values.ts'
import { seen } from '../contract.ts'

const text = z.object({ vi: z.string(), en: z.string() })
const kind = z.enum(retentionKinds)
const rule = z.object({
  kind,
  months: z.int(),
  basis: text,
  /** Null: nobody has confirmed the ground. */
  source: z.string().nullable(),
  revision: z.int(),
})
export type ShownRule = z.output<typeof rule>

export const listRules = contract({
  name: 'retention.list',
  method: 'GET',
  path: '/retention',
  summary: say('Các quy tắc lưu giữ', 'The rules of retention'),
  action: 'processing.read',
  response: z.object({ rules: z.array(rule) }),
})

export const changeRule = contract({
  name: 'retention.change',
  method: 'PATCH',
  path: '/retention/:kind',
  summary: say('Đổi thời hạn lưu giữ, ghi căn cứ đã đối chiếu', 'Change how long, and confirm the ground'),
  action: 'retention.run',
  params: z.object({ kind }),
  body: z.object({ ...seen, months: z.int().min(1).max(1200), source: optionalLine(300) }),
  response: rule,
})

const record = z.object({
  id: z.uuid(),
  what: z.string(),
  /** The day of the event from which the time is counted. */
  since: z.string(),
  goesOn: z.string(),
})

export const showDue = contract({
  name: 'retention.due',
  method: 'GET',
  path: '/retention/:kind',
  summary: say(
    'Những gì đã hết hạn lưu giữ: xem trước, chưa xóa',
    'What is over its time: looked at, not removed',
  ),
  action: 'retention.run',
  params: z.object({ kind }),
  query: z.object({ limit: z.coerce.number().int().min(1).max(200).default(100) }),
  response: z.object({ rule, total: z.int(), records: z.array(record) }),
})

const reason = line(500).refine(
  (text) => text.length >= 5,
  'Hãy ghi căn cứ của lần xóa này. ¦ Say on what ground this is removed.',
)

export const runRule = contract({
  name: 'retention.run',
  method: 'POST',
  path: '/retention/:kind/run',
  summary: say(
    'Xóa những gì đã xem trước và vẫn hết hạn',
    'Remove what was looked at and still is over its time',
  ),
  action: 'retention.run',
  params: z.object({ kind }),
  body: z.object({
    ids: z.array(z.uuid()).min(1).max(200),
    reason,
    /** The ground of the rule has no source yet: said out loud before anything goes by it. */
    evenIfUnverified: z.boolean().default(false),
  }),
  response: z.object({ removed: z.int(), left: z.int() }),
})
