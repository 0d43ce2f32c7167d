import { sql } from 'kysely'
import { insertRows } from '../../../../database/bulk.ts'
import type { Database, Tx } from '../../../../database/connect.ts'
import type { LedgerEntry } from '../../../../domain/ledger/entry.ts'
import type { HashedEntry, Seal } from '../../../../domain/ledger/seal.ts'

/** Microseconds as they are stored, in UTC. */
const moment = (column: string) =>
  sql<string>`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** The columns of an entry as they are hashed; what was before and after still as text. */
export const entryColumns = sql`e.entry_id, ${moment('e.recorded_at')} as recorded_at, e.actor_id, e.actor_name,
  e.action, e.subject_kind, e.subject_id, e.person_id, e.cause_id, e.reason,
  e.before::text as before, e.after::text as after`

export type EntryRow = Omit<LedgerEntry, 'before' | 'after'> & {
  readonly before: string | null
  readonly after: string | null
}

export const asEntry = (row: EntryRow): LedgerEntry => ({
  ...row,
  before: row.before === null ? null : (JSON.parse(row.before) as unknown),
  after: row.after === null ? null : (JSON.parse(row.after) as unknown),
})

export const sealColumns = sql`number, encode(previous, 'hex') as previous, encode(root, 'hex') as root, count,
  total, first_entry, last_entry, ${moment('sealed_at')} as sealed_at, encode(hash, 'hex') as hash`

/** The highest number that an entry drew and that can be seen. */
export const highestArrival = async (database: Database): Promise<number> => {
  const { rows } = await sql<{ high: number | null }>`select max(arrival) as high from ledger_entry`.execute(
    database,
  )
  return rows[0]?.high ?? 0
}

/** The transactions that have begun to write entries and have not ended. */
export const writersAtWork = async (database: Database): Promise<string[]> => {
  const { rows } = await sql<{ writer: string }>`select distinct virtualtransaction as writer from pg_locks
    where locktype = 'relation' and relation = 'ledger_entry'::regclass and mode = 'RowExclusiveLock' and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(database)
  return rows.map(({ writer }) => writer)
}

const lockName = sql`hashtext('ledger seal')`

/**
 * Takes the right to seal until the transaction ends; only one has it at a time. False: somebody else has it. The
 * sealing keeps to one processor: the others are for requests.
 */
export const takeSealing = async (tx: Tx, waits: boolean): Promise<boolean> => {
  await sql`set local max_parallel_workers_per_gather = 0`.execute(tx)
  if (waits) {
    await sql`select pg_advisory_xact_lock(${lockName})`.execute(tx)
    return true
  }
  const { rows } = await sql<{
    taken: boolean
  }>`select pg_try_advisory_xact_lock(${lockName}) as taken`.execute(tx)
  return rows[0]?.taken === true
}

export const lastSeal = async (database: Database): Promise<Seal | null> => {
  const { rows } =
    await sql<Seal>`select ${sealColumns} from ledger_seal order by ledger_seal.number desc limit 1`.execute(
      database,
    )
  return rows[0] ?? null
}

type Unsealed = EntryRow & { readonly arrival: number }

/** Entries above the number that stand under no seal yet, in the order of their arrival. */
export const unsealedAfter = async (tx: Tx, after: number, limit: number): Promise<Unsealed[]> => {
  const { rows } = await sql<Unsealed>`
    with fresh as materialized (select n.arrival, n.entry_id from ledger_entry n where n.arrival > ${after}
      and not exists (select 1 from ledger_place p where p.entry_id = n.entry_id)
      order by n.arrival, n.entry_id limit ${limit})
    select fresh.arrival, ${entryColumns} from fresh join ledger_entry e on e.entry_id = fresh.entry_id
    order by fresh.arrival, fresh.entry_id`.execute(tx)
  return rows
}

export const now = async (tx: Tx): Promise<string> => {
  const { rows } = await sql<{ now: string }>`select to_char(clock_timestamp() at time zone 'UTC',
    'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as now`.execute(tx)
  return rows[0]?.now ?? ''
}

const bytes = (hex: string): Buffer => Buffer.from(hex, 'hex')

/** Writes a seal and where each of its entries stands. */
export const insertSeal = async (tx: Tx, seal: Seal, entries: readonly HashedEntry[]): Promise<void> => {
  const { number, count, total, firstEntry, lastEntry, sealedAt } = seal
  await sql`insert into ledger_seal (number, previous, root, count, total, first_entry, last_entry, sealed_at, hash)
    values (${number}, ${bytes(seal.previous)}, ${bytes(seal.root)}, ${count}, ${total}, ${firstEntry},
      ${lastEntry}, ${sealedAt}::timestamptz, ${bytes(seal.hash)})`.execute(tx)
  await insertRows(
    tx,
    'ledgerPlace',
    entries.map(({ entryId, leaf }, index) => ({
      seal: number,
      position: index + 1,
      entryId,
      leaf: bytes(leaf),
    })),
  )
}
