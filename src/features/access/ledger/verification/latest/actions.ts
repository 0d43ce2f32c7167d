import type { Database } from '../../../../../database/connect.ts'
import { faultsOfBatch } from '../../../../../domain/ledger/batch-check.ts'
import { leafOf } from '../../../../../domain/ledger/entry.ts'
import type { Fault } from '../../../../../domain/ledger/fault.ts'
import { sha256 } from '../../../../../kit/digest.ts'
import { entriesUnder, sealsAfter } from '../../export/store.ts'
import { keptRoots, rootsFile } from '../../roots/actions.ts'
import { sealsFrom } from '../../roots/store.ts'
import { lastSeal } from '../../sealing/store.ts'

export type LatestVerified = {
  readonly seals: number
  readonly faults: readonly Fault[]
  /** Whether the last root that was kept outside is the one in the database; null: none is kept yet. */
  readonly isRootKept: boolean | null
}

/**
 * Verifies the last seals with what stands under them, and the last root kept outside: enough to see every day
 * that nobody touched what is new. `vuon ledger verify` reads all.
 */
export const verifyLatest = async (
  database: Database,
  dataFolder: string,
  count: number,
): Promise<LatestVerified> => {
  const last = await lastSeal(database)
  const [before, ...seals] = await sealsAfter(
    database,
    Math.max((last?.number ?? 0) - count - 1, 0),
    count + 1,
  )
  const all = before?.number === 1 ? [before, ...seals] : seals
  const faults: Fault[] = []
  let chain = before?.number === 1 ? null : (before ?? null)
  for (const seal of all) {
    const entries = await entriesUnder(database, seal.number)
    const found = entries.map(({ position, leaf, placedId, text }) => ({
      seal: seal.number,
      position,
      leaf,
      found: text === null ? null : leafOf(sha256, text),
      entryId: placedId,
      line: null,
    }))
    faults.push(...faultsOfBatch(sha256, seal, chain, found))
    chain = seal
  }
  const root = keptRoots(rootsFile(dataFolder)).at(-1)
  const [kept] = root ? await sealsFrom(database, root.number) : []
  return { seals: all.length, faults, isRootKept: root ? kept?.hash === root.hash : null }
}
