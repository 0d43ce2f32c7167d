/** Who is counted at a level: those who hold it, those studying for it, or either. */
export const bases = ['holders', 'studying', 'holders-and-studying'] as const
export type Basis = (typeof bases)[number]

/** The set and basis under which the summary keeps how many people belong to a unit at all. */
export const everyone = { setCode: 'everyone', basis: 'members', levelCode: 'everyone' } as const
