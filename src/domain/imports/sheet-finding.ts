import { convertLegacy, detectLegacy, type LegacyEncoding } from '../language/legacy/detect.ts'
import type { Heading, HeadingColumn } from './heading.ts'
import { findHeading, isNumberingRow } from './heading.ts'
import { partsAt } from './heading-block.ts'
import type { LegacyFound, SheetFound } from './import-state.ts'
import { mappingGaps } from './mapping.ts'
import { guessMapping } from './mapping-guess.ts'
import type { FontRow } from './packed-row.ts'
import { convertRow } from './packed-row.ts'
import type { MergedRange, SheetRow } from './sheet.ts'
import { columnLetters, textOf } from './sheet.ts'
import type { ImportKind } from './target.ts'
import type { ImportWords } from './words.ts'

/** How many of a sheet's first rows are searched for its heading. */
export const headingRowsMax = 60
const samplesShown = 3

const letters = /\p{L}/u

/** The old encodings of a sheet's columns; columns that are Unicode already are left out. */
export const findLegacy = (rows: readonly FontRow[]): LegacyFound[] => {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
  return Array.from({ length: width }, (_, column) => {
    const cells = rows.flatMap((row) => {
      const cell = row.cells[column]
      return cell?.kind === 'text' && letters.test(cell.text) ? [cell] : []
    })
    const { encoding, confidence, reason } = detectLegacy(
      cells.map((cell) => cell.text),
      cells.flatMap((cell) => cell.font ?? []),
    )
    const samples = cells
      .map((cell) => ({ before: cell.text, after: convertLegacy(cell.text, encoding, cell.font) }))
      .filter(({ before, after }) => before.normalize('NFC') !== after)
      .slice(-samplesShown)
    return { column, encoding, confidence, reason, samples }
  }).filter(({ encoding, samples }) => encoding !== 'unicode' && samples.length > 0)
}

/** The conversions that would be made if nobody objects. */
export const conversionsOf = (legacy: readonly LegacyFound[]): Record<string, LegacyEncoding> =>
  Object.fromEntries(legacy.map(({ column, encoding }) => [String(column), encoding]))

/** The heading in the rows that the officer chose; without any, columns are called by their letters. */
export const headingAt = (
  rows: readonly SheetRow[],
  merges: readonly MergedRange[],
  firstRow: number,
  lastRow: number,
): Heading => {
  const block = rows.filter((row) => firstRow <= row.number && row.number <= lastRow)
  const width = (block.length > 0 ? block : rows).reduce((most, row) => Math.max(most, row.cells.length), 0)
  const columns: HeadingColumn[] = Array.from({ length: width }, (_, column) => {
    const parts = block.length > 0 ? partsAt(block, column, merges) : [columnLetters(column)]
    return { column, parts, heading: parts.join(' / ') }
  })
  const next = rows.find((row) => row.number > lastRow)
  const title = rows
    .filter((row) => row.number < firstRow)
    .map((row) => row.cells.map(textOf).filter(Boolean).join(' '))
  return {
    firstRow,
    lastRow,
    numberingRow: next && lastRow > 0 && isNumberingRow(next) ? next.number : null,
    columns,
    title,
  }
}

const kindOf = (heading: Heading, below: readonly SheetRow[], words: ImportWords): ImportKind => {
  const sample = (column: number) => below.map((row) => row.cells[column] ?? null)
  const people = guessMapping('people', heading.columns, sample, words)
  if (mappingGaps('people', people).length > 0) {
    const units = guessMapping('units', heading.columns, sample, words)
    return mappingGaps('units', units).length === 0 ? 'units' : 'people'
  }
  const named = people.some(({ target }) => target === 'full-name' || target === 'given-name')
  const surely = people.some(({ target }) =>
    ['born', 'sex', 'highest-level', 'level-tick'].includes(target ?? ''),
  )
  if (named && surely) return 'people'
  const units = guessMapping('units', heading.columns, sample, words)
  const unitLike = units.filter(({ target }) =>
    ['code', 'parent-code', 'parent-name', 'kind'].includes(target ?? ''),
  )
  return unitLike.length >= 2 ? 'units' : 'people'
}

type Head = Pick<SheetFound, 'index' | 'name' | 'hidden' | 'merges' | 'rows' | 'columns' | 'lastRow'>

/** What a sheet's first rows tell: its heading, what it lists, and old encodings. */
export const findInSheet = (head: Head, firstRows: readonly FontRow[], words: ImportWords): SheetFound => {
  const legacy = findLegacy(firstRows)
  const conversions = conversionsOf(legacy)
  const rows = firstRows.map((row) => convertRow(row, conversions))
  const found = findHeading(rows.slice(0, headingRowsMax), head.merges)
  const heading = found ?? headingAt(rows, head.merges, 0, 0)
  const below = rows.filter((row) => row.number > heading.lastRow).slice(0, 100)
  return {
    ...head,
    heading: found && { firstRow: found.firstRow, lastRow: found.lastRow },
    title: (found?.title ?? []).slice(0, 10).map((line) => line.slice(0, 300)),
    kind: kindOf(heading, below, words),
    legacy,
  }
}
