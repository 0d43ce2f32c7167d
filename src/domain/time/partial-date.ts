import type { Refusal } from '../language/refusal.ts'
import { refuse } from '../language/refusal.ts'
import type { Language } from '../language/say.ts'
import { say } from '../language/say.ts'
import type { Day } from './day.ts'
import { addDays, FOREVER, isDay } from './day.ts'

/** A date as exact as it is known: 'YYYY', 'YYYY-MM' or 'YYYY-MM-DD'. */
export type PartialDate = string

export type Precision = 'year' | 'month' | 'day'

const twoDigits = (part: number): string => String(part).padStart(2, '0')

/** Whether the text is a partial date that the calendar has. */
export const isPartialDate = (text: string): text is PartialDate =>
  /^\d{4}$/.test(text) || /^\d{4}-(0[1-9]|1[0-2])$/.test(text) || isDay(text)

/** How exact the date is. */
export const precisionOf = (date: PartialDate): Precision =>
  date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day'

/** The first day that the date may mean. */
export const firstDay = (date: PartialDate): Day => `${date}-01-01`.slice(0, 10)

/** The last day that the date may mean. */
export const lastDay = (date: PartialDate): Day => {
  if (date.length === 4) return `${date}-12-31`
  if (date.length === 7) return addDays(`${addDays(`${date}-28`, 4).slice(0, 7)}-01`, -1)
  return date
}

/** The day from which a start is certain: the last day it may mean. */
export const countsFrom = (from: PartialDate): Day => lastDay(from)

/** The day until which a period is certain: the first day its end may mean; null lasts for ever. */
export const countsUntil = (to: PartialDate | null): Day => (to === null ? FOREVER : firstDay(to))

const separators: Readonly<Record<Language, string>> = { vi: '/', en: '/' }

/** The date as people read it: dd/mm/yyyy, mm/yyyy or yyyy. */
export const showPartialDate = (date: PartialDate, language: Language): string =>
  date.split('-').reverse().join(separators[language])

export type DateOrder = 'day-first' | 'month-first'

export type DateReading = {
  /** Which comes first in dates such as 03/04/2014; day-first unless told. */
  readonly order?: DateOrder
  /** The cell is a number: 41675 is then a spreadsheet's day count. */
  readonly numeric?: boolean
  /** Two-digit years up to this one are 20yy, later ones 19yy. Without it they are refused. */
  readonly pivot?: number
  /** The workbook counts its days from 1904 (old Macintosh files). */
  readonly from1904?: boolean
}

const yearMin = 1900
const yearMax = 2100
const refused = (vi: string, en: string): Refusal => refuse('date.unreadable', say(vi, en))

const unreadable = (typed: string): Refusal =>
  refused(
    `Không đọc được ngày “${typed}”. Hãy ghi ngày/tháng/năm (05/02/2014), tháng/năm (02/2014) hoặc năm (2014).`,
    `The date “${typed}” cannot be read. Write day/month/year (05/02/2014), month/year (02/2014) or the year (2014).`,
  )

const yearOf = (part: string, pivot: number | undefined, typed: string): number | Refusal => {
  const value = Number(part)
  if (part.length <= 2) {
    if (pivot === undefined || part.length !== 2) {
      return refused(
        `Năm trong “${typed}” chỉ có hai chữ số. Hãy ghi đủ bốn chữ số.`,
        `The year in “${typed}” has only two digits. Write all four.`,
      )
    }
    return value <= pivot ? 2000 + value : 1900 + value
  }
  if (value < yearMin || value > yearMax) {
    return refused(
      `Năm ${part} trong “${typed}” không hợp lý. Hãy xem lại năm.`,
      `The year ${part} in “${typed}” cannot be right. Check the year.`,
    )
  }
  return value
}

const daysIn = (year: number, month: number): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Builds the date; a month or day of 0 says that it is not known ('00/00/1960' is the year 1960). */
const built = (year: number | Refusal, month: number, day: number, typed: string): PartialDate | Refusal => {
  if (typeof year !== 'number') return year
  if (month > 12) {
    return refused(
      `“${typed}” không có tháng ${month}. Hãy ghi ngày trước, tháng sau; nếu tệp ghi tháng trước thì chọn kiểu tháng/ngày/năm.`,
      `“${typed}” has no month ${month}. Write the day before the month; if the file has the month first, choose month/day/year.`,
    )
  }
  if (month === 0) return day === 0 ? String(year) : unreadable(typed)
  const yearMonth = `${year}-${twoDigits(month)}`
  if (day === 0) return yearMonth
  if (day <= daysIn(year, month)) return `${yearMonth}-${twoDigits(day)}`
  return refused(
    `Tháng ${month} năm ${year} không có ngày ${day}. Hãy xem lại ngày “${typed}”.`,
    `Month ${month} of ${year} has no day ${day}. Check the date “${typed}”.`,
  )
}

