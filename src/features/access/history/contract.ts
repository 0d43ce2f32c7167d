import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { shownSeal } from '../ledger/contract.ts'

const text = z.object({ vi: z.string(), en: z.string() })

const entry = z.object({
  entryId: z.uuid(),
  recordedAt: z.string(),
  actorName: z.string(),
  action: z.string(),
  subjectKind: z.string(),
  subjectId: z.uuid(),
  personId: z.uuid().nullable(),
  causeId: z.uuid().nullable(),
  reason: z.string().nullable(),
  sentence: text,
  details: z.array(z.object({ label: text, before: text.nullable(), after: text.nullable() })),
  /** Where it stands in the sealed ledger, for who may read that; null: not sealed yet. */
  seal: shownSeal.nullable(),
})
export type ShownEntry = z.output<typeof entry>

export const showHistory = contract({
  name: 'history.show',
  method: 'GET',
  path: '/history',
  summary: say('Lịch sử thay đổi', 'The history of changes'),
  action: 'history.read',
  query: z.object({
    /** Everything that happened to one record: a unit, an account, a level … */
    subjectId: z.uuid().optional(),
    /** Everything that happened to a person and to what belongs to the person. */
    personId: z.uuid().optional(),
    /** Older entries than this one. */
    before: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  response: z.object({
    entries: z.array(entry),
    /** Where to go on, further back; null at the beginning of time. */
    next: z.uuid().nullable(),
  }),
})
