import { personOf, rowOf } from '../../../domain/imports/duplicate-rule.ts'
import type { DuplicateCandidate, LikelyDuplicates } from '../../../domain/imports/duplicates.ts'
import { likelyDuplicates } from '../../../domain/imports/duplicates.ts'
import type { ImportCorrections } from '../../../domain/imports/import-state.ts'
import type { Entry } from '../matching/actions.ts'
import type { Namesake } from '../matching/store.ts'

const candidateOf = (entry: Entry): DuplicateCandidate => ({
  ref: `row:${entry.row}`,
  fullName: entry.placed.fullName ?? '',
  born: entry.placed.born,
  staffCode: entry.placed.staffCode,
  personalNumber: entry.placed.personalNumber,
})

/**
 * Among those who would be new: who is likely one with somebody known, or with another row. Personal
 * numbers of people in the registry stay sealed; equal ones were matched before.
 */
export const findDuplicates = (
  decisions: ImportCorrections['people'],
  fresh: readonly Entry[],
  namesakes: readonly Namesake[],
): LikelyDuplicates[] => {
  const undecided = fresh.filter(({ row }) => decisions[String(row)]?.verdict !== 'another')
  const candidates: DuplicateCandidate[] = [
    ...undecided.map(candidateOf),
    ...namesakes.map(({ personId, fullName, born, staffCode }) => ({
      ref: `person:${personId}`,
      fullName,
      born,
      staffCode,
      personalNumber: null,
    })),
  ]
  return likelyDuplicates(candidates).filter(({ members }) => members.some(({ ref }) => rowOf(ref) !== null))
}

const membersShown = 20

/** A group as the preview shows it: rows first, each with the unit it belongs to. */
export const duplicateShown = (
  { members, reasons }: LikelyDuplicates,
  unitOf: (row: number | null, personId: string | null) => string | null,
) => ({
  count: members.length,
  reasons,
  members: members.slice(0, membersShown).map(({ ref, fullName, born, staffCode }) => {
    const [row, personId] = [rowOf(ref), personOf(ref)]
    return { row, personId, fullName, born, staffCode, unit: unitOf(row, personId) }
  }),
})
