import { SSF } from '@e965/xlsx'
import type { Cell } from './cell.ts'
import { dateOfSerial } from './date.ts'

/** What a number format makes of a number: itself, a calendar date, or something only its text shows. */
export type NumberFormat = { readonly code: string; readonly isGeneral: boolean; readonly isDate: boolean }

/** Numbers of the format's own table; 14 follows the reader's country and is shown as day/month/year. */
const builtIn = SSF.get_table() as Readonly<Record<number, string>>
const shortDate = 14

/** Whether a format shows a day of the calendar, not only a time or a length of time. */
const showsDay = (code: string): boolean => {
  // [h]:mm counts the hours of a length of time.
  if (/\[(?:h+|m+|s+)\]/i.test(code)) return false
  const [first = ''] = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').split(';')
  if (/general|standard/i.test(first)) return false
  return /[dy]/i.test(first) || (/m/i.test(first) && !/[hs]/i.test(first))
}

const known = new Map<string, NumberFormat>()

/** The meaning of a number format's code; codes repeat, so each is judged once. */
export const numberFormat = (code: string): NumberFormat => {
  const found = known.get(code)
  if (found) return found
  const made = { code, isGeneral: /^(general|@|)$/i.test(code), isDate: showsDay(code) }
  if (known.size < 10_000) known.set(code, made)
  return made
}

/** The format with this number in a file that does not spell it out. */
export const builtInFormat = (number: number): NumberFormat =>
  numberFormat(number === shortDate ? 'dd/mm/yyyy' : (builtIn[number] ?? 'General'))

/** A number in full: all the digits that Excel holds (15), no grouping. */
const plainNumber = (value: number): string =>
  String(Number.isSafeInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15)))

const shownNumber = (value: number, format: NumberFormat, is1904: boolean): string => {
  if (format.isGeneral) return plainNumber(value)
  try {
    return SSF.format(format.code, value, { date1904: is1904 })
  } catch {
    return plainNumber(value)
  }
}

/** The cell that a stored number is, under its format. */
export const numberCell = (value: number, format: NumberFormat, is1904: boolean): Cell => {
  const text = shownNumber(value, format, is1904)
  const date = format.isDate ? dateOfSerial(value, is1904) : null
  return date === null ? { kind: 'number', value, text } : { kind: 'date', value: date, text }
}
