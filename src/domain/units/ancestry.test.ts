import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, covers, type Day, FOREVER } from '../time/day.ts'
import { ancestryOf, CircleFound, refusalToPutUnder } from './ancestry.ts'
import type { UnitEdge } from './unit.ts'

const hierarchy = 'party'
const edge = (unitId: string, parentId: string | null, from: Day, to: Day = FOREVER): UnitEdge => ({
  unitId,
  parentId,
  hierarchy,
  from,
  to,
})

/** The tree of one day, found by walking up from the unit. */
const walk = (edges: readonly UnitEdge[], unitId: string, day: Day): string[] => {
  const way: string[] = []
  let next: string | null = unitId
  while (next !== null) {
    const unit: string = next
    const found = edges.find((candidate) => candidate.unitId === unit && covers(candidate, day))
    if (!found) break
    way.push(unit)
    next = found.parentId
  }
  return way
}

const start = '2014-12-20'

/** Units whose parents change at random days; a parent always has a smaller number, so no circle. */
const histories = fc
  .array(fc.array(fc.tuple(fc.nat(40), fc.nat(9)), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((units) =>
    units.flatMap((changes, number) => {
      const days = [...new Map(changes.map(([day, parent]) => [day, parent])).entries()].sort(
        ([a], [b]) => a - b,
      )
      return days.map(([day, parent], index) =>
        edge(
          `u${number}`,
          number === 0 || parent >= number ? null : `u${parent}`,
          addDays(start, day),
          days[index + 1] ? addDays(start, days[index + 1]?.[0] ?? 0) : FOREVER,
        ),
      )
    }),
  )

describe('the dated way up', () => {
  test('agrees with a walk up the tree on every single day', () => {
    fc.assert(
      fc.property(histories, (edges) => {
        const rows = ancestryOf(edges)
        for (let offset = 0; offset <= 42; offset++) {
          const day = addDays(start, offset)
          for (const unitId of new Set(edges.map((one) => one.unitId))) {
            const ancestors = rows
              .filter((row) => row.unitId === unitId && covers(row, day))
              .sort((a, b) => a.depth - b.depth)
            expect(ancestors.map((row) => row.ancestorId)).toEqual(walk(edges, unitId, day))
            expect(ancestors.map((row) => row.depth)).toEqual(ancestors.map((_row, depth) => depth))
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('joins periods that touch, so that a move between two parents leaves the root unbroken', () => {
    const edges = [
      edge('root', null, '2010-01-01'),
      edge('a', 'root', '2010-01-01'),
      edge('b', 'root', '2010-01-01'),
      edge('leaf', 'a', '2010-01-01', '2015-07-01'),
      edge('leaf', 'b', '2015-07-01'),
    ]
    expect(
      ancestryOf(edges, new Set(['leaf'])).filter((row) => row.ancestorId === 'root' || row.depth === 0),
    ).toEqual([
      { hierarchy, unitId: 'leaf', ancestorId: 'leaf', depth: 0, from: '2010-01-01', to: FOREVER },
      { hierarchy, unitId: 'leaf', ancestorId: 'root', depth: 2, from: '2010-01-01', to: FOREVER },
    ])
  })

  test('lets two units change places, for on no day is one below itself', () => {
    const edges = [
      edge('a', null, '2010-01-01', '2015-01-01'),
      edge('a', 'b', '2015-01-01'),
      edge('b', 'a', '2010-01-01', '2015-01-01'),
      edge('b', null, '2015-01-01'),
    ]
    expect(ancestryOf(edges).filter((row) => row.depth === 1)).toHaveLength(2)
  })

  test('a circle is found out', () => {
    expect(() => ancestryOf([edge('a', 'b', '2010-01-01'), edge('b', 'a', '2012-01-01')])).toThrow(
      CircleFound,
    )
  })

  test('a unit goes neither under itself nor under what lies below it', () => {
    const below = new Set(['a', 'child'])
    expect(refusalToPutUnder('a', 'a', below)?.code).toBe('unit.under_itself')
    expect(refusalToPutUnder('a', 'child', below)?.code).toBe('unit.under_itself')
    expect(refusalToPutUnder('a', 'other', below)).toBeNull()
  })
})
