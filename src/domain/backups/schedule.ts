import { addDays } from '../time/day.ts'

/** A time of the day, 'HH:MM'. */
export type TimeOfDay = string

/** A moment where the organisation is, 'YYYY-MM-DDTHH:MM' or longer; moments compare as strings. */
export type LocalMoment = string

export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

/** The latest moment of the schedule that is not after `now`. */
export const lastScheduled = (times: readonly TimeOfDay[], now: LocalMoment): LocalMoment | null => {
  const [day = '', time = ''] = now.split('T')
  const sorted = times.toSorted()
  const today = sorted.findLast((each) => each <= time.slice(0, 5))
  if (today !== undefined) return `${day}T${today}`
  const yesterday = sorted.at(-1)
  return yesterday === undefined ? null : `${addDays(day, -1)}T${yesterday}`
}

/**
 * Whether work of a schedule is to be done now: a scheduled moment has passed since it was last tried. A moment
 * missed while the machine was off is made up for. A last try in the future means a clock that was set back:
 * then it is done, and counts from now.
 */
export const isDue = (
  times: readonly TimeOfDay[],
  lastTried: LocalMoment | null,
  now: LocalMoment,
): boolean => {
  const scheduled = lastScheduled(times, now)
  if (scheduled === null) return false
  return lastTried === null || lastTried < scheduled || lastTried > now
}
