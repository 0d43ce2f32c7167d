import type { Sex } from '../../people/person.ts'
import type { Day } from '../../time/day.ts'
import type { Agency } from '../agencies/agency.ts'
import {
  dayOf,
  earlier,
  lastTold,
  later,
  someDayBetween,
  someDayIn,
  yearOf,
  yearsAfter,
} from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Rank } from '../seats.ts'
import type { Career, Stay } from './career.ts'
import { elsewhere, isQuiet, quietSince, retires, someDivision, womensShare } from './career.ts'

/** What became of somebody after the registry's day: retired, moved to another agency, left, or still there. */
export const after = (random: Random, all: readonly Agency[], stay: Stay, end: Day): Stay[] => {
  const luck = random.next()
  const stops = end <= lastTold ? end : null
  const first = dayOf(2015, 10, 5)
  const change = someDayBetween(random, first, dayOf(2024, 10, 1))
  if (change >= end || luck > 0.11) return [{ ...stay, to: stops }]
  if (luck > 0.065) return [{ ...stay, to: change }]
  if (stay.rank === 'head' || stay.rank === 'deputy') return [{ ...stay, to: change }]
  const agency = elsewhere(random, all, stay.agency)
  const division = someDivision(random, agency)
  return [
    { ...stay, to: change },
    { agency, division, rank: 'staff', from: change, to: stops },
  ]
}

/** Somebody who sits in the seat on the registry's day: how they came there and what became of them. */
export const careerOf = (
  random: Random,
  all: readonly Agency[],
  seat: { agency: Agency; division: number | null; rank: Rank; member: boolean; sex?: Sex },
  bounds: { readonly workAge: number; readonly ageLeast: number; readonly settled: boolean },
): Career => {
  const { agency, division, rank } = seat
  const chosen: Sex = random.chance(womensShare(agency)) ? 'female' : 'male'
  const sex = seat.sex ?? chosen
  const oldest = sex === 'female' ? 53 : 58
  const rankLeast = { head: 46, deputy: 40, 'division-head': 34, 'division-deputy': 31, staff: 23 }[rank]
  const least = Math.max(rankLeast, bounds.ageLeast)
  const young = least + Math.floor((oldest - least) * random.next() ** (rank === 'staff' ? 1.7 : 1.1))
  const born = someDayIn(random, 2014 - young)
  const end = retires(sex, born)
  const latest = isQuiet(agency) ? quietSince : dayOf(2015, 7, 1)
  const started = earlier(
    someDayIn(random, yearOf(born) + bounds.workAge + random.whole(0, 2)),
    someDayBetween(random, dayOf(2014, 1, 1), latest),
  )
  const stays: Stay[] = []
  const years = 2014 - yearOf(started)
  const moved = years >= 6 && random.chance(rank === 'staff' ? 0.1 : 0.3)
  const came = moved ? someDayBetween(random, yearsAfter(started, 2), dayOf(2013, 12, 1)) : started
  if (moved) {
    const before = elsewhere(random, all, agency)
    stays.push({
      agency: before,
      division: someDivision(random, before),
      rank: 'staff',
      from: started,
      to: came,
    })
  }
  const stay: Stay = { agency, division, rank, from: came, to: null }
  stays.push(...(bounds.settled ? [stay] : after(random, all, stay, end)))
  return { sex, born, stays, joinedParty: partyDay(random, seat.member, born, started, stays) }
}

/** Members joined before the registry's day, most of them some years into their work; others later or never. */
const partyDay = (
  random: Random,
  member: boolean,
  born: Day,
  started: Day,
  stays: readonly Stay[],
): Day | null => {
  if (member) {
    const planned = someDayIn(
      random,
      yearOf(started) +
        random.weighted([
          [-1, 1],
          [2, 2],
          [4, 3],
          [7, 2],
          [10, 1],
        ]),
    )
    const adult = yearsAfter(born, 20)
    return earlier(later(planned, adult), someDayBetween(random, dayOf(2013, 1, 1), dayOf(2015, 5, 30)))
  }
  const last = stays.at(-1)
  const day = someDayIn(random, random.whole(2016, 2024))
  const there = last !== undefined && (last.to === null || last.to > yearsAfter(day, 1))
  return there && random.chance(0.3) ? day : null
}
