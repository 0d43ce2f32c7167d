import { refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'

/** Every provisioning token begins so; it is no token of an account, and opens nothing but provisioning. */
export const provisioningPrefix = 'vuonscim_'

/** The provisioning token in an Authorization header, or null where it holds none. */
export const provisioningTokenIn = (header: string | undefined): string | null => {
  const [scheme, token = '', ...more] = (header ?? '').trim().split(/ +/)
  if (scheme?.toLowerCase() !== 'bearer' || more.length > 0) return null
  return /^vuonscim_[\w-]{43}$/.test(token) ? token : null
}

/** How many requests a minute a provisioning client may send: Entra ID asks for 25 a second. */
export const provisioningRate = { perMinute: 1800 } as const

export const badProvisioningToken = refuse(
  'provisioning.not_valid',
  say(
    'Mã cấp tài khoản không đúng hoặc đã bị thu hồi. Hãy nhờ quản trị viên lập mã mới.',
    'The provisioning token is wrong or was revoked. Ask an administrator to make a new one.',
  ),
  401,
)

export const noProvisioningToken = refuse(
  'provisioning_token.not_found',
  say('Không có mã này. Hãy tải lại trang.', 'There is no such token. Reload the page.'),
  404,
)

export const tooManyProvisioningTokens = refuse(
  'provisioning.too_many_tokens',
  say(
    'Đã có đủ mã đang dùng. Hãy thu hồi mã không dùng nữa.',
    'There are enough tokens in use. Revoke what is no longer used.',
  ),
  409,
)

/** Whoever changes an administrator's address could sign in as them: that is done by people. */
export const administratorAddress = refuse(
  'provisioning.administrator_address',
  say(
    'Thư điện tử của quản trị viên chỉ đổi được trong Vươn.',
    'The e-mail of an administrator is changed in Vươn only.',
  ),
  403,
)

export const groupNameTaken = refuse(
  'provisioning.group_name_taken',
  say('Đã có nhóm mang tên này.', 'There is already a group with this name.'),
  409,
)

/** The name under which the ledger keeps what a provisioning client did. */
export const clientName = (token: string): string => `SCIM · ${token}`
