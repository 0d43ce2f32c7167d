import type { Heading } from './heading.ts'
import { isNumberingRow } from './heading.ts'
import type { Mapping } from './mapping.ts'
import { columnFor } from './mapping.ts'
import { isNote, isSignature, isTotal } from './row-words.ts'
import type { SheetRow } from './sheet.ts'
import { filledColumns, textAt } from './sheet.ts'
import type { UnitPath } from './unit-heading.ts'
import { lastLetterOf, soundsLikeUnit, unitHeadingOf, withUnitHeading } from './unit-heading.ts'

/**
 * What a row below the heading is. 'entry' speaks of a person (or unit); 'continuation' adds to the entry
 * above it; 'group' names the unit of the entries that follow.
 */
export type RowKind =
  | 'entry'
  | 'continuation'
  | 'group'
  | 'total'
  | 'blank'
  | 'heading'
  | 'numbering'
  | 'signature'
  | 'note'

export type ClassifiedRow = {
  readonly row: SheetRow
  readonly kind: RowKind
  /** The unit headings that hold for the row, outermost first. */
  readonly units: UnitPath
}

const repeatsHeading = (row: SheetRow, filled: readonly number[], heading: Heading): boolean =>
  filled.length >= 2 &&
  filled.every((column) => heading.columns[column]?.parts.includes(textAt(row, column)) ?? false)

type Keys = {
  readonly number: number | null
  readonly names: readonly number[]
  readonly identities: readonly number[]
  readonly mapped: ReadonlySet<number>
}

const keysOf = (mapping: Mapping): Keys => {
  const column = (...targets: Parameters<typeof columnFor>[1][]) =>
    targets.flatMap((target) => columnFor(mapping, target) ?? [])
  return {
    number: columnFor(mapping, 'order-number'),
    names: column('full-name', 'family-name', 'given-name', 'name', 'path-1', 'path-2', 'path-3', 'path-4'),
    identities: column('staff-code', 'personal-number', 'code'),
    mapped: new Set(
      mapping.flatMap(({ column, target }) => (target === null || target === 'note' ? [] : [column])),
    ),
  }
}

/** Whether a word is followed by another one: no mere number of a row. */
const saysMore = (text: string): boolean => {
  const word = text.search(/\p{L}{2}/u)
  return word >= 0 && /\s/.test(text.slice(word + 2))
}

/** The text and number of a heading row that names a unit, or null. */
const groupIn = (row: SheetRow, filled: readonly number[], keys: Keys): [string, string] | null => {
  const words: number[] = []
  const texts = new Set<string>()
  for (const column of filled) {
    if (column === keys.number || !/\p{L}{2}/u.test(textAt(row, column))) continue
    words.push(column)
    if (texts.add(textAt(row, column)).size > 1) return null
  }
  const marked = keys.number === null ? '' : textAt(row, keys.number)
  if (texts.size === 0 && saysMore(marked)) return ['', marked]
  if (texts.size !== 1 || saysMore(marked)) return null
  const [text = ''] = texts
  // Counts may stand beside the name ('Sở Nội vụ | 25'); a code or date belongs to an entry.
  const figures = filled.filter((column) => !words.includes(column) && column !== keys.number)
  if (figures.some((column) => !/^\d{1,4}$/.test(textAt(row, column)) || keys.identities.includes(column)))
    return null
  const inName = words.some((column) => keys.names.includes(column))
  // A word under another mapped column adds to the entry above; a unit's name may stand anywhere.
  const mapped = words.some((column) => keys.mapped.has(column))
  if (!inName) return mapped && marked === '' && !soundsLikeUnit(text) ? null : [marked, text]
  const arabic = /^\d+$/.test(marked)
  if (soundsLikeUnit(text) && !(arabic && filled.length > 2)) return [marked, text]
  return marked !== '' && !arabic ? [marked, text] : null
}

/**
 * Classifies the rows below a heading, one after the other: keeps which unit the heading rows have named
 * and that signatures end a table. Without name columns every row with a mapped cell is an entry.
 */
export const rowClassifier = (
  heading: Heading,
  mapping: Mapping,
  groups = true,
): ((row: SheetRow) => ClassifiedRow) => {
  const keys = keysOf(mapping)
  let units: UnitPath = []
  let entries = 0
  let ended = false
  const kindOf = (row: SheetRow): RowKind => {
    const filled = filledColumns(row)
    if (filled.length === 0) return 'blank'
    const texts = filled.map((column) => textAt(row, column))
    if (repeatsHeading(row, filled, heading)) {
      ended = false
      return 'heading'
    }
    if (row.number === heading.numberingRow || isNumberingRow(row)) return 'numbering'
    if (ended) return 'signature'
    if (isTotal(texts)) return 'total'
    const numbered = keys.number !== null && /^\d+\.?$/.test(textAt(row, keys.number))
    if (entries > 0 && isSignature(texts, numbered)) {
      ended = true
      return 'signature'
    }
    const group = groups ? groupIn(row, filled, keys) : null
    if (texts.length <= 2 && isNote(texts[0] ?? '')) return 'note'
    if (group) {
      units = withUnitHeading(units, unitHeadingOf(group[0], group[1], lastLetterOf(units)))
      return 'group'
    }
    const named = [...keys.names, ...keys.identities].some((column) => textAt(row, column) !== '')
    if (!named && keys.names.length > 0) {
      const adds = filled.some((column) => keys.mapped.has(column) && column !== keys.number)
      return adds && entries > 0 && !numbered ? 'continuation' : adds ? 'entry' : 'note'
    }
    if (!filled.some((column) => keys.mapped.has(column))) return 'note'
    entries += 1
    return 'entry'
  }
  return (row) => {
    const kind = kindOf(row)
    return { row, kind, units }
  }
}
