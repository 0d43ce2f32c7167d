import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

export const unlinkSignOn = contract({
  name: 'accounts.unlink-single-sign-on',
  method: 'POST',
  path: '/accounts/:accountId/single-sign-on/removal',
  summary: say('Gỡ liên kết với nhà cung cấp đăng nhập', 'Unlink an account from the provider'),
  action: 'accounts.change',
  params: z.object({ accountId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
