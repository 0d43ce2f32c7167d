import { z } from 'zod'
import { policy, roles } from '../../domain/access/policy.ts'
import { languages, say } from '../../domain/language/say.ts'
import { contract } from '../../kit/http/contract.ts'

const grant = z.object({
  role: z.enum(roles),
  unitId: z.uuid().nullable(),
  unitName: z.string().nullable(),
  unitNameEn: z.string().nullable(),
  from: z.string(),
  to: z.string(),
})

const session = z.object({
  account: z.object({
    id: z.uuid(),
    name: z.string(),
    email: z.string(),
    personId: z.uuid().nullable(),
    language: z.enum(languages),
  }),
  grants: z.array(grant),
  /** The actions that this account may do somewhere; screens hide the rest. */
  actions: z.array(z.string()),
  defaultAsOf: z.string().nullable(),
  /** A role of the account must have a second factor, and it has none: nothing else works until it does. */
  secondFactorNeeded: z.boolean(),
})

/** What the second step of signing in may be done with; null where none is owed. */
export const secondStep = z.object({ code: z.boolean(), passkey: z.boolean() }).nullable()

/** Names of the actions, so that a contract cannot name one that the policy does not know. */
export const actionNames = Object.keys(policy)

export const showSession = contract({
  name: 'session.show',
  method: 'GET',
  path: '/session',
  summary: say('Phiên làm việc hiện tại', 'The current session'),
  action: 'open',
  response: z.object({ session: session.nullable(), secondStep, setupNeeded: z.boolean() }),
})

export const startSession = contract({
  name: 'session.start',
  method: 'POST',
  path: '/session',
  summary: say('Đăng nhập', 'Sign in'),
  action: 'open',
  body: z.object({ email: z.string().trim().min(1).max(200), password: z.string().min(1).max(200) }),
  response: z.object({ ok: z.literal(true), secondStep }),
})

export const endSession = contract({
  name: 'session.end',
  method: 'DELETE',
  path: '/session',
  summary: say('Đăng xuất', 'Sign out'),
  action: 'session.read',
  response: z.object({ ok: z.literal(true) }),
})

export const chooseLanguage = contract({
  name: 'session.choose-language',
  method: 'PUT',
  path: '/session/language',
  summary: say('Chọn ngôn ngữ', 'Choose the language'),
  action: 'session.read',
  body: z.object({ language: z.enum(languages) }),
  response: z.object({ ok: z.literal(true) }),
})

export const setUp = contract({
  name: 'setup.finish',
  method: 'POST',
  path: '/setup',
  summary: say(
    'Tạo quản trị viên đầu tiên bằng liên kết một lần',
    'Make the first administrator with the one-time link',
  ),
  action: 'open',
  body: z.object({
    token: z.string().min(20).max(200),
    name: z.string().trim().min(1).max(200),
    email: z.email().max(200),
    password: z.string().min(12).max(200),
  }),
  response: z.object({ ok: z.literal(true) }),
})
