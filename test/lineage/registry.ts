import { addDays, covers, type Day, FOREVER } from '../../src/domain/time/day.ts'
import { ancestryOf } from '../../src/domain/units/ancestry.ts'
import type { Operation } from '../../src/domain/units/lineage/plan.ts'
import type {
  Grant,
  Ground,
  Member,
  Post,
  RowChange,
  UnitChanges,
} from '../../src/domain/units/lineage/state.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../../src/domain/units/unit.ts'

/** A registry in memory, on which operations are tried. */
export type Registry = {
  versions: UnitVersion[]
  edges: UnitEdge[]
  pairs: UnitPair[]
  members: Member[]
  posts: Post[]
  grants: Grant[]
}

export const start = '2015-01-01'
export const dayAt = (offset: number): Day => addDays(start, offset)
export const party = 'party'
const kinds = new Map([
  ['branch', party],
  ['department', 'administrative'],
])

let made = 0
export const newId = () => `id${++made}`

export const applied = (registry: Registry, changes: UnitChanges): Registry => {
  const apply = <Row>(rows: readonly Row[], changed: readonly RowChange<Row>[]): Row[] => {
    const result = rows.map((row) => JSON.stringify(row))
    for (const { before, after } of changed) {
      if (before) {
        const place = result.indexOf(JSON.stringify(before))
        if (place < 0) throw new Error(`not there: ${JSON.stringify(before)}`)
        result.splice(place, 1)
      }
      if (after) result.push(JSON.stringify(after))
    }
    return result.map((row) => JSON.parse(row) as Row)
  }
  return {
    versions: apply(registry.versions, changes.versions),
    edges: apply(registry.edges, changes.edges),
    pairs: apply(registry.pairs, changes.pairs),
    members: apply(registry.members, changes.members),
    posts: apply(registry.posts, changes.posts),
    grants: apply(registry.grants, changes.grants),
  }
}

export const groundOf = (registry: Registry, operation: Operation, day: Day): Ground => {
  const ids = new Set(registry.versions.map((version) => version.unitId))
  const giving =
    operation.kind === 'merger'
      ? operation.merger.sourceIds
      : operation.kind === 'split'
        ? [operation.split.unitId]
        : operation.kind === 'dissolution'
          ? [operation.unitId]
          : operation.kind === 'move'
            ? [operation.move.unitId]
            : []
  const below = ancestryOf(registry.edges)
    .filter((row) => giving.includes(row.ancestorId) && row.to > day)
    .map((row) => row.unitId)
  return {
    day,
    units: new Map(
      [...ids].map((unitId) => [
        unitId,
        {
          unitId,
          versions: registry.versions.filter((version) => version.unitId === unitId),
          edges: registry.edges.filter((edge) => edge.unitId === unitId),
        },
      ]),
    ),
    childEdges: registry.edges.filter(
      (edge) => edge.parentId !== null && giving.includes(edge.parentId) && edge.to > day,
    ),
    members: registry.members.filter((member) => giving.includes(member.unitId) && member.to > day),
    posts: registry.posts.filter((post) => giving.includes(post.unitId) && post.to > day),
    grants: registry.grants.filter((grant) => grant.to > day),
    pairs: registry.pairs,
    codeHolders: registry.versions.filter((version) => version.to > day),
    below: new Set(below),
    waitingIn: new Set(),
    hierarchyOfKind: kinds,
    newId,
  }
}

/** How many people are counted in each unit on the day, itself and below. */
export const countsOn = (registry: Registry, day: Day): Record<string, number> => {
  const counts: Record<string, number> = {}
  const rows = ancestryOf(registry.edges).filter((row) => covers(row, day))
  for (const { ancestorId, unitId } of rows)
    counts[ancestorId] =
      (counts[ancestorId] ?? 0) +
      registry.members.filter((member) => member.unitId === unitId && covers(member, day)).length
  return counts
}

const version = (unitId: string, from: Day): UnitVersion => ({
  unitId,
  code: `C-${unitId}`,
  name: `Đơn vị ${unitId}`,
  nameEn: null,
  kindCode: 'branch',
  from,
  to: FOREVER,
})
const edge = (unitId: string, parentId: string | null, from: Day): UnitEdge => ({
  unitId,
  hierarchy: party,
  parentId,
  from,
  to: FOREVER,
})
const member = (personId: string, unitId: string, from: Day, to: Day = FOREVER): Member => ({
  personId,
  membershipId: `m-${personId}`,
  hierarchy: party,
  unitId,
  validFrom: from,
  from,
  validTo: to === FOREVER ? null : to,
  to,
})

const post = (personId: string, unitId: string): Post => {
  const { membershipId: postHeldId, hierarchy: _any, ...held } = member(personId, unitId, start)
  return { ...held, postHeldId, title: 'Trưởng phòng' }
}

const unitIds = ['root', 'a', 'b', 'c', 'a1', 'a2', 'b1']
export const beginning: Registry = {
  versions: unitIds.map((unitId) => version(unitId, start)),
  edges: [
    edge('root', null, start),
    edge('a', 'root', start),
    edge('b', 'root', start),
    edge('c', 'root', start),
    edge('a1', 'a', start),
    edge('a2', 'a', start),
    edge('b1', 'b', start),
  ],
  pairs: [],
  members: [
    member('p1', 'a', start),
    member('p2', 'a1', start, dayAt(60)),
    member('p3', 'a2', dayAt(20)),
    member('p4', 'b', start),
    member('p5', 'b1', start),
    member('p6', 'c', dayAt(40), dayAt(90)),
    member('p7', 'c', start),
  ],
  posts: [post('p1', 'a'), post('p4', 'b'), post('p7', 'b')],
  grants: [{ grantId: 'g1', accountId: 'o', role: 'reader', unitId: 'a', from: start, to: FOREVER }],
}

/** A post never begins before its unit nor outlasts it. */
export const standsFor = ({ versions }: Registry, { unitId, from, to }: Post): boolean => {
  const own = versions.filter((one) => one.unitId === unitId)
  return own.some((one) => covers(one, from)) && own.some((one) => one.from < to && to <= one.to)
}

export const newUnit = (parentId: string) => {
  const unitId = newId()
  return { unitId, code: `C-${unitId}`, name: `Mới ${unitId}`, nameEn: null, kindCode: 'branch', parentId }
}
