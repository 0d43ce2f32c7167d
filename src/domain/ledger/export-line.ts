import { canonicalJson } from './canonical.ts'
import { isHash } from './digest.ts'
import type { Seal } from './seal.ts'

/** The first line of an exported ledger. */
export const headLine = canonicalJson({ export: 'vuon-ledger', hash: 'SHA-256', version: 1 })

export const sealLine = (seal: Seal): string => {
  const { number, previous, root, count, total, firstEntry, lastEntry, sealedAt, hash } = seal
  return canonicalJson({
    sealed: { number, previous, root, count, total, firstEntry, lastEntry, sealedAt, hash },
  })
}

export type EntryOfExport = {
  /** The canonical bytes of the entry. */
  readonly text: string
  readonly leaf: string
  readonly position: number
  readonly seal: number
}

/** A line of one entry with its place, itself canonical JSON. */
export const entryLine = ({ text, leaf, position, seal }: EntryOfExport): string =>
  `{"entry":${text},"leaf":"${leaf}","position":${position},"seal":${seal}}`

/** The last line: what the whole file holds, so that a file cut off is known. */
export const endLine = ({ number, total, hash }: Pick<Seal, 'number' | 'total' | 'hash'>): string =>
  canonicalJson({ end: { number, total, hash } })

export type ReadLine =
  | { readonly kind: 'head' | 'unreadable' }
  | ({ readonly kind: 'entry' } & EntryOfExport)
  | { readonly kind: 'seal'; readonly seal: Seal }
  | { readonly kind: 'end'; readonly end: Pick<Seal, 'number' | 'total' | 'hash'> }

const unreadable: ReadLine = { kind: 'unreadable' }

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0

const parsed = (line: string): ReadLine => {
  const { sealed, end } = JSON.parse(line) as { sealed?: Seal; end?: Seal }
  if (sealed && [sealed.number, sealed.count, sealed.total].every(isCount) && isHash(sealed.hash))
    return sealLine(sealed) === line ? { kind: 'seal', seal: sealed } : unreadable
  if (end && isCount(end.number) && isCount(end.total))
    return endLine(end) === line ? { kind: 'end', end } : unreadable
  return unreadable
}

const tail = /,"leaf":"([0-9a-f]{64})","position":(0|[1-9]\d{0,9}),"seal":(0|[1-9]\d{0,9})\}$/

/** Reads one line of an export, strictly: a line that is not written byte by byte as we write it is unreadable. */
export const readLine = (line: string): ReadLine => {
  if (line === headLine) return { kind: 'head' }
  if (line.startsWith('{"entry":')) {
    const [whole, leaf = '', position, seal] = tail.exec(line.slice(-140)) ?? []
    if (whole === undefined) return unreadable
    const text = line.slice('{"entry":'.length, line.length - whole.length)
    return { kind: 'entry', text, leaf, position: Number(position), seal: Number(seal) }
  }
  try {
    return parsed(line)
  } catch {
    return unreadable
  }
}
