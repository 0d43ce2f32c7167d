import { canonicalJson } from './canonical.ts'
import type { Digest } from './digest.ts'
import { leafOf } from './entry.ts'
import { merklePath, rootAlong } from './merkle.ts'
import { type Seal, sealHash } from './seal.ts'

/** All that is needed to see, with SHA-256 and nothing else, that an entry stands under a seal. */
export type Proof = {
  readonly proof: 'vuon-ledger'
  readonly version: 1
  readonly how: readonly string[]
  readonly entry: unknown
  readonly leaf: string
  /** Counted from 1. */
  readonly position: number
  readonly path: readonly string[]
  readonly seal: Seal
}

/** How the proof is checked by hand; its words are for whoever writes such a check, in any language. */
const how = [
  'leaf = SHA-256(00 || canonical JSON of entry, RFC 8785)',
  'root = RFC 6962 audit path: SHA-256(01 || left || right) from leaf, at index position - 1 of count',
  'hash = SHA-256(02 || canonical JSON of seal without hash)',
  'the hash stands in the exported ledger, and the seal of each day in the file of daily roots',
]

/** The proof of the entry at a position (from 1) among the leaves of its seal. */
export const proofOf = (
  digest: Digest,
  seal: Seal,
  leaves: readonly string[],
  { position, entry }: { readonly position: number; readonly entry: unknown },
): Proof => ({
  proof: 'vuon-ledger',
  version: 1,
  how,
  entry,
  leaf: leaves[position - 1] ?? '',
  position,
  path: merklePath(digest, leaves, position - 1),
  seal,
})

/** Whether the proof holds: the entry leads to the root of the seal, and the seal has its hash. */
export const isProven = (digest: Digest, { entry, position, path, seal }: Proof): boolean =>
  rootAlong(digest, leafOf(digest, canonicalJson(entry)), {
    index: position - 1,
    count: seal.count,
    path,
  }) === seal.root && sealHash(digest, seal) === seal.hash
