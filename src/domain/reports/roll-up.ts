import type { Text } from '../language/say.ts'

/** A column of the table: one level, sex, age band … */
export type Column = { readonly code: string; readonly name: Text; readonly colour: string | null }

/** So many people of one column in a unit and all below it. */
export type Count = { readonly unitId: string; readonly column: string; readonly people: number }

export type UnitRow = {
  readonly unitId: string
  readonly code: string
  readonly name: string
  readonly nameEn: string | null
  readonly kindCode: string
  readonly hasChildren: boolean
}

export type RollUpRow = UnitRow & {
  /** 'unit': a unit with all below it. 'direct': those who belong to the root unit itself, to no child. */
  readonly part: 'unit' | 'direct'
  readonly members: number
  readonly total: number
  readonly people: readonly number[]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

const rowOf = (
  unit: UnitRow,
  columns: readonly Column[],
  counts: Map<string, number>,
  members: number,
): RollUpRow => {
  const people = columns.map(({ code }) => counts.get(`${unit.unitId} ${code}`) ?? 0)
  return { ...unit, part: 'unit', members, people, total: sum(people) }
}

/**
 * Lays counts out as a table: the unit on top, then its children, then whoever belongs to the unit itself.
 * The parts add up to the top row, because nobody belongs to two units of one hierarchy on the same day.
 */
export const layOut = (
  root: UnitRow,
  children: readonly UnitRow[],
  columns: readonly Column[],
  counts: readonly Count[],
  members: ReadonlyMap<string, number>,
): { total: RollUpRow; parts: RollUpRow[] } => {
  const byKey = new Map(counts.map(({ unitId, column, people }) => [`${unitId} ${column}`, people]))
  const row = (unit: UnitRow) => rowOf(unit, columns, byKey, members.get(unit.unitId) ?? 0)
  const total = row(root)
  const parts = children.map(row)
  const people = total.people.map((inAll, index) => inAll - sum(parts.map((part) => part.people[index] ?? 0)))
  const direct: RollUpRow = {
    ...root,
    part: 'direct',
    hasChildren: false,
    members: total.members - sum(parts.map((part) => part.members)),
    people,
    total: sum(people),
  }
  const hasDirect = children.length > 0 && (direct.members !== 0 || people.some((count) => count !== 0))
  return { total, parts: hasDirect ? [...parts, direct] : parts }
}
