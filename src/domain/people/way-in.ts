/** By which way a page of people is found: along the names, from the units' members, or from the levels' holders. */
export type WayIn = 'along-names' | 'from-units' | 'from-levels'

/** What is known of the sizes before anybody is looked at. */
export type Sizes = {
  /** All people of the organisation. */
  readonly everyone: number
  /** Those in the units asked for; null where no unit is named. */
  readonly inUnits: number | null
  /** Those at the levels asked for, anywhere; null where no level is named. */
  readonly atLevels: number | null
  /** How many of all are expected to answer to everything asked. */
  readonly expected: number
  /** How many are wanted. */
  readonly limit: number
}

/**
 * Chooses the cheapest way, in people to be looked at. Going along the names one meets a match every
 * everyone ÷ expected people; the other ways look at all their candidates and sort them.
 */
export const wayIn = ({ everyone, inUnits, atLevels, expected, limit }: Sizes): WayIn => {
  const alongNames = Math.min(everyone, (limit * everyone) / Math.max(expected, 1))
  const fromUnits = inUnits ?? Number.POSITIVE_INFINITY
  const fromLevels = atLevels ?? Number.POSITIVE_INFINITY
  if (alongNames <= fromUnits && alongNames <= fromLevels) return 'along-names'
  return fromUnits <= fromLevels ? 'from-units' : 'from-levels'
}
