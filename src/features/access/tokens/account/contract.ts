import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { shownToken } from '../contract.ts'

export const listAccountTokens = contract({
  name: 'accounts.tokens',
  method: 'GET',
  path: '/accounts/:accountId/tokens',
  summary: say('Mã truy cập còn dùng được của một tài khoản', 'API tokens of an account that still work'),
  action: 'accounts.read',
  params: z.object({ accountId: z.uuid() }),
  response: z.object({ tokens: z.array(shownToken) }),
})

export const revokeAccountToken = contract({
  name: 'accounts.revoke-token',
  method: 'DELETE',
  path: '/accounts/:accountId/tokens/:tokenId',
  summary: say('Thu hồi mã truy cập của một tài khoản', 'Revoke an API token of an account'),
  action: 'accounts.change',
  params: z.object({ accountId: z.uuid(), tokenId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
