import { say } from '../language/say.ts'
import type { Day } from '../time/day.ts'
import type { DateOrder, PartialDate } from '../time/partial-date.ts'
import { firstDay, parsePartialDate, showPartialDate } from '../time/partial-date.ts'
import type { Reading } from './cell-reading.ts'
import { said, unread } from './cell-reading.ts'
import { error, warning } from './problem.ts'
import type { Cell } from './sheet.ts'
import { textOf } from './sheet.ts'
import { saysNothing } from './tick.ts'

export type DateCellReading = {
  readonly order: DateOrder
  /** Years above this are taken as a slip; two-digit years up to its last two digits are 20yy. */
  readonly latestYear: number
  /** The day of the import. */
  readonly asOf: Day
  /** Whether a day to come is possible (the end of a study is, a birth is not). */
  readonly future: boolean
}

const dayMilliseconds = 86_400_000

/** A year typed into a cell that is formatted as a date: 1975 is then shown as 28/05/1905. */
const yearTypedAsDate = (iso: string): string | null => {
  if (!iso.startsWith('1905-')) return null
  const serial = Math.round((Date.parse(iso) - Date.parse('1899-12-30')) / dayMilliseconds)
  return serial >= 1900 && serial <= 2100 ? String(serial) : null
}

const typedIn = (cell: Cell): string | number => {
  if (cell.kind === 'number' && typeof cell.value === 'number') return cell.value
  if (cell.kind === 'date') {
    if (typeof cell.value === 'number') return cell.value
    const iso = typeof cell.value === 'string' ? cell.value.slice(0, 10) : textOf(cell)
    return yearTypedAsDate(iso) ?? iso
  }
  return textOf(cell)
}

/** Reads a date from a cell of any kind. */
export const readDate = (cell: Cell | null | undefined, reading: DateCellReading): Reading<PartialDate> => {
  const text = textOf(cell)
  if (!cell || text === '' || saysNothing(text)) return said<PartialDate>(null)
  const typed = typedIn(cell)
  const date = parsePartialDate(typed, {
    order: cell.kind === 'date' ? 'day-first' : reading.order,
    pivot: reading.latestYear % 100,
  })
  if (typeof date !== 'string') {
    const swapped = parsePartialDate(typed, {
      order: reading.order === 'day-first' ? 'month-first' : 'day-first',
    })
    const year = /(19|20)\d\d/.exec(text)?.[0]
    const suggestions = [
      ...(typeof swapped === 'string' ? [showPartialDate(swapped, 'vi')] : []),
      ...(year === undefined ? [] : [year]),
    ]
    return unread(error(date.code, date.text, suggestions))
  }
  if (!reading.future && firstDay(date) > reading.asOf) {
    return unread(
      error(
        'date.in_future',
        say(
          `Ngày ${showPartialDate(date, 'vi')} chưa tới. Hãy xem lại ngày.`,
          `${showPartialDate(date, 'en')} lies in the future. Check the date.`,
        ),
      ),
    )
  }
  if (Number(date.slice(0, 4)) > reading.latestYear) {
    return said(
      date,
      warning(
        'date.far_future',
        say(
          `Năm ${date.slice(0, 4)} còn rất xa. Hãy xem lại ngày.`,
          `The year ${date.slice(0, 4)} is far off. Check the date.`,
        ),
      ),
    )
  }
  return said(date)
}
