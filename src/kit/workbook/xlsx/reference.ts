import type { MergedRange } from '../cell.ts'

/** The row and column (from 0) of a reference such as `B12`; -1 for a part that it lacks. */
export const cellPlace = (reference: string): { row: number; column: number } => {
  let column = 0
  let at = 0
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  const row = at < reference.length ? Number(reference.slice(at)) : 0
  return { row: Number.isInteger(row) ? row - 1 : -1, column: column - 1 }
}

/** The block of a reference such as `A1:C3`, or null when it is none or a single cell. */
export const mergedRange = (reference: string): MergedRange | null => {
  const [first, last] = reference.replaceAll('$', '').split(':')
  if (first === undefined || last === undefined) return null
  const from = cellPlace(first)
  const to = cellPlace(last)
  if (from.row < 0 || from.column < 0 || to.row < from.row || to.column < from.column) return null
  return { top: from.row, left: from.column, bottom: to.row, right: to.column }
}
