import { type Argon2Algorithm, argon2, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import { v7 as newId } from 'uuid'
import { sessionLife } from '../domain/access/session-life.ts'
import { openSession } from './open-session.ts'
import { cookieValue, makeStepCookie } from './step-cookie.ts'

const derive = promisify(argon2)
const algorithm: Argon2Algorithm = 'argon2id'

const cookiePrefix = 'vuon'

/** How long a password may be, in characters. */
export const passwordLength = { min: 12, max: 200 } as const

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

/** Stretches a secret with argon2id, so that whoever steals what is kept cannot guess it. */
export const digest = (password: string, nonce: Buffer) =>
  derive(algorithm, { message: Buffer.from(password.normalize('NFKC')), nonce, ...cost })

/** Hashes a password as 'argon2id$m,t,p$nonce$tag', all in base64url. */
export const hashPassword = async (password: string): Promise<string> => {
  const nonce = randomBytes(16)
  const tag = await digest(password, nonce)
  return `argon2id$${cost.memory},${cost.passes},${cost.parallelism}$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether the password belongs to the hash; compared in constant time. */
export const verifyPassword = async (hash: string, password: string): Promise<boolean> => {
  const [name, , nonce, tag] = hash.split('$')
  if (name !== algorithm || !nonce || !tag) return false
  const expected = Buffer.from(tag, 'base64url')
  const actual = await digest(password, Buffer.from(nonce, 'base64url'))
  return expected.length === actual.length && timingSafeEqual(expected, actual)
}

type AccountsOptions = {
  // biome-ignore lint/suspicious/noExplicitAny: the library takes a Kysely of any tables.
  readonly database: Kysely<any>
  readonly secret: string
  readonly origins: readonly string[]
  readonly secureCookies: boolean
}

const sessionPrefix = ({ secureCookies }: Pick<AccountsOptions, 'secureCookies'>): string =>
  `${secureCookies ? '__Host-' : ''}${cookiePrefix}`

const library = (options: AccountsOptions) =>
  betterAuth({
    database: { db: options.database, type: 'postgres', transaction: true },
    secret: options.secret,
    basePath: '/api/auth',
    trustedOrigins: [...options.origins],
    user: {
      modelName: 'account',
      additionalFields: {
        language: { type: 'string', input: false, defaultValue: 'vi' },
        personId: { type: 'string', input: false, required: false },
      },
    },
    account: { modelName: 'signInMethod' },
    session: {
      modelName: 'session',
      // The end is fixed at the start; how long it may rest is asked at every request.
      expiresIn: sessionLife.absoluteHours * 3600,
      disableSessionRefresh: true,
      additionalFields: { way: { type: 'string', input: false } },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    advanced: {
      // `__Host-` binds the cookie to this host; the library itself would only write `__Secure-`.
      cookiePrefix: sessionPrefix(options),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: options.secureCookies },
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-vuon-client'] },
    },
    plugins: [openSession],
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })

const sameText = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * The token of the session whose cookie the library signed ('token.signature', percent-encoded), or null.
 * Reading it here lets the doorkeeper ask the database once instead of three times.
 */
const tokenIn = (cookies: string | null, options: AccountsOptions): string | null => {
  const { secret } = options
  const name = `${sessionPrefix(options)}.session_token`
  const raw = cookies && cookieValue(cookies, name)
  if (!raw) return null
  const value = raw.replaceAll(/%([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  const dot = value.lastIndexOf('.')
  const token = value.slice(0, Math.max(0, dot))
  const signature = createHmac('sha256', secret).update(token).digest('base64')
  return token && sameText(signature, value.slice(dot + 1)) ? token : null
}

/** Accounts, passwords and sessions by better-auth, on our tables and under our names. */
export const makeAccounts = (options: AccountsOptions) => {
  const { api, options: chosen } = library(options)
  return {
    api,
    /** What the library was set to, for the test that asks whether its tables are as it wants them. */
    chosen,
    /** The token of the signed session cookie among these headers, or null. */
    tokenIn: (headers: Headers): string | null => tokenIn(headers.get('cookie'), options),
    /** Remembers the first step of signing in until the second. */
    stepCookie: makeStepCookie(
      `${options.secureCookies ? '__Secure-' : ''}${cookiePrefix}.step`,
      options.secureCookies,
    ),
  }
}

export type Accounts = ReturnType<typeof makeAccounts>
