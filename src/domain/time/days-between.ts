import type { Day } from './day.ts'

const dayMilliseconds = 86_400_000

/** How many days lie from one day to a later one; negative if it is earlier. Both are days of the calendar, never open ends. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds

/** A day as people here write it: 01/11/2011. */
export const shownDay = (day: Day): string => day.split('-').reverse().join('/')
