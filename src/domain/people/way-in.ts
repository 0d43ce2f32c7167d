/** By which way people are found: along the names, or from members of units, holders of levels, bearers of words. */
export type WayIn = 'along-names' | 'from-units' | 'from-levels' | 'from-words'

/** What is known of the sizes before anybody is looked at. */
export type Sizes = {
  /** All people of the organisation. */
  readonly everyone: number
  /** Those in the units asked for; null where no unit is named. */
  readonly inUnits: number | null
  /** Those at the levels asked for, anywhere; null where no level is named. */
  readonly atLevels: number | null
  /** Those whose names have the rarest of the words; null where no word is asked for. */
  readonly withRarestWord: number | null
  /** The bearers of the words are known to be spread along the names: none bears them as given names. */
  readonly isSpread?: boolean
  /** How many of all are expected to answer to everything asked. */
  readonly expected: number
  /** How many are wanted. */
  readonly limit: number
}

/** Family names and middle names are spread evenly along the names; only they are so frequent. */
const commonShare = 0.1

/**
 * Chooses the cheapest way, in people to be looked at. Going along the names one meets a match every
 * everyone ÷ expected people; the other ways look at all their candidates and sort them. Bearers of a given
 * name stand together in the order of names, so going along may first pass by everybody else.
 */
export const wayIn = ({
  everyone,
  inUnits,
  atLevels,
  withRarestWord,
  isSpread = false,
  expected,
  limit,
}: Sizes): WayIn => {
  const clustered = !isSpread && withRarestWord !== null && withRarestWord < commonShare * everyone
  const alongNames = clustered ? everyone : Math.min(everyone, (limit * everyone) / Math.max(expected, 1))
  const ways: [WayIn, number | null][] = [
    ['along-names', alongNames],
    ['from-units', inUnits],
    ['from-levels', atLevels],
    ['from-words', withRarestWord],
  ]
  let [best, least] = ways[0] ?? ['along-names', everyone]
  for (const [way, people] of ways)
    if (people !== null && people < (least ?? everyone)) [best, least] = [way, people]
  return best
}
