import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import type { LedgerEntry } from '../../../../domain/ledger/entry.ts'
import type { Seal } from '../../../../domain/ledger/seal.ts'
import { asEntry, type EntryRow, entryColumns, sealColumns } from '../sealing/store.ts'

export const findPlaced = async (
  database: Database,
  entryId: string,
): Promise<{ entry: LedgerEntry; number: number; position: number } | null> => {
  const { rows } = await sql<EntryRow & { number: number; position: number }>`
    select p.seal as number, p.position, ${entryColumns}
    from ledger_place p join ledger_entry e on e.entry_id = p.entry_id
    where p.entry_id = ${entryId}`.execute(database)
  const [row] = rows
  if (!row) return null
  const { number, position, ...entry } = row
  return { entry: asEntry(entry), number, position }
}

export const findSeal = async (database: Database, number: number): Promise<Seal | null> => {
  const { rows } =
    await sql<Seal>`select ${sealColumns} from ledger_seal where ledger_seal.number = ${number}`.execute(
      database,
    )
  return rows[0] ?? null
}

/** Whether the entry is about somebody who was erased: what it says is shown to nobody any more. */
export const isClosed = async (database: Database, entryId: string): Promise<boolean> => {
  const { rows } = await sql<{ closed: boolean }>`select exists (select 1 from ledger_entry e
    join erased_person x on x.person_id = e.person_id
    where e.entry_id = ${entryId} and e.subject_kind <> 'erasure') as closed`.execute(database)
  return rows[0]?.closed ?? false
}

/** The leaves under a seal, in their order. */
export const leavesOf = async (database: Database, number: number): Promise<string[]> => {
  const { rows } = await sql<{ leaf: string }>`select encode(leaf, 'hex') as leaf from ledger_place
    where seal = ${number} order by position`.execute(database)
  return rows.map(({ leaf }) => leaf)
}
