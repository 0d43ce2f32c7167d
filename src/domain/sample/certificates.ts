import type { QualificationHeld, Study } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import {
  dayOf,
  daysAfter,
  earlier,
  lastTold,
  later,
  someDayBetween,
  told,
  yearOf,
  yearsAfter,
} from './calendar.ts'
import { papers } from './degrees.ts'
import type { Random } from './random.ts'
import type { Learned } from './schooling.ts'
import type { Rank } from './seats.ts'

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

const school = 'Trường Chính trị tỉnh Long An'
const academy = 'Học viện Chính trị khu vực II'
const reachedBy = (day: Day, until: Day | null) => day <= lastTold && (until === null || day < until)

const certificate = (random: Random, given: Certificate): QualificationHeld => ({
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

/** Political theory: the higher the post, the higher the level; the intermediate level mostly beside the work. */
const politics = (random: Random, officer: Officer): Learned => {
  const nothing = { qualifications: [], studies: [] }
  const highest = officer.rank === 'head' || officer.rank === 'deputy'
  const middle = officer.rank === 'division-head' || officer.rank === 'division-deputy'
  const level = highest
    ? random.weighted([
        ['POL.AD', 84],
        ['POL.BA', 9],
        ['POL.IN', 7],
      ])
    : middle
      ? random.weighted([
          ['POL.IN', 62],
          ['POL.AD', 16],
          ['POL.EL', 12],
          [null, 10],
        ])
      : officer.member
        ? random.weighted([
            ['POL.IN', 34],
            ['POL.EL', 26],
            ['POL.AD', 2],
            [null, 38],
          ])
        : random.weighted([
            ['POL.EL', 12],
            [null, 88],
          ])
  if (level === null) return nothing
  const soonest = yearsAfter(officer.works, level === 'POL.EL' ? 2 : highest ? 10 : 4)
  const day = someDayBetween(random, soonest, later(soonest, dayOf(level === 'POL.EL' ? 2016 : 2022, 6, 30)))
  const funding =
    level === 'POL.IN' && random.chance(0.55)
      ? random.pick(['self', 'unit'])
      : random.weighted([
          ['state-local', 75],
          ['unit', 25],
        ])
  const from = daysAfter(yearsAfter(day, level === 'POL.EL' ? 0 : -1), level === 'POL.EL' ? -60 : -200)
  const institution = level === 'POL.AD' || level === 'POL.BA' ? academy : school
  const course = certificate(random, { level, institution, fieldCode: '0312', funding, day })
  const { awarded, diplomaNumber, evidenceKind, verification, ...learning } = course
  const studies: Study[] =
    level !== 'POL.EL' && from >= dayOf(2008, 1, 1) && from > officer.works
      ? [{ ...learning, from: from.slice(0, 7), to: daysAfter(day, -20) }]
      : []
  if (!reachedBy(day, officer.until)) return nothing
  const kind = level === 'POL.AD' && random.chance(0.04) ? 'equivalence-letter' : evidenceKind
  return {
    qualifications: [{ ...learning, awarded, diplomaNumber, evidenceKind: kind, verification }],
    studies,
  }
}

/** State management by rank until 2025; for leaders by post since. */
const stateManagement = (random: Random, officer: Officer): QualificationHeld[] => {
  if (!officer.servant || !officer.graduate) return []
  const high = officer.rank === 'head' || officer.rank === 'deputy'
  const held: QualificationHeld[] = []
  const give = (level: string, soonest: Day, institution: string) => {
    const day = someDayBetween(random, soonest, later(soonest, dayOf(2021, 12, 1)))
    if (day < dayOf(2025, 6, 30) && reachedBy(day, officer.until))
      held.push(certificate(random, { level, institution, fieldCode: '0413', funding: 'state-local', day }))
  }
  if (random.chance(officer.rank === 'staff' ? 0.55 : 0.9))
    give('GOV.CV', yearsAfter(officer.works, 1), school)
  if (random.chance(high ? 0.85 : officer.rank === 'staff' ? 0.08 : 0.5))
    give('GOV.CVC', yearsAfter(officer.works, 9), 'Học viện Hành chính Quốc gia')
  if (high && random.chance(0.2))
    give('GOV.CVCC', yearsAfter(officer.works, 18), 'Học viện Hành chính Quốc gia')
  const leads = officer.rank === 'division-head' || officer.rank === 'division-deputy'
  if (leads && officer.until === null && random.chance(0.35)) {
    const day = someDayBetween(random, dayOf(2025, 9, 1), lastTold)
    held.push(
      certificate(random, {
        level: 'GOV.L1',
        institution: school,
        fieldCode: '0413',
        funding: 'state-local',
        day,
      }),
    )
  }
  return held
}

const languages = (random: Random, officer: Officer): QualificationHeld[] => {
  if (!random.chance(officer.graduate ? 0.62 : 0.3)) return []
  const young = yearOf(officer.born) > 1980
  const soonest = dayOf(yearOf(officer.born) + 21, 9, 1)
  const day = someDayBetween(random, soonest, later(soonest, dayOf(2019, 12, 31)))
  if (!reachedBy(day, officer.until)) return []
  const level = random.weighted([
    ['LANG.1', young ? 12 : 40],
    ['LANG.2', 46],
    ['LANG.3', young ? 34 : 12],
    ['LANG.4', 6],
    ['LANG.5', 1],
  ])
  const specialty = random.weighted([
    ['Tiếng Anh', 93],
    ['Tiếng Pháp', 3],
    ['Tiếng Nga', 2],
    ['Tiếng Trung', 1],
    ['Tiếng Khmer', 1],
  ])
  const paper = certificate(random, {
    level,
    institution: random.pick([
      'Trung tâm Ngoại ngữ - Tin học Long An',
      'Trường Đại học Sư phạm TP. Hồ Chí Minh',
    ]),
    specialty,
    fieldCode: '0231',
    funding: 'self',
    day,
  })
  return [random.chance(0.01) ? { ...paper, verification: 'rejected' } : paper]
}

const informatics = (random: Random, officer: Officer): QualificationHeld[] => {
  if (!random.chance(officer.graduate ? 0.6 : 0.35)) return []
  const soonest = later(dayOf(yearOf(officer.born) + 21, 3, 1), dayOf(1998, 1, 1))
  const day = someDayBetween(random, soonest, later(soonest, dayOf(2020, 12, 31)))
  if (!reachedBy(day, officer.until)) return []
  const level = random.chance(0.9) ? 'IT.BASIC' : 'IT.ADV'
  const institution = 'Trung tâm Ngoại ngữ - Tin học Long An'
  return [certificate(random, { level, institution, fieldCode: '0611', funding: 'self', day })]
}

const defence = (random: Random, officer: Officer): QualificationHeld[] => {
  const level = {
    head: 'DEF.2',
    deputy: 'DEF.2',
    'division-head': 'DEF.3',
    'division-deputy': 'DEF.3',
    staff: 'DEF.4',
  }[officer.rank]
  if (!random.chance(officer.rank === 'staff' ? (officer.member ? 0.35 : 0.12) : 0.8)) return []
  const soonest = later(yearsAfter(officer.works, 3), dayOf(2002, 1, 1))
  const day = earlier(someDayBetween(random, soonest, later(soonest, dayOf(2023, 12, 1))), lastTold)
  if (day < soonest || !reachedBy(day, officer.until)) return []
  const institution = random.pick(['Bộ Chỉ huy Quân sự tỉnh Long An', 'Trường Quân sự Quân khu 7'])
  return [certificate(random, { level, institution, fieldCode: '1031', funding: 'state-local', day })]
}

/** Political theory, state management, languages, informatics, defence: what the post asks for, more or less. */
export const certificatesOf = (random: Random, officer: Officer): Learned => {
  const { qualifications, studies } = politics(random, officer)
  return {
    qualifications: [
      ...qualifications,
      ...stateManagement(random, officer),
      ...languages(random, officer),
      ...informatics(random, officer),
      ...defence(random, officer),
    ],
    studies,
  }
}
