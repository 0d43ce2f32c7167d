import { createHmac } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { connect, connectionPool } from '../database/connect.ts'
import { stopCounting } from '../features/qualifications/ladders/sets/jobs.ts'
import { makeAccounts } from '../kit/accounts.ts'
import { openPost } from '../kit/mail/post.ts'
import { openVault, readOrMakeKey } from '../kit/vault.ts'
import type { MailConfiguration } from './mail-configuration.ts'
import type { House } from './server.ts'

export type OpenHouse = House & { readonly pool: pg.Pool; close(): Promise<void> }

/** Connects everything that the application stands on: the database, the key and the accounts. */
export const openHouse = (options: {
  connection: pg.PoolConfig
  dataFolder: string
  origins: readonly string[]
  /** How mail is sent, if at all. */
  mail?: MailConfiguration | null
}): OpenHouse => {
  mkdirSync(options.dataFolder, { recursive: true })
  const key = readOrMakeKey(join(options.dataFolder, 'vuon.key'))
  const pool = connectionPool(options.connection)
  const database = connect(pool)
  const accounts = makeAccounts({
    database,
    secret: createHmac('sha256', key).update('vuon sessions').digest('hex'),
    origins: options.origins,
    secureCookies: false,
  })
  return {
    database,
    accounts,
    pool,
    vault: openVault(key),
    dataFolder: options.dataFolder,
    post: options.mail ? openPost(options.mail) : null,
    async close() {
      await stopCounting(database)
      await database.destroy()
    },
  }
}
