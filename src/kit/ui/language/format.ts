import type { Language } from '../../../domain/language/say.ts'
import { FOREVER } from '../../../domain/time/day.ts'
import { type PartialDate, showPartialDate } from '../../../domain/time/partial-date.ts'

/** British English for 'en': its days come before its months, like those of the Vietnamese. */
export const locales: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' }

/** Shows numbers and dates as the reader writes them. */
export type Format = {
  /** 1.234 in Vietnamese, 1,234 in English. */
  readonly number: (value: number, digits?: number) => string
  /** 0.125 as 12,5% or 12.5%. */
  readonly percent: (share: number, digits?: number) => string
  /** dd/mm/yyyy, mm/yyyy or yyyy; the open end of a period is empty. */
  readonly date: (date: PartialDate) => string
  /** A moment ('2015-08-27T07:30:00Z') as dd/mm/yyyy hh:mm in the reader's own time zone. */
  readonly moment: (iso: string) => string
}

/** The format of one language. */
export const formatOf = (language: Language): Format => {
  const locale = locales[language]
  const fixed = (digits: number, style: 'decimal' | 'percent') =>
    new Intl.NumberFormat(locale, { style, minimumFractionDigits: digits, maximumFractionDigits: digits })
  const whole = fixed(0, 'decimal')
  const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' })
  return {
    number: (value, digits = 0) => (digits === 0 ? whole : fixed(digits, 'decimal')).format(value),
    percent: (share, digits = 0) => fixed(digits, 'percent').format(share),
    date: (date) => (date === FOREVER ? '' : showPartialDate(date, language)),
    moment: (iso) => time.format(new Date(iso)).replace(',', ''),
  }
}
