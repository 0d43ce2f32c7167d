import type { Sex } from '../../people/person.ts'
import type { Agency } from '../agencies/agency.ts'
import { dayOf, lastTold, someDayBetween, someDayIn, yearOf, yearsAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Career, Stay } from './career.ts'
import { elsewhere, isQuiet, someDivision, womensShare } from './career.ts'

/** Somebody who came after the registry's day. */
export const laterCareer = (random: Random, all: readonly Agency[], agency: Agency): Career => {
  const sex: Sex = random.chance(womensShare(agency)) ? 'female' : 'male'
  const from = someDayBetween(
    random,
    isQuiet(agency) ? dayOf(2016, 1, 11) : dayOf(2015, 10, 1),
    dayOf(2026, 8, 31),
  )
  const born = someDayIn(
    random,
    yearOf(from) -
      random.weighted([
        [23, 3],
        [24, 3],
        [25, 3],
        [27, 2],
        [30, 2],
        [34, 1],
      ]),
  )
  const stay: Stay = { agency, division: someDivision(random, agency), rank: 'staff', from, to: null }
  const left = yearsAfter(from, random.whole(2, 6))
  const leaves = left < dayOf(2024, 12, 1) && random.chance(0.12)
  const moves = !leaves && left < dayOf(2024, 12, 1) && random.chance(0.06)
  const next = elsewhere(random, all, agency)
  const stays: Stay[] = leaves
    ? [{ ...stay, to: left }]
    : moves
      ? [
          { ...stay, to: left },
          { ...stay, agency: next, division: someDivision(random, next), from: left },
        ]
      : [stay]
  const joined = yearsAfter(from, random.whole(2, 6))
  const member = joined < lastTold && !(leaves && joined >= left) && random.chance(0.4)
  return { sex, born, stays, joinedParty: member ? joined : null }
}
