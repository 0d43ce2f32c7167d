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

const text = (value: string | null): string => (value === null ? 'null' : JSON.stringify(value))

/** The canonical bytes of an entry (its fields in the order of their names), as text: what is hashed, exported and held against each other. */
export const entryText = (entry: LedgerEntry): string =>
  `{"action":${text(entry.action)},"actorId":${text(entry.actorId)},"actorName":${text(entry.actorName)}` +
  `,"after":${canonicalJson(entry.after)},"before":${canonicalJson(entry.before)}` +
  `,"causeId":${text(entry.causeId)},"entryId":${text(entry.entryId)},"personId":${text(entry.personId)}` +
  `,"reason":${text(entry.reason)},"recordedAt":${text(entry.recordedAt)}` +
  `,"subjectId":${text(entry.subjectId)},"subjectKind":${text(entry.subjectKind)}}`

/** The hash of an entry as a leaf of its seal's tree. */
export const leafOf = (digest: Digest, text: string): string => digest(leafPrefix + text)
