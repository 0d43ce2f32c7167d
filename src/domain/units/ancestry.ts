import { type Refusal, refuse } from '../language/refusal.ts'
import { say } from '../language/say.ts'
import { type Period, shared } from '../time/day.ts'
import type { UnitAncestry, UnitEdge } from './unit.ts'

/** A tree in which somebody would be their own ancestor; operations refuse before it comes to that. */
export class CircleFound extends Error {
  readonly unitId: string

  constructor(unitId: string) {
    super(`unit ${unitId} would lie below itself`)
    this.unitId = unitId
  }
}

const keyOf = (unitId: string, hierarchy: string): string => `${unitId} ${hierarchy}`

/** The edges of each unit in each hierarchy. */
const edgesByUnit = (edges: Iterable<UnitEdge>): Map<string, UnitEdge[]> => {
  const byUnit = new Map<string, UnitEdge[]>()
  for (const edge of edges) {
    const key = keyOf(edge.unitId, edge.hierarchy)
    const known = byUnit.get(key)
    if (known) known.push(edge)
    else byUnit.set(key, [edge])
  }
  return byUnit
}

/** Joins stretches of one ancestor at one depth that touch, so that periods are unbroken. */
const unbroken = (rows: UnitAncestry[]): UnitAncestry[] => {
  if (rows.length < 2) return rows
  const result: UnitAncestry[] = []
  for (const row of rows.toSorted((a, b) =>
    a.ancestorId === b.ancestorId ? (a.from < b.from ? -1 : 1) : a.ancestorId < b.ancestorId ? -1 : 1,
  )) {
    const last = result.at(-1)
    if (last && last.ancestorId === row.ancestorId && last.depth === row.depth && last.to === row.from)
      result[result.length - 1] = { ...last, to: row.to }
    else result.push(row)
  }
  return result
}

/**
 * Who lies under whom, and when: a row for each unit, each of its ancestors (itself at depth 0) and each
 * unbroken period at one depth. A unit is in the tree while it has an edge; the way up ends at the first
 * unit without one. With `unitIds`, only the rows of those units; the edges must then include all above.
 * Throws CircleFound.
 */
export const ancestryOf = (edges: Iterable<UnitEdge>, unitIds?: ReadonlySet<string>): UnitAncestry[] => {
  const byUnit = edgesByUnit(edges)
  const all: UnitAncestry[] = []
  for (const [key, own] of byUnit) {
    const [first] = own
    if (!first || (unitIds && !unitIds.has(first.unitId))) continue
    const rows: UnitAncestry[] = []
    const way: string[] = []
    const climb = (key: string, period: Period): void => {
      for (const edge of byUnit.get(key) ?? []) {
        const time = shared(edge, period)
        if (!time) continue
        if (way.includes(edge.unitId)) throw new CircleFound(edge.unitId)
        const { hierarchy, unitId: ancestorId } = edge
        rows.push({ hierarchy, unitId: first.unitId, ancestorId, depth: way.length, ...time })
        if (edge.parentId === null) continue
        way.push(edge.unitId)
        climb(keyOf(edge.parentId, hierarchy), time)
        way.pop()
      }
    }
    climb(key, { from: '-infinity', to: 'infinity' })
    all.push(...unbroken(rows))
  }
  return all
}

/** A unit stands neither under itself nor under what lies below it. */
export const underItself: Refusal = refuse(
  'unit.under_itself',
  say(
    'Không thể đặt đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc nó. Hãy chọn cấp trên khác.',
    'A unit cannot stand under itself or under a unit below it. Choose another parent.',
  ),
)

/** Whether a unit may be put under a new parent: not under itself, nor under what lies below it. */
export const refusalToPutUnder = (
  unitId: string,
  parentId: string,
  belowUnit: ReadonlySet<string>,
): Refusal | null => (unitId === parentId || belowUnit.has(parentId) ? underItself : null)
