import { addDays, type Day } from './day.ts'

/** A day on which offices do otherwise than the week says: closed on a weekday, or open on a Saturday. */
export type OfficeDay = { readonly day: Day; readonly working: boolean }

/** Which days offices work: Monday to Friday, except where a day says otherwise. */
export type OfficeCalendar = ReadonlyMap<Day, boolean>

export const officeCalendar = (days: readonly OfficeDay[]): OfficeCalendar =>
  new Map(days.map(({ day, working }) => [day, working]))

const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** Whether offices work on the day. A year that the calendar does not know yet has only its weekends off. */
export const isWorkingDay = (day: Day, calendar: OfficeCalendar): boolean => {
  const weekday = weekdayOf(day)
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/**
 * The working day that lies the given number of working days later. The day of receipt is not counted
 * (Civil Code 2015, article 147), so what comes on a Sunday is counted from Monday on.
 */
export const workingDaysAfter = (day: Day, days: number, calendar: OfficeCalendar): Day => {
  let reached = day
  for (let left = days; left > 0; ) {
    reached = addDays(reached, 1)
    if (isWorkingDay(reached, calendar)) left -= 1
  }
  return reached
}
