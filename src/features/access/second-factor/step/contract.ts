import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

/** A code as it is typed: of the app, or a backup code. */
export const typedCode = z.string().trim().min(1).max(40)

export const takeSecondStep = contract({
  name: 'session.second-step',
  method: 'POST',
  path: '/session/second-step',
  summary: say('Đăng nhập: nhập mã xác nhận', 'Sign in: the second step, by a code'),
  action: 'open',
  body: z.object({ code: typedCode }),
  response: z.object({ ok: z.literal(true) }),
})

export const leaveSecondStep = contract({
  name: 'session.leave-second-step',
  method: 'DELETE',
  path: '/session/second-step',
  summary: say('Đăng nhập lại từ đầu', 'Sign in from the start again'),
  action: 'open',
  response: z.object({ ok: z.literal(true) }),
})
