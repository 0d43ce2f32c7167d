import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from '../../../../database/connect.ts'
import { entryText, leafOf } from '../../../../domain/ledger/entry.ts'
import { type HashedEntry, type Seal, sealOver } from '../../../../domain/ledger/seal.ts'
import { type Sweep, sweepAfter } from '../../../../domain/ledger/sweep.ts'
import { sha256 } from '../../../../kit/digest.ts'
import {
  asEntry,
  type EntryRow,
  highestArrival,
  insertSeal,
  lastSeal,
  now,
  takeSealing,
  unsealedAfter,
  writersAtWork,
} from './store.ts'

/** A seal has at most so many entries: what is held in memory at once, and 12 steps of proof. */
const entriesPerSealMax = 4096
/** After so many hashes the requests beside it come first: about half a millisecond. */
const entriesAtOnce = 20

const hashed = async (rows: readonly EntryRow[]): Promise<HashedEntry[]> => {
  const entries: HashedEntry[] = []
  for (const [at, row] of rows.entries()) {
    if (at % entriesAtOnce === entriesAtOnce - 1) await breathe()
    entries.push({ entryId: row.entryId, leaf: leafOf(sha256, entryText(asEntry(row))) })
  }
  return entries
}

type Batch = { readonly seal: Seal; readonly through: number }

/** Seals the next entries above the number; null: there are none. 'taken': somebody else is sealing. */
const sealBatch = (database: Database, after: number, waits: boolean): Promise<Batch | null | 'taken'> =>
  database.transaction().execute(async (tx) => {
    if (!(await takeSealing(tx, waits))) return 'taken'
    const rows = await unsealedAfter(tx, after, entriesPerSealMax)
    const through = rows.at(-1)?.arrival
    if (through === undefined) return null
    const entries = await hashed(rows)
    const seal = sealOver(sha256, await lastSeal(tx), entries, await now(tx))
    await insertSeal(tx, seal, entries)
    return { seal, through }
  })

export type Round = {
  /** What the next round goes on from. */
  readonly sweep: Sweep
  readonly entries: number
}

/**
 * Seals every entry that is committed, batch by batch, each in a transaction of its own; null where somebody else
 * seals at this moment. `pause` is awaited between batches; it ends the round early by answering false.
 */
export const sealRound = async (
  database: Database,
  sweep: Sweep,
  { waits = false, pause = async () => true }: { waits?: boolean; pause?: () => Promise<boolean> } = {},
): Promise<Round | null> => {
  const high = await highestArrival(database)
  if (high === sweep.high && sweep.writers.size === 0) return { sweep, entries: 0 }
  const { after, next } = sweepAfter(sweep, { high, writers: await writersAtWork(database) })
  let [from, entries] = [after, 0]
  for (;;) {
    const batch = await sealBatch(database, from, waits)
    if (batch === 'taken') return null
    if (batch === null) return { sweep: next, entries }
    from = batch.through
    entries += batch.seal.count
    if (batch.seal.count < entriesPerSealMax) return { sweep: next, entries }
    if (!(await pause())) return null
  }
}
