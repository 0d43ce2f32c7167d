import type { Day } from '../../time/day.ts'
import { dayOf, daysAfter, lastTold, later, someDayBetween, yearOf, yearsAfter } from '../calendar.ts'
import { courseOf, diplomaOf, studyOf, yearsFor } from '../degrees.ts'
import type { Random } from '../random.ts'
import type { Learned, Learner } from './learner.ts'

/** Further studies begun after the registry's day; some of them go on when the sample ends. */
export const laterStudies = (random: Random, learner: Learner, level: string, free: Day): Learned => {
  const nothing = { qualifications: [], studies: [] }
  const medical = learner.occupation === 'physician' || learner.occupation === 'pharmacist'
  const next =
    level === 'PRO.BA'
      ? medical
        ? 'MED.CK1'
        : 'PRO.MA'
      : level === 'MED.CK1'
        ? 'MED.CK2'
        : level === 'PRO.MA'
          ? 'PRO.DR'
          : level === 'PRO.IN' || level === 'PRO.CO'
            ? 'PRO.BA'
            : null
  if (next === null) return nothing
  const likely =
    { 'PRO.MA': 0.13, 'MED.CK1': 0.3, 'MED.CK2': 0.09, 'PRO.DR': 0.05, 'PRO.BA': 0.25 }[next] ?? 0
  if (!random.chance(learner.leads ? likely * 1.5 : likely)) return nothing
  const soonest = later(free, later(dayOf(2015, 10, 5), yearsAfter(learner.works, 2)))
  const from = someDayBetween(random, soonest, dayOf(2026, 9, 10))
  const to = daysAfter(yearsAfter(from, yearsFor(next)), random.whole(0, 200))
  const old = yearOf(from) - yearOf(learner.born) > 48
  if (old || from > dayOf(2026, 9, 10) || (learner.until !== null && to >= learner.until)) return nothing
  const course = courseOf(random, learner.trade, learner.occupation, next)
  const bounds = { from: { earliest: dayOf(2015, 10, 1) }, to: { earliest: dayOf(2015, 11, 1) } }
  const award = daysAfter(to, random.whole(20, 120))
  const over = award < lastTold
  const study = studyOf(random, course, [from, over ? to : null], bounds)
  if (!over || !random.chance(0.94)) return { qualifications: [], studies: [study] }
  return {
    qualifications: [diplomaOf(random, course, award, { earliest: dayOf(2015, 11, 1), latest: lastTold })],
    studies: [study],
  }
}
