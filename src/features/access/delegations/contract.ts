import { z } from 'zod'
import { roles } from '../../../domain/access/policy.ts'
import { say } from '../../../domain/language/say.ts'
import { isDay } from '../../../domain/time/day.ts'
import { contract } from '../../../kit/http/contract.ts'

const day = z
  .string()
  .refine(isDay, 'Hãy ghi một ngày có thật (năm-tháng-ngày). ¦ Write a day that exists (year-month-day).')

const held = z.object({
  grantId: z.uuid(),
  role: z.enum(roles),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  from: z.string(),
  to: z.string(),
})

const delegated = held.extend({
  /** The colleague: to whom it was given, or from whom it came. */
  colleague: z.string(),
})
export type ShownDelegation = z.output<typeof delegated>

export const listDelegations = contract({
  name: 'delegations.list',
  method: 'GET',
  path: '/delegations',
  summary: say('Ủy quyền của tôi', 'My delegations'),
  action: 'delegations.make',
  response: z.object({
    /** Own roles that can be delegated. */
    mine: z.array(held),
    given: z.array(delegated),
    received: z.array(delegated),
  }),
})
export type DelegableRole = z.output<typeof held>

export const delegate = contract({
  name: 'delegations.make',
  method: 'POST',
  path: '/delegations',
  summary: say('Ủy quyền vai trò của mình cho đồng nghiệp', 'Delegate an own role to a colleague'),
  action: 'delegations.make',
  body: z.object({
    /** The own role. */
    grantId: z.uuid(),
    /** The e-mail with which the colleague signs in. */
    email: z
      .string()
      .trim()
      .max(200)
      .transform((text) => text.toLowerCase()),
    /** A unit within the own role; empty: all of it. */
    unitId: z.uuid().nullable().default(null),
    from: day,
    /** The first day without it. */
    to: day,
  }),
  response: z.object({ grantId: z.uuid() }),
})

export const endDelegation = contract({
  name: 'delegations.end',
  method: 'POST',
  path: '/delegations/:grantId/ending',
  summary: say('Kết thúc ủy quyền ngay', 'End a delegation at once'),
  action: 'delegations.make',
  params: z.object({ grantId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
