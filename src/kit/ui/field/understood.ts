import type { Refusal } from '../../../domain/language/refusal.ts'
import { refuse } from '../../../domain/language/refusal.ts'
import type { Day } from '../../../domain/time/day.ts'
import {
  lastDay,
  type PartialDate,
  parsePartialDate,
  precisionOf,
} from '../../../domain/time/partial-date.ts'
import { words } from '../texts.ts'

/** What a date field understands: nothing typed, a date, or why it cannot be read. */
export type Understood = { readonly date: PartialDate | null } | { readonly refusal: Refusal }

/**
 * Reads a typed date. A day and month alone ('5/2') take the given year. With `wholeDay`, a year or month
 * alone is refused.
 */
export const understand = (typed: string, thisYear: number, wholeDay: boolean): Understood => {
  const text = typed.trim()
  if (text === '') return { date: null }
  const withYear = /^\d{1,2}\s*[/.\-\s]\s*\d{1,2}$/.test(text) ? `${text}/${thisYear}` : text
  const read = parsePartialDate(withYear)
  if (typeof read !== 'string') return { refusal: read }
  if (wholeDay && precisionOf(read) !== 'day') return { refusal: refuse('date.incomplete', words.wholeDay) }
  return { date: read }
}

/** A month or year meant as a day: its last one, as reports at "the end of 2014" do. */
export const endOf = (date: PartialDate): Day => lastDay(date)
