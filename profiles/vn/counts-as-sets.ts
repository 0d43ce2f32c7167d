import { say } from '../../src/domain/language/say.ts'
import type { CountsAsSet } from '../../src/domain/profile/profile.ts'
import { sources } from './sources.ts'

const aboveUniversity = ['PRO.DR', 'MED.CK2', 'PRO.MA', 'MED.RES', 'MED.CK1'] as const
const upToUniversity = ['PRO.BA', 'PRO.CO', 'PRO.IN', 'PRO.EL'] as const

/** Since the state exists whose degrees these are; no later rule has changed the sets so far. */
const open = { from: '1945-09-02', to: 'infinity' } as const
const members = (levels: readonly string[]) => levels.map((level) => ({ level, ...open }))

/** The order of the members is the order of attribution: a person counts at the first one that they hold. */
export const countsAsSets: readonly CountsAsSet[] = [
  {
    code: 'professional',
    name: say('Trình độ chuyên môn cao nhất', 'Highest professional level'),
    basis: sources.framework,
    members: members([...aboveUniversity, ...upToUniversity]),
  },
  {
    code: 'above-university',
    name: say('Trên đại học', 'Above university'),
    basis: sources.aboveUniversity,
    members: members(aboveUniversity),
  },
  {
    code: 'political-theory',
    name: say('Lý luận chính trị', 'Political theory'),
    basis: sources.politicalTheory,
    members: members(['POL.AD', 'POL.BA', 'POL.IN', 'POL.EL']),
  },
]
