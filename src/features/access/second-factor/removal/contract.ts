import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

export const removeSecondFactor = contract({
  name: 'accounts.remove-second-factor',
  method: 'DELETE',
  path: '/accounts/:accountId/second-factor',
  summary: say('Gỡ mọi bước xác nhận thứ hai của một tài khoản', 'Remove all second factors of an account'),
  action: 'accounts.change',
  params: z.object({ accountId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
