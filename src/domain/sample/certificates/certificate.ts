import type { QualificationHeld } from '../../people/person.ts'
import type { Day } from '../../time/day.ts'
import { lastTold, told } from '../calendar.ts'
import { papers } from '../degrees.ts'
import type { Random } from '../random.ts'
import type { Rank } from '../seats.ts'

export type Officer = {
  readonly born: Day
  readonly works: Day
  readonly until: Day | null
  readonly rank: Rank
  readonly member: boolean
  readonly graduate: boolean
  readonly servant: boolean
}

type Certificate = {
  readonly level: string
  readonly institution: string
  readonly specialty?: string
  readonly fieldCode?: string
  readonly funding: string
  readonly day: Day
}

export const school = 'Trường Chính trị tỉnh Long An'
export const academy = 'Học viện Chính trị khu vực II'
export const reachedBy = (day: Day, until: Day | null) => day <= lastTold && (until === null || day < until)

export const certificate = (random: Random, given: Certificate): QualificationHeld => ({
  levelCode: given.level,
  fieldCode: given.fieldCode ?? null,
  specialty: given.specialty ?? null,
  institution: given.institution,
  country: 'VN',
  form: random.chance(0.7) ? 'part-time' : 'full-time',
  funding: given.funding,
  awarded: told(random, given.day, { latest: lastTold }, 0.2),
  ...papers(random),
})
