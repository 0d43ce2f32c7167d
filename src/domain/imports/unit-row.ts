import { foldForSearch } from '../language/fold.ts'
import { say } from '../language/say.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { firstDay, lastDay } from '../time/partial-date.ts'
import { readWord } from './cell-reading.ts'
import type { Mapping } from './mapping.ts'
import { error } from './problem.ts'
import type { ReadingContext } from './reading-context.ts'
import type { RowCells } from './row-cells.ts'
import { columnsByTarget, complainAt, dateUnder, readUnder, textUnder, wordsUnder } from './row-cells.ts'
import type { ReadRow } from './row-reading.ts'
import { unitPath } from './row-reading.ts'
import type { SheetRow } from './sheet.ts'
import type { UnitPath } from './unit-heading.ts'

/** What a file says about one unit. Its place: the names above it, or its parent by code or name. */
export type ImportedUnit = {
  readonly rows: readonly number[]
  readonly code: string | null
  readonly name: string
  readonly nameEn: string | null
  readonly kindCode: string | null
  readonly hierarchy: string | null
  readonly parentCode: string | null
  readonly parentName: string | null
  /** The names of the units above it in the file, outermost first. */
  readonly above: readonly string[]
  readonly from: PartialDate | null
  readonly to: PartialDate | null
}

const pathTargets = ['path-1', 'path-2', 'path-3', 'path-4'] as const

const checkUnit = (
  cells: RowCells,
  path: readonly string[],
  from: PartialDate | null,
  to: PartialDate | null,
) => {
  if (path.length === 0) {
    complainAt(
      cells,
      ['name', 'path-1'],
      error(
        'unit.nameless',
        say(
          'Dòng này không có tên đơn vị. Hãy ghi tên đơn vị, hoặc xóa dòng.',
          'The row has no unit name. Write the name, or delete the row.',
        ),
      ),
    )
  }
  if (from !== null && to !== null && lastDay(to) < firstDay(from)) {
    complainAt(
      cells,
      ['to', 'from'],
      error(
        'unit.ends_before_start',
        say(
          'Ngày kết thúc trước ngày thành lập. Hãy xem lại hai ngày này.',
          'The unit ends before it begins. Check both dates.',
        ),
      ),
    )
  }
}

/** A reader of rows that list units: one unit per row, or a path of units in several columns. */
export const unitReader = (
  mapping: Mapping,
  context: ReadingContext,
): ((row: SheetRow, units?: UnitPath) => ReadRow<readonly ImportedUnit[]>) => {
  const columns = columnsByTarget(mapping)
  return (row, units = []) => {
    const cells: RowCells = { row, columns, context, problems: [] }
    const { words } = context
    const path = unitPath(
      units.map((heading) => heading.name),
      pathTargets.map((target) => textUnder(cells, target)),
      textUnder(cells, 'name'),
    )
    const from = dateUnder(cells, 'from', true)
    const to = dateUnder(cells, 'to', true)
    checkUnit(cells, path, from, to)
    const details = {
      code: wordsUnder(cells, 'code'),
      nameEn: wordsUnder(cells, 'name-en'),
      kindCode: readUnder(cells, 'kind', (text) =>
        readWord(text, words.unitKinds, 'unit-kind.unknown', say('loại đơn vị', 'kinds of unit')),
      ),
      hierarchy: readUnder(cells, 'hierarchy', (text) =>
        readWord(text, words.hierarchies, 'hierarchy.unknown', say('hệ thống tổ chức', 'hierarchies')),
      ),
      parentCode: wordsUnder(cells, 'parent-code'),
      parentName: wordsUnder(cells, 'parent-name'),
      from,
      to,
    }
    const outermost = wordsUnder(cells, 'path-code')
    const bare = { nameEn: null, kindCode: null, parentCode: null, parentName: null, from: null, to: null }
    const facts = path.map((name, at): ImportedUnit => {
      const own = at === path.length - 1 ? details : { ...bare, code: null, hierarchy: details.hierarchy }
      const code = own.code ?? (at === 0 && units.length === 0 ? outermost : null)
      return { ...own, code, name, above: path.slice(0, at), rows: [row.number] }
    })
    return { facts, problems: cells.problems }
  }
}

/** The key under which rows speak of one unit: its code, else its whole path. */
export const unitKey = (unit: ImportedUnit): string => {
  const place = unit.above.length > 0 ? unit.above : [unit.parentCode ?? unit.parentName ?? '']
  if (unit.above.length === 0 && unit.code !== null && unit.parentName === null) {
    return `code:${unit.code.toLowerCase()}`
  }
  return `path:${[...place, unit.name].map(foldForSearch).join('/')}`
}

/** Gathers the units of a file's rows, each once, parents before their children where paths tell. */
export const gatherUnits = (rows: Iterable<readonly ImportedUnit[]>): ImportedUnit[] => {
  const units = new Map<string, ImportedUnit>()
  for (const facts of rows) {
    for (const unit of facts) {
      const key = unitKey(unit)
      const known = units.get(key)
      if (!known) {
        units.set(key, unit)
        continue
      }
      units.set(key, {
        ...known,
        code: known.code ?? unit.code,
        nameEn: known.nameEn ?? unit.nameEn,
        kindCode: known.kindCode ?? unit.kindCode,
        from: known.from ?? unit.from,
        to: known.to ?? unit.to,
        // The first rows suffice to find the unit in the file.
        rows: known.rows.length < 20 ? [...known.rows, ...unit.rows] : known.rows,
      })
    }
  }
  return [...units.values()]
}
