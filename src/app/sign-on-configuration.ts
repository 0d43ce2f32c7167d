import { isIP } from 'node:net'
import { Refused, refuse } from '../domain/language/refusal.ts'
import { say } from '../domain/language/say.ts'
import type { SignOnConfiguration } from '../kit/sign-on/provider.ts'
import { publicAddressFrom } from './mail-configuration.ts'

type Read = <T>(name: string, from: (text: string) => T, missing: T) => T

const wrong = (name: string, vi: string, en: string): Refused =>
  new Refused(refuse(`configuration.${name}`, say(vi, en), 400))

/** A provider on this very machine: what is said to it crosses no network. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'))

const issuerFrom = (text: string): string => {
  const url = URL.parse(text)
  const isPlain = url !== null && url.username === '' && url.password === '' && !/[?#]/.test(text)
  if (isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
    return text
  throw wrong(
    'oidc_issuer',
    `OIDC_ISSUER phải là địa chỉ https của nhà cung cấp đăng nhập, không phải "${text}"; ví dụ OIDC_ISSUER=https://id.don-vi.vn/realms/vuon.`,
    `OIDC_ISSUER must be the https address of the sign-in provider, not "${text}"; for example OIDC_ISSUER=https://id.office.vn/realms/vuon.`,
  )
}

const yesFrom =
  (name: string) =>
  (text: string): boolean => {
    if (/^(yes|no)$/.test(text)) return text === 'yes'
    throw wrong(
      name.toLowerCase(),
      `${name} phải là yes hoặc no, không phải "${text}".`,
      `${name} must be yes or no, not "${text}".`,
    )
  }

const words = (text: string): string[] => text.split(/[\s,]+/).filter((word) => word !== '')

const incomplete = () =>
  wrong(
    'oidc_incomplete',
    'Đăng nhập một lần cần đủ bốn mục: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET và PUBLIC_ADDRESS. Hãy điền mục còn thiếu, hoặc bỏ các mục OIDC_.',
    'Single sign-on needs all four of OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and PUBLIC_ADDRESS. Set what is missing, or leave out what begins with OIDC_.',
  )

const plain = (text: string): string => text

/**
 * The provider at which people sign in, or null where none is named. What is set is never repeated where it may
 * hold a secret.
 * @throws Refused `configuration.oidc_…`, `configuration.public_address`.
 */
export const readSignOn = (read: Read): SignOnConfiguration | null => {
  const issuer = read<string | null>('OIDC_ISSUER', issuerFrom, null)
  const clientId = read<string | null>('OIDC_CLIENT_ID', plain, null)
  const clientSecret = read<string | null>('OIDC_CLIENT_SECRET', plain, null)
  if (issuer === null && clientId === null && clientSecret === null) return null
  const publicAddress = read<string | null>('PUBLIC_ADDRESS', publicAddressFrom, null)
  if (issuer === null || clientId === null || clientSecret === null || publicAddress === null)
    throw incomplete()
  return {
    issuer,
    clientId,
    clientSecret,
    publicAddress,
    label: read<string | null>('OIDC_LABEL', plain, null),
    scopes: read('OIDC_SCOPES', words, ['openid', 'email', 'profile']),
    groupsClaim: read<string | null>('OIDC_GROUPS_CLAIM', plain, null),
    emailTrusted: read('OIDC_TRUST_EMAIL', yesFrom('OIDC_TRUST_EMAIL'), false),
    strongAcr: read('OIDC_MFA_ACR', words, []),
    plainHttp: issuer.startsWith('http:'),
    privateHosts: read('OUTGOING_PRIVATE_HOSTS', words, []),
  }
}
