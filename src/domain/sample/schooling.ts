import type { QualificationHeld, Study } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { Trade } from './agencies/agency.ts'
import type { Attainment, Occupation } from './attainment.ts'
import {
  dayOf,
  daysAfter,
  departmentDay,
  earlier,
  lastTold,
  later,
  someDayBetween,
  yearOf,
  yearsAfter,
} from './calendar.ts'
import { courseOf, diplomaOf, papers, spanBefore, studyOf, yearsFor } from './degrees.ts'
import type { Random } from './random.ts'

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

const school = (random: Random, learner: Learner): QualificationHeld => ({
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
const degreesUpTo = (random: Random, learner: Learner, level: string, latest: Day): Learned => {
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

/** A study that goes on on the registry's day, and its diploma if it came. */
const runningStudy = (random: Random, learner: Learner, level: string, ending: Ending): Learned => {
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

/** Further studies begun after the registry's day; some of them go on when the sample ends. */
const laterStudies = (random: Random, learner: Learner, level: string, free: Day): Learned => {
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

const joined = (...parts: readonly Learned[]): Learned => ({
  qualifications: parts.flatMap((part) => part.qualifications),
  studies: parts.flatMap((part) => part.studies),
})

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
