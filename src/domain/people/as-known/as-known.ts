import { factLists, fieldsOf, type KnownFact, type KnownRecord } from './known-record.ts'
import { lastVerification } from './last-verification.ts'
import { Rewind, Unexplained } from './rewind.ts'
import { type RecordEntry, stepsOf } from './steps.ts'

/** A record as it was known at a moment; or nobody knew the person yet; or the ledger does not explain the record. */
export type AsKnown =
  | { readonly state: 'known'; readonly record: KnownRecord }
  | { readonly state: 'not-yet'; readonly since: string }
  /** The moment of the entry that does not fit; null: how the person came into the registry is not told. */
  | { readonly state: 'unexplained'; readonly at: string | null }

/** An entry counts from the latest moment up to it: whoever waited for another change is known after it. */
const momentsOf = (entries: readonly RecordEntry[]): string[] => {
  let latest = ''
  return entries.map(({ recordedAt }) => {
    if (recordedAt > latest) latest = recordedAt
    return latest
  })
}

const completed = (record: KnownRecord, older: readonly RecordEntry[]): KnownRecord => {
  const qualifications = new Map<string, KnownFact>()
  for (const [id, fact] of record.facts.qualifications) {
    const verification = fact.verification ?? lastVerification(older, id)
    qualifications.set(id, verification === undefined ? fact : { ...fact, verification })
  }
  const whole = { ...record, facts: { ...record.facts, qualifications } }
  for (const list of factLists)
    for (const fact of whole.facts[list].values())
      if (fieldsOf[list].some((name) => !(name in fact))) throw new Unexplained()
  return whole
}

const isEntering = (entry: RecordEntry): boolean => stepsOf(entry).some(({ kind }) => kind === 'entered')

/**
 * A person's record as it was known at a moment: the present record taken back through the entries of the ledger that
 * tell of it (oldest first). All entries are taken back, down to the one by which the person came in, and each must
 * fit: a record that the ledger does not explain from its first day on is refused rather than guessed.
 */
export const asKnownAt = (present: KnownRecord, all: readonly RecordEntry[], at: string): AsKnown => {
  const entries = all.filter((entry) => stepsOf(entry).length > 0)
  const moments = momentsOf(entries)
  const rewind = new Rewind(present)
  let [known, found]: [KnownRecord | null, boolean] = [null, false]
  let place: string | null = null
  try {
    for (let index = entries.length - 1; index >= -1; index -= 1) {
      const moment = moments[index] ?? ''
      if (!found && moment <= at) {
        const { record } = rewind
        known = record && completed(record, entries.slice(0, index + 1))
        found = true
      }
      const entry = entries[index]
      if (!entry) break
      place = entry.recordedAt
      const isLoaded =
        isEntering(entry) && entries.some((other) => other !== entry && other.recordedAt === entry.recordedAt)
      rewind.undo(entry, isLoaded)
    }
  } catch (error) {
    if (error instanceof Unexplained) return { state: 'unexplained', at: place }
    throw error
  }
  if (rewind.record) return { state: 'unexplained', at: null }
  return known ? { state: 'known', record: known } : { state: 'not-yet', since: moments[0] ?? '' }
}
