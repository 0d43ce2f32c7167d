import { type Fault, faultAt } from './fault.ts'
import type { Seal } from './seal.ts'

/** A root that was kept elsewhere; where only its hash is known, its seal may be any. */
export type TrustedRoot = {
  readonly hash: string
  readonly number: number | null
  readonly total: number | null
}

/** Roots that were kept outside, held against the seals as they come by. */
export class Trust {
  readonly #byNumber: Map<number, TrustedRoot>
  readonly #byHash: Set<string>

  constructor(roots: readonly TrustedRoot[]) {
    this.#byNumber = new Map(
      roots.flatMap((root): [number, TrustedRoot][] => (root.number === null ? [] : [[root.number, root]])),
    )
    this.#byHash = new Set(roots.flatMap(({ number, hash }) => (number === null ? [hash] : [])))
  }

  /** Whether the seal is another one than the one that was kept. */
  faultsOf(seal: Seal): Fault[] {
    this.#byHash.delete(seal.hash)
    const kept = this.#byNumber.get(seal.number)
    if (!kept) return []
    this.#byNumber.delete(seal.number)
    const same = kept.hash === seal.hash && (kept.total === null || kept.total === seal.total)
    return same ? [] : [faultAt('trusted-differs', { seal: seal.number })]
  }

  /** The kept roots that no seal came by for: what they vouch for is gone. */
  missing(): Fault[] {
    return [
      ...[...this.#byNumber.keys()].map((seal) => faultAt('trusted-missing', { seal })),
      ...[...this.#byHash].map(() => faultAt('trusted-missing')),
    ]
  }
}
