import { covers, type Day } from '../../time/day.ts'
import type { UnitEdge } from '../unit.ts'
import type { Member, UnitChanges } from './state.ts'

/** How many people a unit and all below it have in a hierarchy; null: it does not stand. */
export type UnitFigure = {
  readonly unitId: string
  readonly hierarchy: string
  readonly before: number | null
  readonly after: number | null
}

/** How things are on the day without the operation: the edges upward, and who is counted where. */
export type Standing = {
  readonly day: Day
  readonly edges: readonly UnitEdge[]
  readonly people: readonly { readonly unitId: string; readonly hierarchy: string; readonly people: number }[]
}

const keyOf = (one: { readonly unitId: string; readonly hierarchy: string }) =>
  `${one.unitId} ${one.hierarchy}`

type Parents = Map<string, string | null>

/** The units above, and the unit itself. */
const upFrom = (parents: Parents, unitId: string | null, hierarchy: string): Set<string> => {
  const way = new Set<string>()
  let at = unitId
  while (at !== null && !way.has(at)) {
    way.add(at)
    at = parents.get(keyOf({ unitId: at, hierarchy })) ?? null
  }
  return way
}

/** People who are counted under one unit before and under another after. */
type Block = {
  readonly hierarchy: string
  readonly from: string | null
  readonly to: string | null
  readonly people: number
}

const movingMembers = ({ members }: UnitChanges, day: Day): Block[] => {
  const blocks: Block[] = []
  let last: Member | null = null
  for (const { before, after } of members) {
    const from: Member | null = before ?? last
    if (from && after && after.unitId !== from.unitId && covers(after, day))
      blocks.push({ hierarchy: after.hierarchy, from: from.unitId, to: after.unitId, people: 1 })
    last = before
  }
  return blocks
}

/** The units whose figures an operation changes or touches, with the people before it and after it. */
export const figuresOf = (
  changes: UnitChanges,
  unitIds: readonly string[],
  { day, edges, people }: Standing,
): UnitFigure[] => {
  const counted = new Map(people.map((one) => [keyOf(one), one.people]))
  const before: Parents = new Map(edges.map((edge) => [keyOf(edge), edge.parentId]))
  const after: Parents = new Map(before)
  for (const change of changes.edges)
    if (change.before && covers(change.before, day)) after.delete(keyOf(change.before))
  for (const change of changes.edges)
    if (change.after && covers(change.after, day)) after.set(keyOf(change.after), change.after.parentId)
  const blocks = movingMembers(changes, day)
  for (const [key, to] of after) {
    const hierarchy = key.slice(key.indexOf(' ') + 1)
    const from = before.get(key)
    if (from !== undefined && from !== to) blocks.push({ hierarchy, from, to, people: counted.get(key) ?? 0 })
  }
  const ways = blocks.map(({ hierarchy, from, to, people }) => ({
    hierarchy,
    people,
    from: upFrom(before, from, hierarchy),
    to: upFrom(after, to, hierarchy),
  }))
  const changeOf = (unitId: string, hierarchy: string): number =>
    ways
      .filter((way) => way.hierarchy === hierarchy)
      .reduce((sum, way) => sum + way.people * (Number(way.to.has(unitId)) - Number(way.from.has(unitId))), 0)
  return unitIds.flatMap((unitId) => {
    const keys = [...new Set([...before.keys(), ...after.keys()])].filter((key) =>
      key.startsWith(`${unitId} `),
    )
    return keys.map((key) => {
      const hierarchy = key.slice(unitId.length + 1)
      const now = counted.get(key) ?? 0
      return {
        unitId,
        hierarchy,
        before: before.has(key) ? now : null,
        after: after.has(key) ? now + changeOf(unitId, hierarchy) : null,
      }
    })
  })
}
