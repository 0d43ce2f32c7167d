import { isGroupHeading, isKnownHeading } from './heading-words.ts'
import type { MergedRange, SheetRow } from './sheet.ts'
import { filledColumns, textAt } from './sheet.ts'
import { isTick } from './tick.ts'

const covering = (merges: readonly MergedRange[], row: number, column: number): MergedRange | null =>
  merges.find(
    (range) => range.top <= row && row <= range.bottom && range.left <= column && column <= range.right,
  ) ?? null

const isWord = (row: SheetRow, column: number): boolean => {
  const text = textAt(row, column)
  const cell = row.cells[column]
  const wordLike = cell?.kind === 'text' && /\p{L}/u.test(text) && (text.length > 1 || !isTick(text))
  return wordLike && !/^\d/.test(text)
}

/** Whether the cell's own heading spans several columns: merged, or with empty cells to its right. */
const headsGroup = (row: SheetRow, column: number, merges: readonly MergedRange[]): boolean => {
  const range = covering(merges, row.number, column)
  if (range) return range.right > range.left
  return textAt(row, column + 1) === ''
}

/** Whether the row lies under the heading row as its second line of headings. */
const continues = (upper: SheetRow, lower: SheetRow, merges: readonly MergedRange[]): boolean => {
  const filled = filledColumns(lower)
  if (filled.length === 0 || !filled.every((column) => isWord(lower, column))) return false
  const fits = (column: number): boolean => {
    const above = textAt(upper, column)
    const range = covering(merges, upper.number, column)
    if (above === '' || (range !== null && range.right > range.left)) return true
    return headsGroup(upper, column, merges) && isGroupHeading(above)
  }
  if (!filled.every(fits)) return false
  // One filled cell at the left is a unit's name as a heading row, not a heading.
  const spans = filled.map((column) => covering(merges, lower.number, column))
  const wide = spans.some((range) => range !== null && range.right - range.left >= 3 && filled.length === 1)
  const known = filled.filter((column) => isKnownHeading(textAt(lower, column))).length
  const grouped = filled.filter((column) => column > 0 && filled.includes(column - 1)).length
  return (
    !wide &&
    (known > 0 || grouped > 0 || filled.length > 1) &&
    !(filled.length === 1 && (filled[0] ?? 0) === 0)
  )
}

/** Whether the row lies above the heading row as the line of its group headings. */
const heads = (upper: SheetRow, lower: SheetRow, merges: readonly MergedRange[]): boolean => {
  const filled = filledColumns(upper)
  if (filled.length === 0 || !filled.every((column) => isWord(upper, column))) return false
  const known = filled.filter((column) => isGroupHeading(textAt(upper, column))).length
  if (known === 0 || known < filled.length / 2 || (filled.length === 1 && filled[0] === 0)) return false
  return filled.every((column) => textAt(lower, column) === '' || headsGroup(upper, column, merges))
}

/** The first and last index of the heading's rows around its best row. */
export const blockAround = (
  rows: readonly SheetRow[],
  anchor: number,
  merges: readonly MergedRange[],
): [number, number] => {
  let first = anchor
  let last = anchor
  const at = (index: number) => rows[index]
  for (let row = at(first - 1); row; row = at(first - 1)) {
    const lower = at(first)
    if (!lower || !heads(row, lower, merges)) break
    first -= 1
  }
  for (let row = at(last + 1); row; row = at(last + 1)) {
    const upper = at(last)
    if (!upper || last - first >= 4 || !continues(upper, row, merges)) break
    last += 1
  }
  return [first, last]
}

const ownText = (block: readonly SheetRow[], line: number, column: number): string => {
  const row = block[line]
  return row ? textAt(row, column) : ''
}

/** The heading of the group that the column belongs to in this line, or ''. */
const groupText = (
  block: readonly SheetRow[],
  line: number,
  column: number,
  merges: readonly MergedRange[],
): string => {
  const row = block[line]
  if (!row) return ''
  const range = covering(merges, row.number, column)
  if (range) return range.top === row.number ? textAt(row, range.left) : ''
  const below = (at: number) => block.slice(line + 1).some((lower) => textAt(lower, at) !== '')
  if (!below(column)) return ''
  for (let left = column - 1; left >= 0 && below(left); left -= 1) {
    if (covering(merges, row.number, left)) return ''
    if (textAt(row, left) !== '') return textAt(row, left)
  }
  return ''
}

/** The parts of one column's heading from the top line down, each once. */
export const partsAt = (
  block: readonly SheetRow[],
  column: number,
  merges: readonly MergedRange[],
): string[] => {
  const parts = block.map((_, line) => ownText(block, line, column) || groupText(block, line, column, merges))
  return parts.filter((part, at) => part !== '' && part !== parts[at - 1])
}
