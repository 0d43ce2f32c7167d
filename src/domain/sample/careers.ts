import type { Sex } from '../people/person.ts'
import type { Day } from '../time/day.ts'
import type { Agency } from './agencies/agency.ts'
import { dayOf, earlier, lastTold, later, someDayBetween, someDayIn, yearOf, yearsAfter } from './calendar.ts'
import type { Random } from './random.ts'
import type { Rank } from './seats.ts'

/** Time spent in one place: an agency and, below its leadership, a division of it. */
export type Stay = {
  readonly agency: Agency
  readonly division: number | null
  readonly rank: Rank
  readonly from: Day
  readonly to: Day | null
}

export type Career = {
  readonly sex: Sex
  readonly born: Day
  readonly stays: readonly Stay[]
  /** When the person became a Party member, if ever. */
  readonly joinedParty: Day | null
}

/** Nobody comes to or leaves the science department around the days for which its figures are known. */
const quiet = { from: '2014-11-20', to: '2015-09-30' }
const isQuiet = (agency: Agency) => agency.code === 'SKHCN'

const womensShare = (agency: Agency): number =>
  agency.trade === 'health' || agency.trade === 'teaching'
    ? 0.58
    : agency.code === 'HLHPN'
      ? 0.9
      : agency.trade === 'building' || agency.code === 'HCCB'
        ? 0.18
        : 0.4

/** Women retire at 55 and men at 60; since 2021 a little later each year. */
export const retires = (sex: Sex, born: Day): Day => {
  const age = sex === 'female' ? 55 : 60
  const plain = yearsAfter(born, age)
  const months = sex === 'female' ? 4 : 3
  const extra = Math.max(0, Math.min(8, yearOf(plain) - 2020)) * months
  const month = Number(plain.slice(5, 7)) + extra
  return dayOf(yearOf(plain) + Math.floor(month / 12), (month % 12) + 1, 1)
}

const elsewhere = (random: Random, all: readonly Agency[], agency: Agency): Agency => {
  const alike = all.filter((other) => other.trade === agency.trade && other !== agency && !isQuiet(other))
  const other = all.filter((each) => each !== agency && each.trade !== 'health' && !isQuiet(each))
  return alike.length > 0 && (agency.trade === 'health' || random.chance(0.6))
    ? random.pick(alike)
    : random.pick(other)
}

const someDivision = (random: Random, agency: Agency) => random.whole(0, agency.divisions.length - 1)

/** What became of somebody after the registry's day: retired, moved to another agency, left, or still there. */
const after = (random: Random, all: readonly Agency[], stay: Stay, end: Day): Stay[] => {
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
  const latest = isQuiet(agency) ? quiet.from : dayOf(2015, 7, 1)
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
