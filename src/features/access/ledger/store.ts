import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import type { ShownSeal } from './contract.ts'

/** The seals under which these entries stand; those that wait are left out. */
export const sealsOf = async (
  database: Database,
  entryIds: readonly string[],
): Promise<Map<string, ShownSeal>> => {
  const { rows } = await sql<{ entryId: string } & Omit<ShownSeal, 'sealedAt'> & { sealedAt: Date }>`
    select p.entry_id, p.position, s.number, s.sealed_at, encode(s.hash, 'hex') as hash
    from ledger_place p join ledger_seal s on s.number = p.seal
    where p.entry_id = any(${entryIds}::uuid[])`.execute(database)
  return new Map(
    rows.map(({ entryId, sealedAt, ...seal }) => [entryId, { ...seal, sealedAt: sealedAt.toISOString() }]),
  )
}

/** Entries that arrived after all that stand under the last seal. */
export const countSinceLastSeal = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from ledger_entry where arrival >
    coalesce((select max(e.arrival) from ledger_place p join ledger_entry e on e.entry_id = p.entry_id
      where p.seal = (select max(number) from ledger_seal)), 0)`.execute(database)
  return rows[0]?.waiting ?? 0
}

/** The hashes of these seals, by number. */
export const hashesOf = async (
  database: Database,
  numbers: readonly number[],
): Promise<Map<number, string>> => {
  const { rows } = await sql<{ number: number; hash: string }>`select number, encode(hash, 'hex') as hash
    from ledger_seal where number = any(${numbers}::int[])`.execute(database)
  return new Map(rows.map(({ number, hash }) => [number, hash]))
}
