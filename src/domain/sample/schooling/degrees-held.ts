import type { QualificationHeld, Study } from '../../people/person.ts'
import type { Day } from '../../time/day.ts'
import type { Occupation } from '../attainments/attainment.ts'
import { dayOf, daysAfter, earlier, later, someDayBetween, yearOf, yearsAfter } from '../calendar.ts'
import { courseOf, diplomaOf, papers, spanBefore, studyOf, yearsFor } from '../degrees.ts'
import type { Random } from '../random.ts'
import type { Learned, Learner } from './learner.ts'

/** What stands under a level, from the first professional degree up. */
const ladderTo: Readonly<Record<string, readonly string[]>> = {
  'PRO.EL': ['PRO.EL'],
  'PRO.IN': ['PRO.IN'],
  'PRO.CO': ['PRO.CO'],
  'PRO.BA': ['PRO.BA'],
  'PRO.MA': ['PRO.BA', 'PRO.MA'],
  'PRO.DR': ['PRO.BA', 'PRO.MA', 'PRO.DR'],
  'MED.CK1': ['PRO.BA', 'MED.CK1'],
  'MED.CK2': ['PRO.BA', 'MED.CK1', 'MED.CK2'],
}

const firstDegreeAge = (occupation: Occupation, level: string): number =>
  level === 'PRO.BA' ? (occupation === 'physician' ? 25 : 22) : level === 'PRO.CO' ? 21 : 20

export const school = (random: Random, learner: Learner): QualificationHeld => ({
  levelCode: 'GEN.US',
  fieldCode: '0011',
  specialty: null,
  institution: random.chance(0.4)
    ? random.pick([
        'Trường THPT Tân An',
        'Trường THPT Lê Quý Đôn',
        'Trường THPT Cần Giuộc',
        'Trường THPT Đức Hòa',
        'Trường THPT Thủ Thừa',
      ])
    : null,
  country: 'VN',
  form: 'full-time',
  funding: null,
  awarded: random.chance(0.85) ? String(yearOf(learner.born) + 18) : null,
  ...papers(random),
})

/** The degrees held on a day: each awarded after the one below it, none later than `latest`. */
export const degreesUpTo = (random: Random, learner: Learner, level: string, latest: Day): Learned => {
  const qualifications: QualificationHeld[] = []
  const studies: Study[] = []
  const steps = ladderTo[level] ?? []
  let reached = learner.born
  for (const [index, step] of steps.entries()) {
    const left = steps.slice(index + 1).reduce((years, each) => years + yearsFor(each) + 1, 0)
    const soonest =
      index === 0
        ? dayOf(yearOf(learner.born) + firstDegreeAge(learner.occupation, step), 6, 20)
        : yearsAfter(reached, yearsFor(step) + 1)
    const limit = yearsAfter(latest, -left)
    const usual = index === 0 ? yearsAfter(soonest, random.chance(0.75) ? 1 : 7) : limit
    const recent = later(soonest, index === 0 ? soonest : dayOf(1998 + random.whole(0, 12), 1, 1))
    const day = earlier(limit, someDayBetween(random, earlier(recent, limit), earlier(usual, limit)))
    const course = courseOf(random, learner.trade, learner.occupation, step)
    const bounds = { latest: limit, ...(index > 0 ? { earliest: daysAfter(reached, 1) } : {}) }
    qualifications.push(diplomaOf(random, course, day, bounds))
    if (index > 0 && yearOf(day) >= 2005 && random.chance(0.7)) {
      studies.push(studyOf(random, course, spanBefore(random, step, day), { to: { latest: day } }))
    }
    reached = day
  }
  return { qualifications, studies }
}
