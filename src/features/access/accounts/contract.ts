import { z } from 'zod'
import { languages, say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { newGrant, shownGrant } from './grants/contract.ts'

const ok = z.object({ ok: z.literal(true) })
const account = z.object({ accountId: z.uuid() })
const name = z.string().trim().normalize('NFC').min(1).max(200)
const email = z
  .email(
    'Hãy ghi địa chỉ thư điện tử, ví dụ an.nguyen@don-vi.vn. ¦ Write an e-mail address, such as an@office.vn.',
  )
  .max(200)
  .transform((text) => text.toLowerCase())
/** A link that opens once; it is shown this one time and kept only as a hash. */
const link = z.object({ token: z.string(), expiresAt: z.string() })

const shown = z.object({
  accountId: z.uuid(),
  name: z.string(),
  email: z.string(),
  language: z.enum(languages),
  personId: z.uuid().nullable(),
  personName: z.string().nullable(),
  closedAt: z.string().nullable(),
  hasPassword: z.boolean(),
  /** An app or a passkey stands beside the password. */
  hasSecondFactor: z.boolean(),
  /** It signed in by the organisation's provider, and does so again. */
  linked: z.boolean(),
  /** When the account was last at work, as far as an open session tells. */
  lastUsedAt: z.string().nullable(),
  grants: z.array(shownGrant),
  /** The reader's own account. */
  isOwn: z.boolean(),
  refusals: z.object({
    /** Why the reader may give it no further role and link no record with it. */
    raise: z.object({ code: z.string(), text: z.object({ vi: z.string(), en: z.string() }) }).nullable(),
  }),
})
export type ShownAccount = z.output<typeof shown>

export const listAccounts = contract({
  name: 'accounts.list',
  method: 'GET',
  path: '/accounts',
  summary: say('Danh sách tài khoản', 'List the accounts'),
  action: 'accounts.read',
  query: z.object({
    /** Part of a name or e-mail. */
    q: z.string().trim().max(200).optional(),
    closed: z.enum(['with', 'without']).default('without'),
    /** The last account of the page before. */
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  response: z.object({ accounts: z.array(shown), next: z.uuid().nullable() }),
})

export const showAccount = contract({
  name: 'accounts.show',
  method: 'GET',
  path: '/accounts/:accountId',
  summary: say('Xem một tài khoản', 'Show an account'),
  action: 'accounts.read',
  params: account,
  response: shown,
})

export const createAccount = contract({
  name: 'accounts.create',
  method: 'POST',
  path: '/accounts',
  summary: say('Mở tài khoản', 'Open an account'),
  action: 'accounts.change',
  body: z.object({
    name,
    email,
    language: z.enum(languages).default('vi'),
    personId: z.uuid().nullable().default(null),
    grants: z.array(newGrant).max(20).default([]),
    /** 'mail': the link goes to the e-mail and is shown to nobody. */
    invite: z.enum(['link', 'mail']).default('link'),
  }),
  response: z.object({ accountId: z.uuid(), link: link.nullable() }),
})

export const changeAccount = contract({
  name: 'accounts.change',
  method: 'PATCH',
  path: '/accounts/:accountId',
  summary: say('Sửa tài khoản', 'Change an account'),
  action: 'accounts.change',
  params: account,
  body: z.object({
    name: name.optional(),
    email: email.optional(),
    language: z.enum(languages).optional(),
    personId: z.uuid().nullable().optional(),
    /** What the sender saw of the fields to be changed: what stands otherwise by now is not overwritten. */
    seen: z.object({
      name: z.string().optional(),
      email: z.string().optional(),
      language: z.string().optional(),
      personId: z.string().nullable().optional(),
    }),
  }),
  response: ok,
})

export const offerPasswordLink = contract({
  name: 'accounts.offer-password-link',
  method: 'POST',
  path: '/accounts/:accountId/password-link',
  summary: say('Cấp liên kết đặt mật khẩu', 'Offer a link to choose a password'),
  action: 'accounts.change',
  params: account,
  response: link,
})

export const mailPasswordLink = contract({
  name: 'accounts.mail-password-link',
  method: 'POST',
  path: '/accounts/:accountId/password-mail',
  summary: say('Gửi thư kèm liên kết đặt mật khẩu', 'Mail a link to choose a password'),
  action: 'accounts.change',
  params: account,
  response: ok,
})

export const closeAccount = contract({
  name: 'accounts.close',
  method: 'POST',
  path: '/accounts/:accountId/closing',
  summary: say('Đóng tài khoản', 'Close an account'),
  action: 'accounts.change',
  params: account,
  response: ok,
})

export const reopenAccount = contract({
  name: 'accounts.reopen',
  method: 'DELETE',
  path: '/accounts/:accountId/closing',
  summary: say('Mở lại tài khoản', 'Reopen an account'),
  action: 'accounts.change',
  params: account,
  response: ok,
})
