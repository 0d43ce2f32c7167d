import { z } from 'zod'
import { waysIn } from '../../../domain/access/session-life.ts'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

const ok = z.object({ ok: z.literal(true) })

/** Long enough to resist guessing (NIST SP 800-63B asks for no further rules). */
export const newPassword = z
  .string()
  .min(12, 'Mật khẩu cần ít nhất 12 ký tự. ¦ The password needs at least 12 characters.')
  .max(200, 'Mật khẩu dài nhất 200 ký tự. ¦ The password may have at most 200 characters.')

export const listSessions = contract({
  name: 'sessions.list',
  method: 'GET',
  path: '/sessions',
  summary: say('Các phiên đăng nhập của tôi', 'My sessions'),
  action: 'session.read',
  response: z.object({
    sessions: z.array(
      z.object({
        sessionId: z.uuid(),
        startedAt: z.string(),
        lastUsedAt: z.string(),
        address: z.string().nullable(),
        browser: z.string().nullable(),
        way: z.enum(waysIn),
        current: z.boolean(),
      }),
    ),
  }),
})

export const endOtherSession = contract({
  name: 'sessions.end',
  method: 'DELETE',
  path: '/sessions/:sessionId',
  summary: say('Kết thúc một phiên của tôi', 'End one of my sessions'),
  action: 'session.read',
  params: z.object({ sessionId: z.uuid() }),
  response: ok,
})

export const endAllSessions = contract({
  name: 'sessions.end-all',
  method: 'DELETE',
  path: '/sessions',
  summary: say('Đăng xuất khỏi mọi nơi', 'Sign out everywhere'),
  action: 'session.read',
  response: ok,
})

export const changePassword = contract({
  name: 'session.change-password',
  method: 'PUT',
  path: '/session/password',
  summary: say('Đổi mật khẩu của tôi', 'Change my password'),
  action: 'session.read',
  body: z.object({
    current: z.string().min(1).max(200),
    next: newPassword,
    /** Whether the programs that work for the account are out too; a routine change leaves them at work. */
    revokeTokens: z.boolean().default(false),
  }),
  response: ok,
})

export const choosePassword = contract({
  name: 'password.choose',
  method: 'POST',
  path: '/password',
  summary: say('Chọn mật khẩu bằng liên kết một lần', 'Choose a password with a one-time link'),
  action: 'open',
  body: z.object({
    token: z.string().min(20).max(200),
    password: newPassword,
    /** Whoever lost the password may have lost more: tokens end unless told otherwise. */
    revokeTokens: z.boolean().default(true),
  }),
  response: ok,
})
