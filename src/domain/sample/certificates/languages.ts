import type { QualificationHeld } from '../../people/person.ts'
import { dayOf, later, someDayBetween, yearOf } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Officer } from './certificate.ts'
import { certificate, reachedBy } from './certificate.ts'

export const languages = (random: Random, officer: Officer): QualificationHeld[] => {
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

export const informatics = (random: Random, officer: Officer): QualificationHeld[] => {
  if (!random.chance(officer.graduate ? 0.6 : 0.35)) return []
  const soonest = later(dayOf(yearOf(officer.born) + 21, 3, 1), dayOf(1998, 1, 1))
  const day = someDayBetween(random, soonest, later(soonest, dayOf(2020, 12, 31)))
  if (!reachedBy(day, officer.until)) return []
  const level = random.chance(0.9) ? 'IT.BASIC' : 'IT.ADV'
  const institution = 'Trung tâm Ngoại ngữ - Tin học Long An'
  return [certificate(random, { level, institution, fieldCode: '0611', funding: 'self', day })]
}
