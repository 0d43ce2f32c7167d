import { addDays, type Day } from './day.ts'

/** A moment in UTC to the microsecond, '2015-08-27T02:03:04.000005Z'. Moments compare as strings. */
export type Moment = string

const shape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.(\d{1,9}))?Z$/

/** The last moment of a day where the organisation is: Viet Nam keeps one time zone, seven hours ahead, all year. */
export const endOfDay = (day: Day): Moment => `${day}T16:59:59.999999Z`

/** The day in which a moment lies there. */
export const dayOfMoment = (moment: Moment): Day =>
  moment.slice(11, 13) < '17' ? moment.slice(0, 10) : addDays(moment.slice(0, 10), 1)

/** A moment as people and programs write it, to the microsecond; null where it is none. Finer digits are let go. */
export const readMoment = (text: string): Moment | null => {
  const [whole, until = '', fraction = ''] = shape.exec(text) ?? []
  if (whole === undefined || Number.isNaN(Date.parse(text))) return null
  const seconds = until.length === 16 ? `${until}:00` : until
  return `${seconds}.${fraction.slice(0, 6).padEnd(6, '0')}Z`
}
