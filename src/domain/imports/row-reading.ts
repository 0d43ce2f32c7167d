import { foldForSearch } from '../language/fold.ts'
import { say } from '../language/say.ts'
import { readWord } from './cell-reading.ts'
import { readBorn, readName, readSexOf } from './identity-reading.ts'
import type { ImportedMembership, ImportedPerson } from './imported-person.ts'
import { readLearning } from './learning-reading.ts'
import type { Mapping } from './mapping.ts'
import { checkPerson } from './person-check.ts'
import { readPersonalNumber } from './personal-number.ts'
import type { Problem } from './problem.ts'
import type { ReadingContext } from './reading-context.ts'
import { readRecordId } from './record-id.ts'
import type { Columns, RowCells } from './row-cells.ts'
import { columnsByTarget, dateUnder, readUnder, textUnder, wordsUnder } from './row-cells.ts'
import type { SheetRow } from './sheet.ts'
import { saysNothing } from './tick.ts'
import type { UnitPath } from './unit-heading.ts'

/** What a row says, and what is wrong with it. A row with an error is not imported. */
export type ReadRow<Facts> = { readonly facts: Facts; readonly problems: readonly Problem[] }

const sameUnit = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && (one === other || foldForSearch(one) === foldForSearch(other))

/**
 * Names of units from the top down: the heading rows, the columns by level, the column of the unit. A
 * name that repeats the one above it stands once, save a last level column: a division called like its
 * department is the department's own office.
 */
export const unitPath = (above: readonly string[], levels: readonly string[], unit: string): string[] => {
  const columns = levels.filter((name) => name !== '')
  const names = [...above, ...columns, unit].filter((name) => name !== '')
  const path = names.filter((name, at) => !sameUnit(name, names[at - 1]))
  const last = columns.at(-1)
  return unit === '' && last !== undefined && sameUnit(last, columns.at(-2)) ? [...path, last] : path
}

const readMembership = (cells: RowCells, units: UnitPath): ImportedMembership | null => {
  const path = unitPath(
    units.map((heading) => heading.name),
    (['unit-1', 'unit-2', 'unit-3'] as const).map((target) => textUnder(cells, target)),
    textUnder(cells, 'unit'),
  )
  const code = wordsUnder(cells, 'unit-code')
  const hierarchy = readUnder(cells, 'hierarchy', (text) =>
    readWord(
      text,
      cells.context.words.hierarchies,
      'hierarchy.unknown',
      say('hệ thống tổ chức', 'hierarchies'),
    ),
  )
  const [from, to] = [dateUnder(cells, 'member-from', true), dateUnder(cells, 'member-to', true)]
  if (code !== null || path.length > 0) return { unit: { code, path }, hierarchy, from, to }
  return from === null && to === null ? null : { unit: null, hierarchy, from, to }
}

const readPost = (cells: RowCells) => {
  const title = wordsUnder(cells, 'post')
  const from = dateUnder(cells, 'post-from', true)
  return title === null || saysNothing(title) ? [] : [{ title, from }]
}

const readCells = (cells: RowCells, units: UnitPath): ImportedPerson => {
  const { words } = cells.context
  const membership = readMembership(cells, units)
  return {
    rows: [cells.row.number],
    recordId: readUnder(cells, 'record-id', readRecordId),
    staffCode: wordsUnder(cells, 'staff-code'),
    fullName: readName(cells),
    sex: readSexOf(cells),
    born: readBorn(cells),
    ethnicity: readUnder(cells, 'ethnicity', (text) =>
      readWord(text, words.ethnicities, 'ethnicity.unknown', say('dân tộc', 'ethnic groups')),
    ),
    religion: readUnder(cells, 'religion', (text) =>
      readWord(text, words.religions, 'religion.unknown', say('tôn giáo', 'religions')),
    ),
    partyJoined: dateUnder(cells, 'party-joined'),
    partyOfficial: dateUnder(cells, 'party-official'),
    personalNumber: readUnder(cells, 'personal-number', readPersonalNumber),
    memberships: membership === null ? [] : [membership],
    staffKind: readUnder(cells, 'staff-kind', (text) =>
      readWord(text, words.staffKinds, 'staff-kind.unknown', say('đối tượng', 'kinds of staff')),
    ),
    posts: readPost(cells),
    ...readLearning(cells),
  }
}

/**
 * A reader of rows under one mapping. `units` are the unit headings above the row; a continuation row
 * needs no name, it adds to the row above it.
 */
export const personReader = (
  mapping: Mapping,
  context: ReadingContext,
): ((row: SheetRow, units?: UnitPath, continuation?: boolean) => ReadRow<ImportedPerson>) => {
  const columns: Columns = columnsByTarget(mapping)
  return (row, units = [], continuation = false) => {
    const cells: RowCells = { row, columns, context, problems: [] }
    const facts = readCells(cells, units)
    checkPerson(cells, facts, continuation)
    return { facts, problems: cells.problems }
  }
}

/** Reads one row; for many rows make a `personReader` once. */
export const readRow = (
  row: SheetRow,
  mapping: Mapping,
  context: ReadingContext,
  units: UnitPath = [],
): ReadRow<ImportedPerson> => personReader(mapping, context)(row, units)
