import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { isDay } from '../../../domain/time/day.ts'
import { contract } from '../../../kit/http/contract.ts'

export const shownToken = z.object({
  tokenId: z.uuid(),
  name: z.string(),
  actions: z.array(z.string()),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  madeAt: z.string(),
  expiresAt: z.string(),
  lastUsedAt: z.string().nullable(),
})
export type ShownToken = z.output<typeof shownToken>

export const listTokens = contract({
  name: 'tokens.list',
  method: 'GET',
  path: '/tokens',
  summary: say('Mã truy cập của tôi', 'My API tokens'),
  action: 'tokens.keep',
  response: z.object({ tokens: z.array(shownToken) }),
})

export const makeToken = contract({
  name: 'tokens.make',
  method: 'POST',
  path: '/tokens',
  summary: say('Lập mã truy cập cho chương trình', 'Make a token with which a program works'),
  action: 'tokens.keep',
  body: z.object({
    /** What it is for: 'báo cáo hằng tháng'. */
    name: z.string().trim().normalize('NFC').min(1).max(100),
    /** Actions of the policy table that the account may do itself; those that read are enough for reports. */
    actions: z.array(z.string().max(50)).min(1).max(50),
    /** Holds the token to a unit and all below it. */
    unitId: z.uuid().nullable().default(null),
    /** The last day on which it works; at most a year ahead. */
    lastDay: z
      .string()
      .refine(
        isDay,
        'Hãy ghi một ngày có thật (năm-tháng-ngày). ¦ Write a day that exists (year-month-day).',
      ),
  }),
  response: z.object({
    tokenId: z.uuid(),
    /** Shown this once; only its hash is kept. */
    token: z.string(),
  }),
})

export const revokeToken = contract({
  name: 'tokens.revoke',
  method: 'DELETE',
  path: '/tokens/:tokenId',
  summary: say('Thu hồi mã truy cập', 'Revoke a token'),
  action: 'tokens.keep',
  params: z.object({ tokenId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
