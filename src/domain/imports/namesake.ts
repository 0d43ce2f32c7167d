import type { PartialDate } from '../time/partial-date.ts'
import type { PlacedPerson } from './change.ts'
import { sameDate } from './likeness.ts'

/** Somebody known who bears the same name. */
export type Namesake = {
  readonly personId: string
  readonly born: PartialDate | null
  readonly staffCode: string | null
  readonly unitIds: readonly string[]
}

/**
 * Which namesake the person surely is, or null. Surely: the same birth told alike, or an agreeing birth in
 * the same unit; staff codes must not differ. Several who fit equally well are no certainty, save where
 * nothing at all tells them apart from the file's side: then rows and people pair off in order.
 */
export const chosenNamesake = (
  person: Pick<PlacedPerson, 'born' | 'staffCode' | 'memberships'>,
  namesakes: readonly Namesake[],
  taken: ReadonlySet<string>,
): string | null => {
  const units = new Set(person.memberships.map(({ unitId }) => unitId))
  const open = namesakes.filter(
    (one) =>
      !taken.has(one.personId) &&
      sameDate(one.born, person.born) &&
      (one.staffCode === null || person.staffCode === null || one.staffCode === person.staffCode),
  )
  const here = open.filter((one) => one.unitIds.some((unitId) => units.has(unitId)))
  const exactHere = here.filter((one) => one.born === person.born)
  const [first] = exactHere
  if (first) return first.personId
  const exact = person.born === null ? [] : open.filter((one) => one.born === person.born)
  if (exact.length === 1) return exact[0]?.personId ?? null
  return exact.length === 0 && here.length === 1 ? (here[0]?.personId ?? null) : null
}
