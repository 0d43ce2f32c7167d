import { canonicalJson } from './canonical.ts'
import { type Digest, leafPrefix } from './digest.ts'

/** One entry of the ledger as it is stored, field by field. */
export type LedgerEntry = {
  readonly entryId: string
  /** To the microsecond, in UTC, as it is stored: '2015-08-27T02:03:04.000005Z'. */
  readonly recordedAt: string
  readonly actorId: string | null
  readonly actorName: string
  readonly action: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly personId: string | null
  readonly causeId: string | null
  readonly reason: string | null
  readonly before: unknown
  readonly after: unknown
}

/** The canonical bytes of an entry, as text: what is hashed, exported and held against each other. */
export const entryText = (entry: LedgerEntry): string =>
  canonicalJson({
    entryId: entry.entryId,
    recordedAt: entry.recordedAt,
    actorId: entry.actorId,
    actorName: entry.actorName,
    action: entry.action,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    personId: entry.personId,
    causeId: entry.causeId,
    reason: entry.reason,
    before: entry.before,
    after: entry.after,
  })

/** The hash of an entry as a leaf of its seal's tree. */
export const leafOf = (digest: Digest, text: string): string => digest(leafPrefix + text)
