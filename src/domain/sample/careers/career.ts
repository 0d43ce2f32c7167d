import type { Sex } from '../../people/person.ts'
import type { Day } from '../../time/day.ts'
import type { Agency } from '../agencies/agency.ts'
import { dayOf, yearOf, yearsAfter } from '../calendar.ts'
import type { Random } from '../random.ts'
import type { Rank } from '../seats.ts'

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
export const quietSince = '2014-11-20'
export const isQuiet = (agency: Agency) => agency.code === 'SKHCN'

export const womensShare = (agency: Agency): number =>
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

export const elsewhere = (random: Random, all: readonly Agency[], agency: Agency): Agency => {
  const alike = all.filter((other) => other.trade === agency.trade && other !== agency && !isQuiet(other))
  const other = all.filter((each) => each !== agency && each.trade !== 'health' && !isQuiet(each))
  return alike.length > 0 && (agency.trade === 'health' || random.chance(0.6))
    ? random.pick(alike)
    : random.pick(other)
}

export const someDivision = (random: Random, agency: Agency) => random.whole(0, agency.divisions.length - 1)
