import { type RecordEntry, stepsOf } from './steps.ts'

/**
 * How the qualification was verified after the last of these entries (oldest first) that tells it: early entries that
 * change or remove a qualification do not say how it stood before. Undefined where none does, or more than one
 * answer is possible.
 */
export const lastVerification = (entries: readonly RecordEntry[], id: string): string | undefined => {
  for (const entry of entries.toReversed())
    for (const step of stepsOf(entry).toReversed()) {
      if (step.kind === 'fact' && step.list === 'qualifications' && step.id === id)
        return step.after?.verification ?? undefined
      // Whoever is entered in bulk has qualifications without ids: one answer for all of them will do.
      if (step.kind === 'entered') {
        const all = new Set(step.facts?.qualifications.map(({ verification }) => verification))
        return all.size === 1 ? ([...all][0] ?? undefined) : undefined
      }
    }
  return undefined
}
