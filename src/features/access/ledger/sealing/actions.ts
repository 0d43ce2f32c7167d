import { setImmediate as breathe } from 'node:timers/promises'
import type { Database, Tx } from '../../../../database/connect.ts'
import { entryText, leafOf } from '../../../../domain/ledger/entry.ts'
import { type HashedEntry, sealOver } from '../../../../domain/ledger/seal.ts'
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
/** After so many hashes whatever else the thread has to do comes first: about a millisecond. */
const entriesAtOnce = 50

const hashed = async (rows: readonly EntryRow[]): Promise<HashedEntry[]> => {
  const entries: HashedEntry[] = []
  for (const [at, row] of rows.entries()) {
    if (at % entriesAtOnce === entriesAtOnce - 1) await breathe()
    entries.push({ entryId: row.entryId, leaf: leafOf(sha256, entryText(asEntry(row))) })
  }
  return entries
}

/** Batches that are sealed in one transaction: while one is hashed, the database reads the next. */
const batchesAtOnce = 4

type Sealed = {
  readonly count: number
  readonly through: number
  /** Nothing was left above it. */
  readonly isLast: boolean
}

const isFull = (rows: readonly EntryRow[]): boolean => rows.length === entriesPerSealMax

const sealBatches = async (tx: Tx, after: number): Promise<Sealed> => {
  let [count, through] = [0, after]
  let rows = await unsealedAfter(tx, after, entriesPerSealMax)
  for (let batch = 1; rows.length > 0; batch += 1) {
    through = rows.at(-1)?.arrival ?? through
    const goesOn = isFull(rows) && batch < batchesAtOnce
    const coming = goesOn ? unsealedAfter(tx, through, entriesPerSealMax) : Promise.resolve([])
    // Both are waited for, also when one of them fails.
    const [entries, next] = await Promise.all([hashed(rows), coming])
    const seal = sealOver(sha256, await lastSeal(tx), entries, await now(tx))
    await insertSeal(tx, seal, entries)
    count += rows.length
    if (!goesOn) return { count, through, isLast: !isFull(rows) }
    rows = next
  }
  return { count, through, isLast: true }
}

/** Seals the next entries above the number. 'taken': somebody else is sealing. */
const sealNext = (database: Database, after: number, waits: boolean): Promise<Sealed | 'taken'> =>
  database
    .transaction()
    .execute(async (tx) => ((await takeSealing(tx, waits)) ? sealBatches(tx, after) : 'taken'))

export type Round = {
  /** What the next round goes on from. */
  readonly sweep: Sweep
  readonly entries: number
}

/**
 * Seals every entry that is committed, some batches in each transaction; null where somebody else seals at this
 * moment. `goesOn` is asked between transactions; it ends the round early by answering false.
 */
export const sealRound = async (
  database: Database,
  sweep: Sweep,
  { waits = false, goesOn = () => true }: { waits?: boolean; goesOn?: () => boolean } = {},
): Promise<Round | null> => {
  const high = await highestArrival(database)
  if (high === sweep.high && sweep.writers.size === 0) return { sweep, entries: 0 }
  const { after, next } = sweepAfter(sweep, { high, writers: await writersAtWork(database) })
  let [from, entries] = [after, 0]
  for (;;) {
    const sealed = await sealNext(database, from, waits)
    if (sealed === 'taken') return null
    from = sealed.through
    entries += sealed.count
    if (sealed.isLast) return { sweep: next, entries }
    if (!goesOn()) return null
  }
}
