import type { Study } from '../../people/person.ts'
import { dayOf, daysAfter, later, someDayBetween, yearsAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Learned } from '../schooling/learner.ts'
import type { Officer } from './certificate.ts'
import { academy, certificate, reachedBy, school } from './certificate.ts'

/** Political theory: the higher the post, the higher the level; the intermediate level mostly beside the work. */
export const politics = (random: Random, officer: Officer): Learned => {
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
