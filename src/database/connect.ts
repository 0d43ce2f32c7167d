import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { copyingPool } from './copy.ts'
import type { RowReach } from './reach.ts'
import type { AccessTables } from './tables/access.ts'
import type { PeopleTables } from './tables/people.ts'
import type { PostTables } from './tables/post.ts'
import type { ProfileTables } from './tables/profile.ts'
import type { RecordTables } from './tables/records.ts'
import type { RightsTables } from './tables/rights.ts'
import type { SignOnTables } from './tables/sign-on.ts'
import type { UnitTables } from './tables/units.ts'

export type Tables = ProfileTables &
  UnitTables &
  PeopleTables &
  AccessTables &
  PostTables &
  RecordTables &
  RightsTables &
  SignOnTables

/** The whole database, or a transaction on it: both are asked in the same words. */
export type Database = Kysely<Tables>
export type Tx = Transaction<Tables>

const dateType = 1082
const bigintType = 20

/** Days stay the strings that PostgreSQL sends ('2015-08-27', 'infinity'); counts are plain numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((type: number, format?: 'text' | 'binary') => {
    if (type === dateType) return (day: string) => day
    if (type === bigintType) return Number
    return pg.types.getTypeParser(type, format as 'text')
  }) as typeof pg.types.getTypeParser,
}

/** A pool of connections with our reading of PostgreSQL's types. */
export const connectionPool = (connection: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool({ max: 10, pipeline: true, ...connection, types })
  // An idle connection that the server closes is replaced by the pool; it must not end the process. Nor must one
  // in use: whoever asks over it is told by the answer to the question.
  pool.on('error', () => {})
  pool.on('connect', (client) => void client.on('error', () => {}))
  return pool
}

const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

/** The database as far as the reach sees. Columns are snake_case there and camelCase here. */
export const connect = (pool: pg.Pool, reach: RowReach): Database =>
  new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: copyingPool(pool, reach) }),
    plugins: [camelCase],
  })
