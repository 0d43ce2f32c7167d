import { sql } from 'kysely'
import type { Database, Tx } from './connect.ts'
import { databaseRoles } from './reach.ts'
import { goesAlong } from './together.ts'

const inItsRole = async <Result>(tx: Tx, work: (tx: Tx) => Promise<Result>): Promise<Result> => {
  await sql`${goesAlong}set local role ${sql.ref(databaseRoles.sensitive)}`.execute(tx)
  const result = await work(tx)
  await sql`${goesAlong}select set_config('role', case current_setting('vuon.reach')
    when 'everything' then ${sql.lit(databaseRoles.unbounded)} else ${sql.lit(databaseRoles.application)} end, true)`.execute(
    tx,
  )
  return result
}

/**
 * Does the work in the role that may touch the sealed facts about people, and leaves the role behind it. No
 * other statement of the application can read them, whatever it forgot to ask.
 */
export const openingSealedFacts = <Result>(
  database: Database,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> =>
  database.isTransaction
    ? inItsRole(database as Tx, work)
    : database.transaction().execute((tx) => inItsRole(tx, work))
