import { blockAround, partsAt } from './heading-block.ts'
import { isKnownHeading } from './heading-words.ts'
import type { MergedRange, SheetRow } from './sheet.ts'
import { filledColumns, textAt } from './sheet.ts'

/** A column with its heading; a heading of several rows is joined: 'Trình độ / Chuyên môn'. */
export type HeadingColumn = {
  readonly column: number
  readonly heading: string
  readonly parts: readonly string[]
}

/** Where a sheet's table begins. Row numbers as in the sheet. */
export type Heading = {
  readonly firstRow: number
  readonly lastRow: number
  /** The row '1 2 3 …' or 'A B C' under the heading, if there is one. */
  readonly numberingRow: number | null
  readonly columns: readonly HeadingColumn[]
  /** What stands above the table. */
  readonly title: readonly string[]
}

const headingWordsMax = 25

const looksLikeHeading = (text: string): boolean =>
  /\p{L}/u.test(text) && text.split(' ').length <= headingWordsMax && !/^\d/.test(text)

const score = (row: SheetRow): number => {
  const texts = filledColumns(row).map((column) => textAt(row, column))
  const known = texts.filter(isKnownHeading).length
  const plausible = texts.filter(looksLikeHeading).length
  if (texts.length < 2 || plausible < texts.length * 0.6) return 0
  return known * 4 + Math.min(plausible, 30) + (new Set(texts).size === texts.length ? 1 : 0)
}

/** A numbering row: every filled cell a number in rising order or a letter. */
export const isNumberingRow = (row: SheetRow): boolean => {
  const texts = filledColumns(row).map((column) => textAt(row, column).replace(/[()\s.]/g, ''))
  if (texts.length < 3) return false
  const marks = texts.map((text) => text.split('=')[0] ?? '')
  if (!marks.every((mark) => /^(\d{1,2}|[a-zA-Z]{1,2}|\d{1,2}[a-z])$/.test(mark))) return false
  const numbers = marks.filter((mark) => /^\d+$/.test(mark)).map(Number)
  return (
    new Set(marks.map((mark) => mark.toLowerCase())).size === marks.length &&
    numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? 0)) &&
    (numbers.length >= 3 || marks.every((mark) => /^[a-z]$/i.test(mark))) &&
    (numbers[0] ?? 1) <= 3
  )
}

/**
 * Finds the table's heading among a sheet's first rows (some sixty): past title blocks, over merged and
 * multi-row headings. Null where no row looks like a heading.
 */
export const findHeading = (
  rows: readonly SheetRow[],
  merges: readonly MergedRange[] = [],
): Heading | null => {
  let anchor = -1
  let best = 2
  rows.forEach((row, at) => {
    const reached = score(row)
    // A later row must be clearly better: data rows of text look a little like headings.
    if (reached > (anchor < 0 ? best : best + 1)) {
      anchor = at
      best = reached
    }
  })
  if (anchor < 0) return null
  const [first, last] = blockAround(rows, anchor, merges)
  const block = rows.slice(first, last + 1)
  const next = rows[last + 1]
  const width = Math.max(...block.map((row) => Math.max(0, ...filledColumns(row).map((at) => at + 1))))
  const columns = Array.from({ length: width }, (_, column) => {
    const parts = partsAt(block, column, merges)
    return { column, parts, heading: parts.join(' / ') }
  })
  const title = rows
    .slice(0, first)
    .flatMap((row) => [
      filledColumns(row)
        .map((column) => textAt(row, column))
        .join(' '),
    ])
    .filter((text) => text !== '')
  return {
    firstRow: rows[first]?.number ?? 1,
    lastRow: rows[last]?.number ?? 1,
    numberingRow: next !== undefined && isNumberingRow(next) ? next.number : null,
    columns,
    title,
  }
}
