/** A calendar day written 'YYYY-MM-DD'. Days compare as strings. */
export type Day = string

/** The open end of a period: it sorts after every day, in TypeScript and in PostgreSQL. */
export const FOREVER = 'infinity'

/** The half-open period [from, to): `to` is the first day outside it. */
export type Period = { readonly from: Day; readonly to: Day }

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a day that the calendar has (2015-02-30 is not). */
export const isDay = (text: string): boolean => {
  if (!dayPattern.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text
}

/** The day that lies the given number of days later; earlier if it is negative. */
export const addDays = (day: Day, days: number): Day => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + days)
  return date.toISOString().slice(0, 10)
}

/** The day before a period's end: the last day inside it. */
export const dayBefore = (day: Day): Day => (day === FOREVER ? FOREVER : addDays(day, -1))

/** Whether the day lies in the period. */
export const covers = (period: Period, day: Day): boolean => period.from <= day && day < period.to

/** The days that two periods share, or null. */
export const shared = (a: Period, b: Period): Period | null => {
  const from = a.from > b.from ? a.from : b.from
  const to = a.to < b.to ? a.to : b.to
  return from < to ? { from, to } : null
}

/** The first day of the month in which the day lies. */
export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`

/** The first day of the year in which the day lies. */
export const yearOf = (day: Day): Day => `${day.slice(0, 4)}-01-01`
