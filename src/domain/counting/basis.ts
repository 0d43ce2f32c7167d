/** Who is counted at a level: those who hold it, those studying for it, or either. */
export const bases = ['holders', 'studying', 'holders-and-studying'] as const
export type Basis = (typeof bases)[number]

/** The set and basis under which the summary keeps how many people belong to a unit at all. */
export const everyone = { setCode: 'everyone', basis: 'members', levelCode: 'everyone' } as const

/**
 * The kept bases that add up to an asked one. Most people never study while they are counted, so the summary
 * keeps under 'holders-and-studying' only what studying adds to (or takes from) the holders of a level.
 */
export const basesToSum = (basis: string): readonly string[] =>
  basis === 'holders-and-studying' ? ['holders', 'holders-and-studying'] : [basis]
