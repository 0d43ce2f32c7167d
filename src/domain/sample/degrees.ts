import type { QualificationHeld, Study } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { Trade } from './agencies/agency.ts'
import type { Occupation } from './attainments/attainment.ts'
import type { Bounds } from './calendar.ts'
import { daysAfter, later, someDayBetween, told, yearOf, yearsAfter } from './calendar.ts'
import type { Random } from './random.ts'
import { schoolings } from './schools.ts'
import type { Subject } from './subjects.ts'
import { abroad, clinicalSubjects, healthSubjects } from './subjects.ts'

/** What somebody studies, where and at whose cost. */
export type Course = Pick<
  Study,
  'levelCode' | 'fieldCode' | 'specialty' | 'institution' | 'country' | 'form' | 'funding'
>

const fundings: Readonly<Record<'further' | 'first', readonly (readonly [string, number])[]>> = {
  further: [
    ['self', 44],
    ['state-local', 32],
    ['state-central', 8],
    ['unit', 9],
    ['programme', 4],
    ['unit-fund', 2],
    ['donor', 1],
  ],
  first: [
    ['self', 88],
    ['state-local', 8],
    ['unit', 4],
  ],
}

const isMedical = (occupation: Occupation) => occupation === 'physician' || occupation === 'pharmacist'

const subjectOf = (random: Random, trade: Trade, occupation: Occupation, levelCode: string): Subject => {
  const furthers = levelCode !== 'PRO.BA' && !['PRO.CO', 'PRO.IN', 'PRO.EL'].includes(levelCode)
  if (occupation === 'pharmacist') return ['0916', furthers ? 'Dược lý - Dược lâm sàng' : 'Dược học']
  if (furthers && occupation === 'physician') return random.pick(clinicalSubjects)
  if (trade === 'health' && occupation !== 'teacher')
    return random.pick(healthSubjects[occupation] ?? [['0912', 'Y đa khoa']])
  return random.pick(furthers ? schoolings[trade].further : schoolings[trade].first)
}

const schoolOf = (random: Random, trade: Trade, occupation: Occupation, levelCode: string): string => {
  const health = trade === 'health' && occupation !== 'official'
  if (levelCode === 'PRO.IN' || levelCode === 'PRO.EL')
    return health ? 'Trường Trung cấp Y tế Long An' : 'Trường Trung cấp Kinh tế - Kỹ thuật Long An'
  if (levelCode === 'PRO.CO')
    return trade === 'teaching'
      ? 'Trường Cao đẳng Sư phạm Long An'
      : health
        ? 'Trường Cao đẳng Y tế Tiền Giang'
        : 'Trường Cao đẳng nghề Long An'
  return random.pick(health || isMedical(occupation) ? schoolings.health.schools : schoolings[trade].schools)
}

/** A course of the level that suits the trade; a few masters and doctors are made abroad. */
export const courseOf = (random: Random, trade: Trade, occupation: Occupation, levelCode: string): Course => {
  const [fieldCode, specialty] = subjectOf(random, trade, occupation, levelCode)
  const further = levelCode !== 'PRO.BA' && (levelCode.startsWith('MED.') || levelCode > 'PRO.DE')
  const above = levelCode === 'PRO.MA' || levelCode === 'PRO.DR' || levelCode.startsWith('MED.')
  const leaves = (levelCode === 'PRO.MA' || levelCode === 'PRO.DR') && random.chance(0.05)
  const [country, institution] = leaves
    ? random.pick(abroad)
    : (['VN', schoolOf(random, trade, occupation, levelCode)] as const)
  return {
    levelCode,
    fieldCode,
    specialty,
    institution,
    country,
    form: random.weighted([
      ['full-time', further && !above ? 70 : leaves ? 100 : 55],
      ['part-time', leaves ? 0 : 42],
      ['distance', above || leaves ? 0 : 3],
    ]),
    funding: leaves
      ? random.weighted([
          ['donor', 5],
          ['state-central', 3],
          ['programme', 2],
        ])
      : random.weighted(above ? fundings.further : fundings.first),
  }
}

const letters = ['A', 'B', 'C', 'QH', 'DTE', 'NT']

/** Papers are mostly there, and mostly checked. */
export const papers = (
  random: Random,
): Pick<QualificationHeld, 'diplomaNumber' | 'evidenceKind' | 'verification'> => {
  const evidenceKind = random.weighted([
    ['diploma', 90],
    ['transcript', 3],
    ['declaration', 7],
  ])
  const numbered = evidenceKind === 'diploma' && random.chance(0.88)
  return {
    diplomaNumber: numbered ? `${random.pick(letters)} ${random.whole(100000, 9999999)}` : null,
    evidenceKind,
    verification:
      evidenceKind === 'declaration'
        ? 'unverified'
        : random.weighted([
            ['verified', 58],
            ['seen', 24],
            ['unverified', 18],
          ]),
  }
}

/** The diploma of a course, awarded on the day or as exactly as it is remembered. */
export const diplomaOf = (random: Random, course: Course, day: Day, bounds: Bounds): QualificationHeld => ({
  ...course,
  awarded: told(random, day, bounds, yearOf(day) < 2005 ? 0.45 : 0.14),
  ...papers(random),
})

/** A study from one day to another, told so that it is certain to have lasted. */
export const studyOf = (
  random: Random,
  course: Course,
  [from, to]: readonly [Day, Day | null],
  bounds: { readonly from?: Bounds; readonly to?: Bounds },
): Study => {
  const month = random.chance(0.75)
  const start = month ? told(random, from, bounds.from, 0) : from
  const middle = to === null ? null : someDayBetween(random, from, to)
  return {
    ...course,
    from: start,
    to: to === null ? null : told(random, to, { earliest: middle ?? to, ...bounds.to }, 0),
  }
}

/** Years that a course of the level takes when it is done beside the work. */
export const yearsFor = (levelCode: string): number =>
  ({ 'PRO.DR': 4, 'PRO.MA': 2, 'MED.CK1': 2, 'MED.CK2': 2, 'PRO.BA': 4, 'PRO.CO': 3, 'PRO.IN': 2 })[
    levelCode
  ] ?? 1

/** The days on which a course that ended in a diploma began and ended. */
export const spanBefore = (random: Random, levelCode: string, awarded: Day): readonly [Day, Day] => {
  const to = daysAfter(awarded, -random.whole(30, 150))
  return [yearsAfter(to, -yearsFor(levelCode)), later(to, yearsAfter(awarded, -1))]
}
