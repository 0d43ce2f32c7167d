import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import type { DailyRoot } from '../../../../domain/ledger/daily-root.ts'

type Sealed = Omit<DailyRoot, 'day'> & { readonly sealedAt: Date }

/** The seals from the number on, in their order; only what a root tells of them. */
export const sealsFrom = async (database: Database, number: number): Promise<Sealed[]> => {
  const { rows } =
    await sql<Sealed>`select number, encode(hash, 'hex') as hash, total, sealed_at from ledger_seal
    where number >= ${number} order by number`.execute(database)
  return rows
}

/** Entries that stand under no seal yet, however old. */
export const countUnsealed = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from ledger_entry e
    where not exists (select 1 from ledger_place p where p.entry_id = e.entry_id)`.execute(database)
  return rows[0]?.waiting ?? 0
}
