import { say } from '../language/say.ts'
import type { PartialDate } from '../time/partial-date.ts'
import { firstDay, lastDay } from '../time/partial-date.ts'
import { readWord } from './cell-reading.ts'
import type { ImportedUnit } from './imported-unit.ts'
import type { Mapping } from './mapping.ts'
import { error } from './problem.ts'
import type { ReadingContext } from './reading-context.ts'
import type { RowCells } from './row-cells.ts'
import { columnsByTarget, complainAt, dateUnder, readUnder, textUnder, wordsUnder } from './row-cells.ts'
import type { ReadRow } from './row-reading.ts'
import { unitPath } from './row-reading.ts'
import type { SheetRow } from './sheet.ts'
import type { UnitPath } from './unit-heading.ts'

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
      kindSaid: wordsUnder(cells, 'kind'),
      hierarchy: readUnder(cells, 'hierarchy', (text) =>
        readWord(text, words.hierarchies, 'hierarchy.unknown', say('hệ thống tổ chức', 'hierarchies')),
      ),
      parentCode: wordsUnder(cells, 'parent-code'),
      parentName: wordsUnder(cells, 'parent-name'),
      from,
      to,
    }
    const outermost = wordsUnder(cells, 'path-code')
    const bare = {
      nameEn: null,
      kindCode: null,
      kindSaid: null,
      parentCode: null,
      parentName: null,
      from: null,
      to: null,
    }
    const facts = path.map((name, at): ImportedUnit => {
      const own = at === path.length - 1 ? details : { ...bare, code: null, hierarchy: details.hierarchy }
      const code = own.code ?? (at === 0 && units.length === 0 ? outermost : null)
      return { ...own, code, name, above: path.slice(0, at), rows: [row.number] }
    })
    return { facts, problems: cells.problems }
  }
}
