import type { Digest } from './digest.ts'
import { type Fault, faultAt } from './fault.ts'
import { merkleRoot } from './merkle.ts'
import { type Seal, sealHash } from './seal.ts'

/** An entry as it was found under a seal: what is said of it, and what it is. */
export type FoundEntry = {
  readonly seal: number
  /** Counted from 1. */
  readonly position: number
  /** The leaf that is kept beside the entry. */
  readonly leaf: string
  /** The leaf that the entry yields; null where the entry itself is gone. */
  readonly found: string | null
  readonly entryId: string | null
  readonly line: number | null
}

/** The chain so far: the seal before, or null at the beginning. */
export type Chain = Pick<Seal, 'number' | 'hash' | 'total'> | null

const faultsOfHeader = (digest: Digest, seal: Seal, before: Chain, line: number | null): Fault[] => {
  const expected = (before?.number ?? 0) + 1
  const { number, previous, count, total } = seal
  if (number > expected) return [faultAt('seal-missing', { seal: expected, line })]
  if (number < expected) return [faultAt('seal-misplaced', { seal: number, line })]
  if (sealHash(digest, seal) !== seal.hash || total !== (before?.total ?? 0) + count)
    return [faultAt('seal-altered', { seal: number, line })]
  const follows = before ? previous === before.hash : /^0+$/.test(previous)
  return follows ? [] : [faultAt('chain-broken', { seal: number, line })]
}

const faultsOfOrder = ({ number, count }: Seal, entries: readonly FoundEntry[]): Fault[] => {
  const faults: Fault[] = []
  const seen = new Set<number>()
  let last = 0
  for (const { seal, position, entryId, line } of entries) {
    const at = { seal: number, position, entryId, line }
    if (seal !== number || position < 1 || position > count || seen.has(position))
      faults.push(faultAt('entry-inserted', at))
    else if (position < last) faults.push(faultAt('entries-swapped', at))
    if (seal !== number) continue
    seen.add(position)
    last = Math.max(last, position)
  }
  // A count that was altered may say anything: no more is named than could have stood here.
  for (let position = 1; position <= Math.min(count, last + 1); position += 1)
    if (!seen.has(position)) faults.push(faultAt('entry-missing', { seal: number, position }))
  return faults
}

const faultsOfContent = ({ number }: Seal, entries: readonly FoundEntry[]): Fault[] => {
  const wrong = entries.filter(({ leaf, found }) => found !== leaf)
  const elsewhere = new Set(wrong.map(({ leaf }) => leaf))
  return wrong.map(({ position, entryId, line, found }) => {
    const moved = found !== null && elsewhere.has(found)
    const kind = found === null ? 'entry-missing' : moved ? 'entries-swapped' : 'entry-altered'
    return faultAt(kind, { seal: number, position, entryId, line })
  })
}

/** Everything that is not as it was sealed in one batch; the entries as they stand, in their order. */
export const faultsOfBatch = (
  digest: Digest,
  seal: Seal,
  before: Chain,
  entries: readonly FoundEntry[],
  line: number | null = null,
): Fault[] => {
  const faults = [
    ...faultsOfHeader(digest, seal, before, line),
    ...faultsOfOrder(seal, entries),
    ...faultsOfContent(seal, entries),
  ]
  const leaves = entries.flatMap(({ found }) => found ?? [])
  const ends = entries[0]?.entryId === seal.firstEntry && entries.at(-1)?.entryId === seal.lastEntry
  const isWhole = leaves.length > 0 && merkleRoot(digest, leaves) === seal.root && ends
  if (isWhole || faults.length > 0) return faults
  return [faultAt('root-differs', { seal: seal.number, line })]
}
