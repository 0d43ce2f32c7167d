import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applied,
  beginning,
  countsOn,
  groundOf,
  newUnit,
  party,
  type Registry,
  standsFor,
  start,
} from '../../../../test/lineage/registry.ts'
import { addDays, FOREVER } from '../../time/day.ts'
import { type Operation, planOf } from './plan.ts'
import { inverseOf } from './reversal.ts'

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
          expect(after.posts.filter((held) => !standsFor(after, held))).toEqual([])
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
})
