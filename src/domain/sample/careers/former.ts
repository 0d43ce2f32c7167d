import type { Sex } from '../../people/person.ts'
import type { Agency } from '../agencies/agency.ts'
import { dayOf, earlier, later, someDayBetween, someDayIn, yearOf, yearsAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Career, Stay } from './career.ts'
import { elsewhere, isQuiet, retires, someDivision, womensShare } from './career.ts'

/** Somebody who had left before the registry's day. */
export const formerCareer = (random: Random, all: readonly Agency[], agency: Agency): Career => {
  const sex: Sex = random.chance(womensShare(agency)) ? 'female' : 'male'
  const latest = isQuiet(agency) ? dayOf(2014, 10, 30) : dayOf(2015, 6, 30)
  const retired = random.chance(0.75)
  const born = retired
    ? someDayIn(random, random.whole(2006, 2014) - (sex === 'female' ? 55 : 60))
    : someDayIn(random, random.whole(1962, 1981))
  const from = someDayIn(random, Math.max(1977, yearOf(born) + random.whole(23, 29)))
  const end = retired
    ? earlier(retires(sex, born), latest)
    : someDayBetween(random, later(yearsAfter(from, 1), dayOf(2006, 1, 1)), latest)
  const stay: Stay = { agency, division: someDivision(random, agency), rank: 'staff', from, to: end }
  const moved = yearOf(end) - yearOf(from) > 12 && random.chance(0.15)
  const change = yearsAfter(from, 6)
  const before = elsewhere(random, all, agency)
  const stays = moved
    ? [
        { ...stay, agency: before, division: someDivision(random, before), to: change },
        { ...stay, from: change },
      ]
    : [stay]
  const joined = someDayIn(random, yearOf(from) + random.whole(2, 8))
  return { sex, born, stays, joinedParty: joined < end && random.chance(0.6) ? joined : null }
}
