import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

const part = z.string().max(4000).optional()

export const offerSignOn = contract({
  name: 'single-sign-on.offer',
  method: 'GET',
  path: '/single-sign-on/offer',
  summary: say('Có đăng nhập một lần hay không', 'Whether there is single sign-on'),
  action: 'open',
  response: z.object({
    /** Null: there is none. */
    provider: z.object({ label: z.string().nullable() }).nullable(),
  }),
})

export const startSignOn = contract({
  name: 'single-sign-on.start',
  method: 'GET',
  path: '/single-sign-on',
  summary: say('Đi đến nhà cung cấp để đăng nhập', 'Go to the provider to sign in'),
  action: 'open',
  carries: 'redirect',
  query: z.object({
    next: z.string().max(1000).default('/'),
    /** The provider shall ask for a proof even of somebody whom it knows. */
    again: z.literal('yes').optional(),
  }),
  response: z.object({}),
})

export const finishSignOn = contract({
  name: 'single-sign-on.finish',
  method: 'GET',
  path: '/single-sign-on/callback',
  summary: say('Trở về từ nhà cung cấp đăng nhập', 'Come back from the provider'),
  action: 'open',
  carries: 'redirect',
  query: z.object({ code: part, state: part, iss: part, error: part, error_description: part }),
  response: z.object({}),
})
