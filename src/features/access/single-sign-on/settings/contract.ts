import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(
    /^[a-z0-9-]+(\.[a-z0-9-]+)+$/,
    'Hãy ghi tên miền của thư điện tử, ví dụ don-vi.gov.vn. ¦ Write the domain of e-mails, such as office.gov.vn.',
  )

const settings = z.object({
  domains: z.array(z.string()),
  providerProves: z.boolean(),
  required: z.boolean(),
})

export const showSignOn = contract({
  name: 'single-sign-on.show',
  method: 'GET',
  path: '/single-sign-on/settings',
  summary: say('Tình trạng đăng nhập một lần', 'The state of single sign-on'),
  action: 'accounts.read',
  response: z.object({
    /** Null: not configured. */
    provider: z
      .object({
        issuer: z.string(),
        clientId: z.string(),
        /** The address that is registered at the provider. */
        callback: z.string(),
        label: z.string().nullable(),
        groupsClaim: z.string().nullable(),
        emailTrusted: z.boolean(),
        /** What went wrong last since the start. */
        lastFault: z.object({ at: z.string(), kind: z.string(), reason: z.string() }).nullable(),
      })
      .nullable(),
    settings,
  }),
})

export const changeSignOn = contract({
  name: 'single-sign-on.change',
  method: 'PUT',
  path: '/single-sign-on/settings',
  summary: say('Đổi cách đăng nhập một lần', 'Change the settings of single sign-on'),
  action: 'accounts.change',
  body: z.object({
    /** Domains of e-mail for which an account is opened at the first sign-in; empty: for nobody. */
    domains: z.array(domain).max(20),
    /** A second factor that the provider says it asked for counts as ours. */
    providerProves: z.boolean(),
    /** Only administrators may still use passwords and passkeys. */
    required: z.boolean(),
    /** The settings as the sender saw them. */
    seen: settings,
  }),
  response: settings,
})
