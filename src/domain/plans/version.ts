import type { Day } from '../time/day.ts'
import type { Line } from './line.ts'

/** A plan as one document decided it: 0 as issued, then amendment after amendment. */
export type PlanVersion = {
  readonly number: number
  /** The first day on which the plan stands so. */
  readonly from: Day
  readonly documentId: string
  readonly lines: readonly Line[]
}

/** The plan as it stood on the day; null before it was issued. Versions come in any order. */
export const versionOn = (versions: readonly PlanVersion[], day: Day): PlanVersion | null =>
  versions
    .filter(({ from }) => from <= day)
    .reduce<PlanVersion | null>((last, one) => (last && last.number > one.number ? last : one), null)

/** The version that no other follows yet. */
export const latestVersion = (versions: readonly PlanVersion[]): PlanVersion | null =>
  versions.reduce<PlanVersion | null>((last, one) => (last && last.number > one.number ? last : one), null)
