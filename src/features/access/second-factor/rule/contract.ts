import { z } from 'zod'
import { rolesThatMay } from '../../../../domain/access/second-factor.ts'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

const rule = z.object({ roles: z.array(z.enum(rolesThatMay)) })

export const showSecondFactorRule = contract({
  name: 'second-factor-rule.show',
  method: 'GET',
  path: '/second-factor/rule',
  summary: say('Vai trò nào phải có bước xác nhận thứ hai', 'Which roles must have a second factor'),
  action: 'accounts.read',
  response: rule,
})

export const changeSecondFactorRule = contract({
  name: 'second-factor-rule.change',
  method: 'PUT',
  path: '/second-factor/rule',
  summary: say('Đổi vai trò phải có bước xác nhận thứ hai', 'Change which roles must have a second factor'),
  action: 'accounts.change',
  body: z.object({
    roles: z.array(z.enum(rolesThatMay)).max(rolesThatMay.length),
    /** The rule as the sender saw it. */
    seen: z.object({ roles: z.array(z.string()).max(rolesThatMay.length) }),
  }),
  response: rule,
})
