import { createHmac, randomBytes } from 'node:crypto'
import { cookieValue } from '../step-cookie.ts'

/** How long signing in at the provider may take. */
export const attemptSeconds = 600

/**
 * One attempt to sign in at the provider. All that must come back unchanged is derived from a key that only the
 * browser holds: whoever reads our tables can finish nobody's sign-in.
 */
export type Attempt = {
  readonly key: string
  readonly state: string
  readonly nonce: string
  /** The secret of PKCE (RFC 7636): 43 signs of base64url. */
  readonly verifier: string
}

const attemptOf = (key: string): Attempt => {
  const part = (name: string) => createHmac('sha256', key).update(name).digest('base64url')
  return { key, state: part('state'), nonce: part('nonce'), verifier: part('verifier') }
}

export const newAttempt = (): Attempt => attemptOf(randomBytes(32).toString('base64url'))

const name = 'vuon.sign-on'
const sentTo = '/api/single-sign-on'

/** Hands the attempt to the browser, with the page to go on to; null takes it back. */
export const setAttempt = (
  headers: Headers,
  attempt: { readonly key: string; readonly next: string } | null,
  secure: boolean,
): Headers => {
  const next = Buffer.from(attempt?.next ?? '').toString('base64url')
  const value = attempt ? `${attempt.key}.${next}` : ''
  // Lax: the provider sends the browser back from its own site.
  const flags = `Path=${sentTo}; HttpOnly; SameSite=Lax; Max-Age=${attempt ? attemptSeconds : 0}`
  headers.append('set-cookie', `${name}=${value}; ${flags}${secure ? '; Secure' : ''}`)
  return headers
}

/** The attempt that this browser has begun, or null. */
export const attemptIn = (headers: Headers): (Attempt & { readonly next: string }) | null => {
  const [key = '', next = ''] = (cookieValue(headers.get('cookie') ?? '', name) ?? '').split('.')
  if (!/^[\w-]{43}$/.test(key) || !/^[\w-]{0,2000}$/.test(next)) return null
  return { ...attemptOf(key), next: Buffer.from(next, 'base64url').toString('utf8') }
}
