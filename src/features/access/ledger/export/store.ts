import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'
import { entryText } from '../../../../domain/ledger/entry.ts'
import type { Seal } from '../../../../domain/ledger/seal.ts'
import { asEntry, type EntryRow, entryColumns, sealColumns } from '../sealing/store.ts'

/** An entry where it was sealed; its text is null where the entry itself is gone. */
export type PlacedEntry = {
  readonly position: number
  readonly leaf: string
  readonly placedId: string
  readonly text: string | null
}

/** The seals after the number, some at a time, in their order. */
export const sealsAfter = async (database: Database, number: number, limit: number): Promise<Seal[]> => {
  const { rows } = await sql<Seal>`select ${sealColumns} from ledger_seal where ledger_seal.number > ${number}
    order by ledger_seal.number limit ${limit}`.execute(database)
  return rows
}

type Row = Omit<PlacedEntry, 'text'> & Omit<EntryRow, 'entryId'> & { readonly entryId: string | null }

/** What stands under a seal, in its order. */
export const entriesUnder = async (database: Database, seal: number): Promise<PlacedEntry[]> => {
  const { rows } = await sql<Row>`select p.position, encode(p.leaf, 'hex') as leaf, p.entry_id as placed_id,
      ${entryColumns} from ledger_place p left join ledger_entry e on e.entry_id = p.entry_id
    where p.seal = ${seal} order by p.position`.execute(database)
  return rows.map(({ position, leaf, placedId, entryId, ...row }) => ({
    position,
    leaf,
    placedId,
    text: entryId === null ? null : entryText(asEntry({ entryId, ...row })),
  }))
}
