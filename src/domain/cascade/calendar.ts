import { addDays, type Day } from '../time/day.ts'
import type { Moment } from '../time/moment.ts'
import { contentLine, escaped } from './content-line.ts'

/** A deadline in somebody's calendar. */
export type CalendarEntry = {
  /** Names the entry for ever: the calendar replaces what it has under the name. */
  readonly id: string
  readonly day: Day
  readonly title: string
  readonly description: string | null
  readonly address: string | null
  /** Answered or exempt: it stays in sight, and rings no more. */
  readonly settled: boolean
  /** Counts the changes of the entry. */
  readonly revision: number
  readonly changedAt: Moment
}

/** The calendar of one account. `host` makes the names of its entries unique in the world. */
export type Calendar = {
  readonly name: string
  readonly host: string
  readonly writtenAt: Moment
  /** How many days before each deadline it rings, at eight in the morning. */
  readonly ringDaysBefore: readonly number[]
  readonly entries: readonly CalendarEntry[]
}

const ringHour = 8

const asDate = (day: Day): string => day.replaceAll('-', '')

const asMoment = (moment: Moment): string => `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`

/** From the midnight with which the day begins; eight o'clock of that very day lies after it. */
const trigger = (daysBefore: number): string => {
  const hours = 24 * daysBefore - ringHour
  return hours < 0 ? `PT${-hours}H` : `-PT${hours}H`
}

const alarm = (daysBefore: number, title: string): string =>
  contentLine('BEGIN', 'VALARM') +
  contentLine('ACTION', 'DISPLAY') +
  contentLine('DESCRIPTION', escaped(title)) +
  contentLine('TRIGGER', trigger(daysBefore)) +
  contentLine('END', 'VALARM')

const event = (entry: CalendarEntry, { host, writtenAt, ringDaysBefore }: Calendar): string =>
  contentLine('BEGIN', 'VEVENT') +
  contentLine('UID', escaped(`${entry.id}@${host}`)) +
  contentLine('DTSTAMP', asMoment(writtenAt)) +
  contentLine('LAST-MODIFIED', asMoment(entry.changedAt)) +
  contentLine('SEQUENCE', String(entry.revision)) +
  contentLine('DTSTART;VALUE=DATE', asDate(entry.day)) +
  contentLine('DTEND;VALUE=DATE', asDate(addDays(entry.day, 1))) +
  contentLine('SUMMARY', escaped(entry.title)) +
  (entry.description === null ? '' : contentLine('DESCRIPTION', escaped(entry.description))) +
  // An address is no text: it is written as it is, and must be a whole one.
  (entry.address === null ? '' : contentLine('URL', new URL(entry.address).href)) +
  contentLine('TRANSP', 'TRANSPARENT') +
  (entry.settled ? '' : ringDaysBefore.map((days) => alarm(days, entry.title)).join('')) +
  contentLine('END', 'VEVENT')

/**
 * The deadlines of an account as iCalendar text (RFC 5545): days without an hour that block nobody's time. The same
 * deadlines give the same text but for the moment of writing.
 */
export const calendarText = (calendar: Calendar): string =>
  contentLine('BEGIN', 'VCALENDAR') +
  contentLine('VERSION', '2.0') +
  contentLine('PRODID', '-//Vuon//Deadlines//VI') +
  contentLine('CALSCALE', 'GREGORIAN') +
  contentLine('METHOD', 'PUBLISH') +
  contentLine('NAME', escaped(calendar.name)) +
  contentLine('X-WR-CALNAME', escaped(calendar.name)) +
  contentLine('REFRESH-INTERVAL;VALUE=DURATION', 'PT6H') +
  calendar.entries
    .toSorted((a, b) => (a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1))
    .map((entry) => event(entry, calendar))
    .join('') +
  contentLine('END', 'VCALENDAR')
