import { z } from 'zod'
import { roles } from '../../../../domain/access/policy.ts'
import { say } from '../../../../domain/language/say.ts'
import { FOREVER, isDay } from '../../../../domain/time/day.ts'
import { contract } from '../../../../kit/http/contract.ts'

const day = z
  .string()
  .refine(isDay, 'Hãy ghi một ngày có thật (năm-tháng-ngày). ¦ Write a day that exists (year-month-day).')

export const shownGrant = z.object({
  grantId: z.uuid(),
  role: z.enum(roles),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  from: z.string(),
  to: z.string(),
  grantedByName: z.string().nullable(),
})
export type ShownGrant = z.output<typeof shownGrant>

/** A role on a unit and all below it; without a unit on the whole organisation. */
export const newGrant = z.object({
  role: z.enum(roles),
  unitId: z.uuid().nullable().default(null),
  from: day,
  to: z.union([z.literal(FOREVER), day]).default(FOREVER),
})

export const addGrant = contract({
  name: 'grants.add',
  method: 'POST',
  path: '/grants',
  summary: say('Giao vai trò', 'Grant a role'),
  action: 'accounts.change',
  body: newGrant.extend({ accountId: z.uuid() }),
  response: z.object({ grantId: z.uuid() }),
})

export const endGrant = contract({
  name: 'grants.end',
  method: 'POST',
  path: '/grants/:grantId/ending',
  summary: say('Thôi vai trò', 'End a grant'),
  action: 'accounts.change',
  params: z.object({ grantId: z.uuid() }),
  body: z.object({
    /** The first day without the role; today when left out, which takes effect at once. */
    on: day.optional(),
  }),
  response: z.object({ ok: z.literal(true) }),
})
