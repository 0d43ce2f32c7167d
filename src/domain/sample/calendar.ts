import type { Day } from '../time/day.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { firstDay } from '../time/partial-date.ts'
import type { Random } from './random.ts'

/** The day on which the bloc's registry is looked at first. */
export const registryDay: Day = '2015-08-27'
/** The day of the science department's figures. */
export const departmentDay: Day = '2014-12-31'
/** The day on which the sample ends: nothing in it lies later. */
export const lastTold: Day = '2026-10-31'
/** The day from which units stand in the sample. */
export const unitsSince: Day = '1976-01-01'

const twoDigits = (part: number) => String(part).padStart(2, '0')

/** A day of the calendar. */
export const dayOf = (year: number, month: number, day: number): Day =>
  `${year}-${twoDigits(month)}-${twoDigits(day)}`

/** Some day in the year. */
export const someDayIn = (random: Random, year: number): Day =>
  dayOf(year, random.whole(1, 12), random.whole(1, 28))

/** The number of the day since 1 March of the year 0, by whole-number arithmetic: the sample asks it often. */
const numberOf = (day: Day): number => {
  const month = Number(day.slice(5, 7))
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0)
  const leap = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  return 365 * year + leap + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8)) - 1
}

/** The day with that number: the inverse of `numberOf`. */
const dayAt = (number: number): Day => {
  const era = Math.floor(number / 146_097)
  const inEra = number - era * 146_097
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const turned = Math.floor((5 * inYear + 2) / 153)
  const month = turned < 10 ? turned + 3 : turned - 9
  return dayOf(
    yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    inYear - Math.floor((153 * turned + 2) / 5) + 1,
  )
}

/** The day that lies the given number of days later; earlier if it is negative. */
export const daysAfter = (day: Day, days: number): Day => dayAt(numberOf(day) + days)

/** Some day from `from` to `to`, both included; `from` where the order is reversed. */
export const someDayBetween = (random: Random, from: Day, to: Day): Day => {
  const days = numberOf(to) - numberOf(from)
  return days <= 0 ? from : daysAfter(from, random.whole(0, days))
}

export type Bounds = { readonly earliest?: Day; readonly latest?: Day }

// The 31st stands for the last day of any month: no bound lies between the two.
const lastBound = (date: PartialDate): Day =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date

const bounded = (date: PartialDate, bounds: Bounds): boolean =>
  (bounds.earliest === undefined || firstDay(date) >= bounds.earliest) &&
  (bounds.latest === undefined || lastBound(date) <= bounds.latest)

/** The day as somebody remembers it: often whole, sometimes only the month or year, always within the bounds. */
export const told = (random: Random, day: Day, bounds: Bounds = {}, yearOnly = 0.12): PartialDate => {
  const luck = random.next()
  const size = luck < yearOnly ? 4 : luck < yearOnly + 0.18 ? 7 : 10
  for (const length of [size, 7, 10]) {
    const date = day.slice(0, length)
    if (length >= size && bounded(date, bounds)) return date
  }
  return day
}

export const yearOf = (date: PartialDate): number => Number(date.slice(0, 4))

/** The same day that many years later (29 February becomes the 28th). */
export const yearsAfter = (day: Day, years: number): Day => {
  const moved = `${yearOf(day) + years}${day.slice(4)}`
  return moved.endsWith('-02-29') ? `${moved.slice(0, 8)}28` : moved
}

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)
