import { canonicalJson } from './canonical.ts'
import { type Digest, noHash, sealPrefix } from './digest.ts'
import { merkleRoot } from './merkle.ts'

/** What a seal says of its entries and of all that went before. */
export type SealHeader = {
  /** 1, 2, 3 … without a gap. */
  readonly number: number
  /** The hash of the seal before. */
  readonly previous: string
  /** The root of the Merkle tree over the entries, in their order. */
  readonly root: string
  readonly count: number
  /** All entries from the first seal up to and with this one. */
  readonly total: number
  readonly firstEntry: string
  readonly lastEntry: string
  /** To the microsecond, in UTC. */
  readonly sealedAt: string
}

export type Seal = SealHeader & { readonly hash: string }

/** The hash of a seal; the hash of the seal before is inside, so each one vouches for all before it. */
export const sealHash = (digest: Digest, header: SealHeader): string => {
  const { number, previous, root, count, total, firstEntry, lastEntry, sealedAt } = header
  return digest(
    sealPrefix + canonicalJson({ number, previous, root, count, total, firstEntry, lastEntry, sealedAt }),
  )
}

export type HashedEntry = { readonly entryId: string; readonly leaf: string }

/** The next seal of the chain over these entries; there must be one. */
export const sealOver = (
  digest: Digest,
  before: Pick<Seal, 'number' | 'hash' | 'total'> | null,
  entries: readonly HashedEntry[],
  sealedAt: string,
): Seal => {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) throw new Error('nothing to seal')
  const header = {
    number: (before?.number ?? 0) + 1,
    previous: before?.hash ?? noHash,
    root: merkleRoot(
      digest,
      entries.map(({ leaf }) => leaf),
    ),
    count: entries.length,
    total: (before?.total ?? 0) + entries.length,
    firstEntry: first.entryId,
    lastEntry: last.entryId,
    sealedAt,
  }
  return { ...header, hash: sealHash(digest, header) }
}
