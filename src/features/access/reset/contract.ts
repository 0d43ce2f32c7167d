import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

/** The answer is the same, and takes as long, whether somebody has this e-mail or not. */
export const askForReset = contract({
  name: 'password.ask-for-reset',
  method: 'POST',
  path: '/password/forgotten',
  summary: say('Xin liên kết đặt lại mật khẩu qua thư', 'Ask for a link by mail to reset the password'),
  action: 'open',
  body: z.object({
    email: z
      .email(
        'Hãy ghi địa chỉ thư điện tử, ví dụ an.nguyen@don-vi.vn. ¦ Write an e-mail address, such as an@office.vn.',
      )
      .max(200)
      .transform((text) => text.toLowerCase()),
  }),
  response: z.object({ ok: z.literal(true) }),
})
