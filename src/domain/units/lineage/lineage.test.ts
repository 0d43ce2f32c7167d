import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, covers, type Day, FOREVER } from '../../time/day.ts'
import { ancestryOf } from '../ancestry.ts'
import type { UnitEdge, UnitPair, UnitVersion } from '../unit.ts'
import { type Operation, planOf } from './plan.ts'
import { inverseOf } from './reversal.ts'
import type { Ground, Member, RowChange, UnitChanges } from './state.ts'

type Registry = { versions: UnitVersion[]; edges: UnitEdge[]; pairs: UnitPair[]; members: Member[] }

const start = '2015-01-01'
const dayAt = (offset: number): Day => addDays(start, offset)
const party = 'party'
const kinds = new Map([
  ['branch', party],
  ['department', 'administrative'],
])

let made = 0
const newId = () => `id${++made}`

const applied = (registry: Registry, changes: UnitChanges): Registry => {
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
  }
}

const groundOf = (registry: Registry, operation: Operation, day: Day): Ground => {
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
    pairs: registry.pairs,
    codeHolders: registry.versions.filter((version) => version.to > day),
    below: new Set(below),
    waitingIn: new Set(),
    hierarchyOfKind: kinds,
    newId,
  }
}

/** How many people are counted in each unit on the day, itself and below. */
const countsOn = (registry: Registry, day: Day): Record<string, number> => {
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

const unitIds = ['root', 'a', 'b', 'c', 'a1', 'a2', 'b1']
const beginning: Registry = {
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
}

/** A random operation: numbers pick units out of those that ever were. */
type Dice = { kind: number; one: number; two: number; three: number; step: number; rule: number }
const dice = fc.record({
  kind: fc.nat(5),
  one: fc.nat(30),
  two: fc.nat(30),
  three: fc.nat(30),
  step: fc.integer({ min: -10, max: 30 }),
  rule: fc.nat(3),
})

const newUnit = (parentId: string) => {
  const unitId = newId()
  return { unitId, code: `C-${unitId}`, name: `Mới ${unitId}`, nameEn: null, kindCode: 'branch', parentId }
}

const operationOf = (registry: Registry, roll: Dice): Operation => {
  const ids = [...new Set(registry.versions.map((one) => one.unitId))].sort()
  const pick = (number: number) => ids[number % ids.length] ?? 'root'
  const [one, two, three] = [pick(roll.one), pick(roll.two), pick(roll.three)]
  switch (roll.kind) {
    case 0:
      return { kind: 'creation', unit: newUnit(one) }
    case 1:
      return { kind: 'renaming', renaming: { unitId: one, name: `Tên ${roll.two}` } }
    case 2:
      return { kind: 'move', move: { unitId: one, hierarchy: party, parentId: two } }
    case 3:
      return {
        kind: 'merger',
        merger:
          roll.rule % 2 ? { sourceIds: [one], into: two } : { sourceIds: [one, two], into: newUnit(three) },
      }
    case 4: {
      const [left, right] = [newUnit(two), newUnit(three)]
      const children = registry.edges
        .filter((row) => row.parentId === one && row.to === FOREVER)
        .map((row) => ({ unitId: row.unitId, toUnitId: right.unitId }))
      return {
        kind: 'split',
        split: {
          unitId: one,
          continues: roll.rule === 2,
          into: [left, right],
          children,
          people: roll.rule === 3 ? { rule: 'ask' } : { rule: 'all-to', toUnitId: left.unitId },
        },
      }
    }
    default:
      return { kind: 'dissolution', unitId: one }
  }
}

const sorted = (registry: Registry) =>
  Object.fromEntries(
    Object.entries(registry).map(([name, rows]) => [name, rows.map((row) => JSON.stringify(row)).sort()]),
  )

describe('reorganising', () => {
  test('the past still adds up: no operation changes a count of a day before it, and each can be taken back', () => {
    const done: Record<string, number> = {}
    fc.assert(
      fc.property(fc.array(dice, { minLength: 1, maxLength: 8 }), (rolls) => {
        let registry = beginning
        let day = start
        for (const roll of rolls) {
          const next = addDays(day, roll.step)
          const operation = operationOf(registry, roll)
          const { changes } = planOf(operation, groundOf(registry, operation, next))
          if (!changes) continue
          done[operation.kind] = (done[operation.kind] ?? 0) + 1
          const after = applied(registry, changes)
          for (let before = start; before < next; before = addDays(before, 3))
            expect(countsOn(after, before)).toEqual(countsOn(registry, before))
          for (const offset of [0, 1, 200])
            expect(countsOn(after, addDays(next, offset)).root).toBe(
              countsOn(registry, addDays(next, offset)).root,
            )
          expect(sorted(applied(after, inverseOf(changes)))).toEqual(sorted(registry))
          registry = after
          if (next > day) day = next
        }
      }),
      { numRuns: 300 },
    )
    expect(Object.keys(done).sort()).toEqual([
      'creation',
      'dissolution',
      'merger',
      'move',
      'renaming',
      'split',
    ])
  })

  const refusalFor = (operation: Operation, day: Day, registry: Registry = beginning) =>
    planOf(operation, groundOf(registry, operation, day)).refusal?.code ?? null

  test('a unit with people or units below it is not dissolved', () => {
    expect(refusalFor({ kind: 'dissolution', unitId: 'a' }, dayAt(100))).toBe('unit.has_children')
    expect(refusalFor({ kind: 'dissolution', unitId: 'b1' }, dayAt(100))).toBe('unit.has_people')
    expect(refusalFor({ kind: 'dissolution', unitId: 'a1' }, dayAt(30))).toBe('unit.has_people')
    expect(refusalFor({ kind: 'dissolution', unitId: 'a1' }, dayAt(60))).toBeNull()
  })

  test('nothing happens to a unit before it exists, nor before something later that is recorded', () => {
    const renamed: Operation = { kind: 'renaming', renaming: { unitId: 'a', name: 'Tên mới' } }
    expect(refusalFor(renamed, '2014-12-31')).toBe('unit.not_standing')
    const { changes } = planOf(renamed, groundOf(beginning, renamed, dayAt(50)))
    const later = applied(beginning, changes ?? ({} as never))
    expect(
      refusalFor({ kind: 'renaming', renaming: { unitId: 'a', name: 'Tên khác' } }, dayAt(40), later),
    ).toBe('unit.changed_later')
    expect(
      refusalFor({ kind: 'renaming', renaming: { unitId: 'a', name: 'Tên khác' } }, dayAt(60), later),
    ).toBeNull()
  })

  test('a code in use is refused, and free again from the day on which its bearer ends', () => {
    const unit = { ...newUnit('root'), code: 'C-c' }
    expect(refusalFor({ kind: 'creation', unit }, dayAt(10))).toBe('unit.code_in_use')
    expect(
      refusalFor({ kind: 'merger', merger: { sourceIds: ['b', 'c'], into: unit } }, dayAt(10)),
    ).toBeNull()
  })

  test('a merger into what lies below, into itself or of one unit into a new one is refused', () => {
    const merge = (sourceIds: string[], into: string) =>
      refusalFor({ kind: 'merger', merger: { sourceIds, into } }, dayAt(10))
    expect(merge(['a'], 'a1')).toBe('merger.into_below')
    expect(merge(['a', 'b'], 'a')).toBe('merger.too_few')
    expect(
      refusalFor({ kind: 'merger', merger: { sourceIds: ['a'], into: newUnit('root') } }, dayAt(10)),
    ).toBe('merger.too_few')
    expect(merge(['a', 'b'], 'c')).toBeNull()
  })

  test('a unit that is split says where each unit below it goes', () => {
    const [left, right] = [newUnit('root'), newUnit('root')]
    const split = { unitId: 'a', continues: false, into: [left, right], people: { rule: 'ask' } } as const
    expect(refusalFor({ kind: 'split', split: { ...split, children: [] } }, dayAt(10))).toBe(
      'split.children_left',
    )
    const stranger = { rule: 'by-list', placements: [{ personId: 'p7', toUnitId: left.unitId }] } as const
    const continued = { ...split, continues: true, children: [] }
    expect(refusalFor({ kind: 'split', split: { ...continued, people: stranger } }, dayAt(10))).toBe(
      'split.not_members',
    )
    expect(refusalFor({ kind: 'split', split: continued }, dayAt(10))).toBeNull()
  })
})
