import { dayOf, daysAfter, later, someDayBetween, yearsAfter } from '../calendar.ts'
import { courseOf, diplomaOf, studyOf, yearsFor } from '../degrees.ts'
import type { Random } from '../random.ts'
import type { Ending, Learned, Learner } from './learner.ts'

/** A study that goes on on the registry's day, and its diploma if it came. */
export const runningStudy = (random: Random, learner: Learner, level: string, ending: Ending): Learned => {
  const from = someDayBetween(random, dayOf(yearsFor(level) > 2 ? 2012 : 2013, 11, 1), dayOf(2015, 6, 1))
  const soon = ending === 'within-the-year'
  const least = ending === 'afterwards' ? dayOf(2016, 2, 1) : dayOf(2015, 10, 1)
  const to = soon
    ? someDayBetween(random, least, dayOf(2015, 11, 15))
    : later(someDayBetween(random, least, dayOf(2016, 6, 1)), yearsAfter(from, yearsFor(level)))
  const course = courseOf(random, learner.trade, learner.occupation, level)
  const study = studyOf(random, course, [from, to], {
    from: { latest: dayOf(2015, 7, 31) },
    to: { earliest: least },
  })
  const award = soon ? daysAfter(to, 20) : daysAfter(to, random.whole(20, 120))
  const finished = soon || (random.chance(0.93) && (learner.until === null || award < learner.until))
  return {
    qualifications: finished ? [diplomaOf(random, course, award, { earliest: least })] : [],
    studies: [study],
  }
}
