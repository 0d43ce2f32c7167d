import { type Argon2Algorithm, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { betterAuth } from 'better-auth'
import type { Kysely } from 'kysely'
import { v7 as newId } from 'uuid'

const derive = promisify(argon2)
const algorithm: Argon2Algorithm = 'argon2id'

/** OWASP's second recommended setting for argon2id: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const digest = (password: string, nonce: Buffer) =>
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

/** Accounts, passwords and sessions by better-auth, on our tables and under our names. */
export const makeAccounts = (options: {
  // biome-ignore lint/suspicious/noExplicitAny: the library takes a Kysely of any tables.
  database: Kysely<any>
  secret: string
  origins: readonly string[]
  secureCookies: boolean
}) =>
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
    session: { modelName: 'session', expiresIn: 60 * 60 * 12, updateAge: 60 * 60 },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 200,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    advanced: {
      cookiePrefix: 'vuon',
      useSecureCookies: options.secureCookies,
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: ['x-vuon-client'] },
    },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  })

export type Accounts = ReturnType<typeof makeAccounts>
