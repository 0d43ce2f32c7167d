import { type Chain, type FoundEntry, faultsOfBatch } from './batch-check.ts'
import type { Digest } from './digest.ts'
import { leafOf } from './entry.ts'
import { readLine } from './export-line.ts'
import { type Fault, faultAt } from './fault.ts'
import type { Seal } from './seal.ts'
import { Trust, type TrustedRoot } from './trust.ts'

/** So many faults are kept with their places; the others are only counted. */
export const faultsKeptMax = 200

/** What reading a ledger came to. */
export type Verified = {
  readonly seals: number
  readonly entries: number
  /** The hash of the last seal, which vouches for all before it. */
  readonly hash: string | null
  readonly faultCount: number
  readonly faults: readonly Fault[]
}

const idIn = (text: string): string | null => /"entryId":"([0-9a-f-]{36})"/.exec(text)?.[1] ?? null

/** Reads an exported ledger line by line, holding no more than one batch, and finds what is not as it was sealed. */
export class LedgerReading {
  readonly #digest: Digest
  readonly #trust: Trust
  readonly #faults: Fault[] = []
  #faultCount = 0
  #line = 0
  #chain: Chain = null
  #open: { seal: Seal; line: number; entries: FoundEntry[] } | null = null
  #entries = 0
  #ended = false

  constructor(digest: Digest, trusted: readonly TrustedRoot[] = []) {
    this.#digest = digest
    this.#trust = new Trust(trusted)
  }

  #note(...faults: readonly Fault[]): void {
    this.#faultCount += faults.length
    for (const fault of faults) if (this.#faults.length < faultsKeptMax) this.#faults.push(fault)
  }

  #close(): void {
    const open = this.#open
    if (!open) return
    this.#open = null
    this.check(open.seal, open.entries, open.line)
  }

  /** Checks one batch as a whole, such as one read from the database itself. */
  check(seal: Seal, entries: readonly FoundEntry[], line: number | null = null): void {
    this.#note(...faultsOfBatch(this.#digest, seal, this.#chain, entries, line))
    this.#note(...this.#trust.faultsOf(seal))
    this.#chain = seal
    this.#entries += entries.length
  }

  #takeEntry(text: string, said: Pick<FoundEntry, 'leaf' | 'position' | 'seal'>): void {
    const found = leafOf(this.#digest, text)
    const entry = { ...said, found, entryId: idIn(text), line: this.#line }
    if (this.#open) this.#open.entries.push(entry)
    else this.#note(faultAt('entry-inserted', entry))
  }

  take(line: string): void {
    this.#line += 1
    const read = readLine(line)
    const isHead = this.#line === 1
    if ((read.kind === 'head') !== isHead || read.kind === 'unreadable' || this.#ended)
      this.#note(faultAt('line-unreadable', { line: this.#line }))
    if (read.kind === 'entry') this.#takeEntry(read.text, read)
    if (read.kind === 'seal') {
      this.#close()
      this.#open = { seal: read.seal, line: this.#line, entries: [] }
    }
    if (read.kind === 'end') {
      this.#close()
      this.#ended = true
      const { number = 0, total = 0, hash = read.end.hash } = this.#chain ?? {}
      if (read.end.number !== number || read.end.total !== total || read.end.hash !== hash)
        this.#note(faultAt('seal-missing', { seal: number + 1, line: this.#line }))
    }
  }

  /** What was found; `isFile` asks for the last line that a whole file has. */
  end({ isFile }: { isFile: boolean }): Verified {
    this.#close()
    if (isFile && !this.#ended) this.#note(faultAt('end-missing', { line: this.#line + 1 }))
    this.#note(...this.#trust.missing())
    return {
      seals: this.#chain?.number ?? 0,
      entries: this.#entries,
      hash: this.#chain?.hash ?? null,
      faultCount: this.#faultCount,
      faults: this.#faults,
    }
  }
}
