/**
 * How the counts of a set are made anew: 'new' until no change that knew the old order is under way, 'sweeping'
 * while the old counts are taken away, 'counting' person by person, 'folding' while the new ones are folded.
 */
export type BuildStage = 'new' | 'sweeping' | 'counting' | 'folding'

/** The sets whose counts are being made, each with the last person, in the order of ids, who is in already. */
export type Building = ReadonlyMap<string, string>

/**
 * Whether a change of the person is to be counted in the set. While its counts are being made, those whose turn
 * has not come are left out: they are counted, as changed, when it comes.
 */
export const isCountedIn = (
  building: Building | undefined,
  setCode: string,
  personId: string | undefined,
): boolean => {
  const through = building?.get(setCode)
  return through === undefined || personId === undefined || personId <= through
}
