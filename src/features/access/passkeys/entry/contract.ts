import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { keyAnswer } from '../../../../kit/passkey-answer.ts'
import { askingOptions } from '../../../../kit/passkey-options.ts'

const ok = z.object({ ok: z.literal(true) })

export const askForPasskey = contract({
  name: 'session.ask-for-passkey',
  method: 'POST',
  path: '/session/passkey/offer',
  summary: say('Bắt đầu đăng nhập bằng khóa truy cập', 'Begin to sign in with a passkey'),
  action: 'open',
  response: z.object({ options: askingOptions }),
})

export const enterByPasskey = contract({
  name: 'session.enter-by-passkey',
  method: 'POST',
  path: '/session/passkey',
  summary: say('Đăng nhập bằng khóa truy cập', 'Sign in with a passkey'),
  action: 'open',
  body: z.object({ answer: keyAnswer }),
  response: ok,
})

export const confirmByPasskey = contract({
  name: 'session.confirm-by-passkey',
  method: 'POST',
  path: '/session/confirmation/passkey',
  summary: say('Xác nhận lại bạn là ai bằng khóa truy cập', 'Confirm who you are with a passkey'),
  action: 'session.read',
  body: z.object({ answer: keyAnswer }),
  response: ok,
})
