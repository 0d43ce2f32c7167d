import { sql } from 'kysely'
import type { Database } from './connect.ts'

/** The names of the migrations that the database has had; asked by the application, whatever it may see. */
export const migrationsIn = async (database: Database): Promise<string[]> => {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(
    database,
  )
  return rows.map(({ name }) => name)
}

/**
 * Entries of the ledger that wait for their seal. Looked for from shortly before the last sealed one on, so that it
 * costs little however large the ledger is; `vuon ledger verify` counts all.
 */
export const entriesWaitingForSeal = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from ledger_entry n
    where n.arrival > coalesce((select e.arrival - 10000 from ledger_seal s
        join ledger_entry e on e.entry_id = s.last_entry order by s.number desc limit 1), 0)
      and not exists (select 1 from ledger_place p where p.entry_id = n.entry_id)`.execute(database)
  return rows[0]?.waiting ?? 0
}

/** How many mails wait, and how many could not be sent. */
export const mailsByState = async (database: Database): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ state: string; mails: number }>`select state, count(*) as mails from mail
    where state in ('waiting', 'failed') group by state`.execute(database)
  return new Map(rows.map(({ state, mails }) => [state, mails]))
}
