import type { QualificationHeld, Study } from '../../people/person.ts'
import type { Day } from '../../time/day.ts'
import type { Trade } from '../agencies/agency.ts'
import type { Occupation } from '../attainments/attainment.ts'

export type Learned = { readonly qualifications: QualificationHeld[]; readonly studies: Study[] }

/** When a study that runs on the registry's day ends. */
export type Ending = 'within-the-year' | 'afterwards' | 'any-time'

/** Who learns: what decides which courses are natural. */
export type Learner = {
  readonly trade: Trade
  readonly occupation: Occupation
  readonly born: Day
  readonly works: Day
  /** Until when the person is with the organisation; null if still. */
  readonly until: Day | null
  readonly leads: boolean
}

export const joined = (...parts: readonly Learned[]): Learned => ({
  qualifications: parts.flatMap((part) => part.qualifications),
  studies: parts.flatMap((part) => part.studies),
})
