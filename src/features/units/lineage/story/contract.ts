import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { lineageKinds } from '../../../../domain/units/lineage/event.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { whyNot } from '../../contract.ts'
import { unitParams } from '../contract.ts'

const called = z.object({ name: z.string(), nameEn: z.string().nullable(), code: z.string() }).nullable()

const shownEvent = z.object({
  eventId: z.uuid(),
  kind: z.enum(lineageKinds),
  day: z.string(),
  document: z.object({ symbol: z.string(), day: z.string().nullable(), issuer: z.string().nullable() }),
  note: z.string().nullable(),
  links: z.array(z.object({ fromUnitId: z.uuid().nullable(), toUnitId: z.uuid().nullable() })),
  /** The units of the event: what they were called the day before it and on it, and under what they stood. */
  units: z.array(
    z.object({
      unitId: z.uuid(),
      before: called,
      after: called,
      parentBefore: called,
      parentAfter: called,
    }),
  ),
  waiting: z.number(),
  /** Why it cannot be undone; null where it can. */
  refusalToReverse: whyNot,
})
export type ShownEvent = z.output<typeof shownEvent>

export const showLineage = contract({
  name: 'lineage.show',
  method: 'GET',
  path: '/units/:unitId/lineage',
  summary: say('Đơn vị từ đâu mà có và thành đơn vị nào', 'What a unit came from and what became of it'),
  action: 'units.read',
  params: unitParams,
  response: z.object({ events: z.array(shownEvent) }),
})
