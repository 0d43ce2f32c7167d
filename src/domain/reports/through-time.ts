import type { Day } from '../time/day.ts'

/** In the year that begins on this day, so many more (or fewer) people came to be counted at the level. */
export type YearlyChange = { readonly year: Day; readonly levelCode: string; readonly people: number }

/** The year ends before the day, the given number of years back, and the day itself. */
export const yearEnds = (asOf: Day, years: number): Day[] => {
  const year = Number(asOf.slice(0, 4))
  const ends = Array.from({ length: years - 1 }, (_none, index) => `${year - years + 1 + index}-12-31`)
  return [...ends, asOf]
}

/** Adds up yearly changes into what stood at each of the year ends, level by level. */
export const standingAt = (
  changes: readonly YearlyChange[],
  ends: readonly Day[],
  levelCodes: readonly string[],
): number[][] =>
  ends.map((end) => {
    const standing = new Map<string, number>()
    for (const { year, levelCode, people } of changes)
      if (year <= end) standing.set(levelCode, (standing.get(levelCode) ?? 0) + people)
    return levelCodes.map((levelCode) => standing.get(levelCode) ?? 0)
  })

/** The points from the first one with anybody in the unit: before, there was no unit to speak of. */
export const onceBegun = <Point extends { readonly members: number }>(points: readonly Point[]): Point[] => {
  const first = points.findIndex(({ members }) => members > 0)
  return first < 0 ? [...points] : points.slice(first)
}
