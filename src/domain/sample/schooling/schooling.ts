import type { Day } from '../../time/day.ts'
import type { Attainment } from '../attainments/attainment.ts'
import { dayOf, daysAfter, departmentDay } from '../calendar.ts'
import type { Random } from '../random.ts'
import { degreesUpTo, school } from './degrees-held.ts'
import { laterStudies } from './later-studies.ts'
import type { Ending, Learned, Learner } from './learner.ts'
import { joined } from './learner.ts'
import { runningStudy } from './running-study.ts'

/**
 * Everything learned by somebody with the attainment on the registry's day, and what they learn later.
 * `ending`: when the running study ends, where that is not left to chance.
 */
export const schoolingOf = (
  random: Random,
  learner: Learner,
  attainment: Attainment,
  { latest, ending }: { readonly latest: Day; readonly ending: Ending },
): Learned => {
  const { level, studying } = attainment
  const general = { qualifications: [school(random, learner)], studies: [] }
  const held =
    level === null ? { qualifications: [], studies: [] } : degreesUpTo(random, learner, level, latest)
  if (studying !== null) return joined(general, held, runningStudy(random, learner, studying, ending))
  const free = latest > departmentDay ? daysAfter(latest, 60) : dayOf(2015, 10, 5)
  return level === null
    ? joined(general, held)
    : joined(general, held, laterStudies(random, learner, level, free))
}

/** A year in which somebody of the occupation can have begun to work with the level. */
export const workAgeOf = ({ level, occupation }: Attainment): number =>
  level === null || level === 'PRO.EL' || level === 'PRO.IN' ? 20 : occupation === 'physician' ? 25 : 22

/** The least age on the registry's day at which the attainment is believable. */
export const ageLeastOf = ({ level, studying, occupation }: Attainment): number => {
  const top = studying ?? level
  const first = occupation === 'physician' ? 26 : 23
  const extra = { 'PRO.MA': 4, 'PRO.DR': 11, 'MED.CK1': 4, 'MED.CK2': 10 }[top ?? ''] ?? 0
  return first + extra
}
