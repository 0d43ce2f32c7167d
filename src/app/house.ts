import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { connect, connectionPool } from '../database/connect.ts'
import { chooseKey } from '../database/key-mark.ts'
import { connectionAs, type Login, makeLogin } from '../database/login.ts'
import { migrate } from '../database/migrate.ts'
import { everybody, nobody } from '../database/reach.ts'
import { stopCounting } from '../features/qualifications/ladders/sets/jobs.ts'
import { makeAccounts } from '../kit/accounts.ts'
import { readOrMakeKeys } from '../kit/key-file.ts'
import { openPost } from '../kit/mail/post.ts'
import { makeProvider, type SignOnConfiguration } from '../kit/sign-on/provider.ts'
import { openVault } from '../kit/vault.ts'
import { type Entrance, isByTls, openEntrance } from './entrance-configuration.ts'
import type { MailConfiguration } from './mail-configuration.ts'
import type { House } from './server.ts'

export type OpenHouse = House & {
  /** The owner's connections: for the schema and what only an owner may do, never for requests. */
  readonly owner: pg.Pool
  /** The application's connections, which own nothing. */
  readonly pool: pg.Pool
  /** How to make such a connection. */
  readonly connection: pg.PoolConfig
  /** The name under which the application signs in to the database. */
  readonly login: string
  close(): Promise<void>
}

/** Brings the schema to this version and makes the login under which the application works; returns the key. */
const prepare = async (owner: pg.Pool, keys: readonly Buffer[]): Promise<Buffer> => {
  await migrate(owner)
  const key = await chooseKey(owner, keys)
  await makeLogin(owner, loginOf(key))
  return key
}

/** The login of an installation with this key. */
export const loginOf = (key: Buffer): Login => ({
  user: `vuon_login_${secretFrom(key, 'database login').slice(0, 12)}`,
  password: secretFrom(key, 'database password'),
})

const secretFrom = (key: Buffer, purpose: string): string =>
  createHmac('sha256', key).update(`vuon ${purpose}`).digest('hex')

/** Connects everything that the application stands on: the database, brought up to date, the key, the accounts. */
export const openHouse = async (options: {
  connection: pg.PoolConfig
  dataFolder: string
  origins: readonly string[]
  /** How mail is sent, if at all. */
  mail?: MailConfiguration | null
  /** The provider at which people sign in, if any. */
  signOn?: SignOnConfiguration | null
  /** How people come: where by TLS, cookies never travel without it. */
  entrance?: Entrance
}): Promise<OpenHouse> => {
  mkdirSync(options.dataFolder, { recursive: true })
  const keys = readOrMakeKeys(join(options.dataFolder, 'vuon.key'))
  const owner = connectionPool({ ...options.connection, max: 2, idleTimeoutMillis: 1000 })
  const key = await prepare(owner, keys).catch(async (error: unknown) => {
    await owner.end()
    throw error
  })
  const login = loginOf(key)
  const connection = connectionAs(options.connection, login)
  const pool = connectionPool(connection)
  const database = connect(pool, nobody)
  const registry = connect(pool, everybody)
  const accounts = makeAccounts({
    database,
    secret: secretFrom(key, 'sessions'),
    origins: options.origins,
    secureCookies: isByTls(options.entrance ?? openEntrance),
  })
  return {
    database,
    registry,
    seenBy: (reach) => (reach.everything ? registry : connect(pool, reach)),
    accounts,
    owner,
    pool,
    connection,
    login: login.user,
    vault: openVault(key),
    dataFolder: options.dataFolder,
    post: options.mail ? openPost(options.mail) : null,
    signOn: options.signOn ? makeProvider(options.signOn) : null,
    async close() {
      await stopCounting(registry)
      await pool.end()
      await owner.end()
    },
  }
}
