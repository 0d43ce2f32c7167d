import { covers, type Day, type Period } from '../time/day.ts'

/** A unit that somebody imports for, and when it stands in a hierarchy. */
export type HomeUnit = Period & { readonly hierarchy: string; readonly unitId: string }

/** The unit to import for on the day, where there is only one of the hierarchy. */
export const soleHome = (units: readonly HomeUnit[], hierarchy: string, day: Day): string | null => {
  const standing = units.filter((unit) => unit.hierarchy === hierarchy && covers(unit, day))
  const ids = new Set(standing.map(({ unitId }) => unitId))
  return ids.size === 1 ? (standing[0]?.unitId ?? null) : null
}
