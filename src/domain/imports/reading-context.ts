import type { Day } from '../time/day.ts'
import type { DateOrder } from '../time/partial-date.ts'
import { guessDateOrder } from '../time/partial-date.ts'
import type { Mapping } from './mapping.ts'
import type { Cell } from './sheet.ts'
import { textOf } from './sheet.ts'
import type { ImportWords } from './words.ts'

/** What reading a row needs to know besides the row. */
export type ReadingContext = {
  readonly words: ImportWords
  /** The day of the import: births lie before it, two-digit years are read by it. */
  readonly asOf: Day
  /** By column (as text) where the month comes first; others are day-first. */
  readonly dateOrders: Readonly<Record<string, DateOrder>>
}

const dateTargets = new Set(
  'born born-male born-female party-joined party-official post-from member-from member-to awarded studying-from studying-until from to'.split(
    ' ',
  ),
)

/** Tells the date order of each date column by its sample; only columns that are surely month-first. */
export const guessDateOrders = (
  mapping: Mapping,
  sample: (column: number) => readonly (Cell | null)[],
): Record<string, DateOrder> => {
  const orders: Record<string, DateOrder> = {}
  for (const { column, target } of mapping) {
    if (target === null || !dateTargets.has(target)) continue
    const texts = sample(column).flatMap((cell) => (cell?.kind === 'text' ? [textOf(cell)] : []))
    if (guessDateOrder(texts) === 'month-first') orders[String(column)] = 'month-first'
  }
  return orders
}