const fromNumber = (value: number, reading: DateReading): PartialDate | Refusal => {
  if (Number.isInteger(value) && value >= yearMin && value <= yearMax) return String(value)
  // A cell typed as 2.2014 is stored as a number although the officer meant February 2014.
  const monthYear = /^(\d|1[0-2])\.((?:19|20)\d{0,2})$/.exec(String(value))
  if (monthYear) {
    const year = (monthYear[2] ?? '').padEnd(4, '0')
    return built(Number(year), Number(monthYear[1]), 0, String(value))
  }
  if (value >= 19000101) return fromDigits(String(value), String(value))
  // 60 is 29/02/1900, a day that spreadsheets count and the calendar lacks; nobody's date lies before it.
  if (!(value > 60 && value < 73415)) return unreadable(String(value))
  const serial = Math.floor(value) + (reading.from1904 ? 1462 : 0)
  return addDays('1899-12-30', serial)
}

/** Eight digits in a row: 20140205 or 05022014; no number of months is both. */
const fromDigits = (digits: string, typed: string): PartialDate | Refusal => {
  const part = (from: number, to: number) => digits.slice(from, to)
  if (digits.length !== 8) return unreadable(typed)
  if (Number(part(4, 6)) <= 12)
    return built(yearOf(part(0, 4), undefined, typed), Number(part(4, 6)), Number(part(6, 8)), typed)
  return built(yearOf(part(4, 8), undefined, typed), Number(part(2, 4)), Number(part(0, 2)), typed)
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const bare = (typed: string): string =>
  typed
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^['’]/, '')
    .replace(/(?<![t ,])[t ,]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(z|am|pm|[+-]\d{2}:?\d{2})?$/, '')

/** Rewrites dates said in words ('ngày 5 tháng 2 năm 2014', 'T2/2014', '5 Feb 2014') as 5/2/2014. */
const withoutWords = (text: string): string => {
  const vietnamese = text
    .replace(/^(sinh )?ngay\s*/, '')
    .replace(/^(?:thang|t)\s*\.?\s*(\d{1,2})/, '$1')
    .replace(/(?<![\s,/.-])[\s,/.-]*thang\s*/, '/')
    .replace(/(?<![\s,/.-])[\s,/.-]*nam\s*/, '/')
    .replace(/^\//, '')
  return vietnamese
    .replace(/^([a-z]{3})[a-z]*\.?[\s-]+(\d{1,2}),?\s+(?=\d{4}$)/, '$2 $1 ')
    .replace(/(?<![\s-])[\s-]*(?<![a-z])([a-z]{3})[a-z]*[.,]?[\s-]+/, (whole, name: string) => {
      const month = monthNames.indexOf(name) + 1
      return month === 0 ? whole : `/${month}/`
    })
    .replace(/^\//, '')
}

/**
 * Reads a date as people type it or as cells hold it. Day-first unless told; '0' for an unknown day or
 * month is understood. Refuses what the calendar lacks, with a sentence that says what to do.
 */
export const parsePartialDate = (
  typed: string | number,
  reading: DateReading = {},
): PartialDate | Refusal => {
  if (typeof typed === 'number') return fromNumber(typed, reading)
  const shown = typed.trim().slice(0, 60)
  const text = bare(typed.slice(0, 60))
  if (reading.numeric && /^\d+(\.\d+)?$/.test(text)) return fromNumber(Number(text), reading)
  if (/^\d{8}$/.test(text)) return fromDigits(text, shown)
  const plain = withoutWords(text)
  const inWords = plain !== text
  if (!/^\d{1,4}(\s*[/.,\-\s]\s*\d{1,4}){0,2}$/.test(plain)) return unreadable(shown)
  const [a = '', b, c] = plain.split(/\s*[/.,\-\s]\s*/)
  if (b === undefined) {
    return a.length === 4 || a.length === 2
      ? built(yearOf(a, reading.pivot, shown), 0, 0, shown)
      : unreadable(shown)
  }
  if (c === undefined) {
    if (a.length === 4) return built(yearOf(a, undefined, shown), Number(b), 0, shown)
    // '5/2' may be a day without a year; only what cannot be a month is taken as a year.
    if (b.length < 4 && !inWords && Number(b) <= 12) return unreadable(shown)
    return built(yearOf(b, reading.pivot, shown), Number(a), 0, shown)
  }
  if (a.length >= 3) return built(yearOf(a, undefined, shown), Number(b), Number(c), shown)
  const monthFirst = reading.order === 'month-first' && !inWords
  const [day, month] = monthFirst ? [b, a] : [a, b]
  return built(yearOf(c, reading.pivot, shown), Number(month), Number(day), shown)
}

/**
 * Tells from a column's samples whether the day or the month comes first; 'ambiguous' where no sample
 * decides, or where they contradict each other.
 */
export const guessDateOrder = (samples: Iterable<string>): DateOrder | 'ambiguous' => {
  let dayFirst = 0
  let monthFirst = 0
  for (const sample of samples) {
    const parts = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/.exec(sample)
    if (!parts) continue
    if (Number(parts[1]) > 12) dayFirst += 1
    if (Number(parts[2]) > 12) monthFirst += 1
  }
  if (dayFirst > 0 && monthFirst === 0) return 'day-first'
  return monthFirst > 0 && dayFirst === 0 ? 'month-first' : 'ambiguous'
}
