import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, covers, type Day, FOREVER } from '../time/day.ts'
import { type Basis, bases, basesToSum, everyone } from './basis.ts'
import {
  type CountDelta,
  type CountingGround,
  deltasOf,
  differenceOf,
  differenceOfLevels,
  joined,
  summed,
} from './delta.ts'
import { type CountedPerson, levelTimeline } from './level-timeline.ts'
import { isHeadOf, ordersOf } from './order.ts'

const order = { setCode: 'all', levelCodes: ['DR', 'MA', 'CK1', 'BA'], from: '-infinity', to: FOREVER }

const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2015-01-01', days * 3))
const period = fc
  .tuple(day, fc.option(fc.integer({ min: 1, max: 900 }), { nil: null }))
  .map(([from, days]) => ({ from, to: days === null ? FOREVER : addDays(from, days) }))
const levelCode = fc.constantFrom('DR', 'MA', 'CK1', 'BA', 'outside')
const unitId = fc.constantFrom('leaf-1', 'leaf-2', 'leaf-3')
const person: fc.Arbitrary<CountedPerson> = fc.record({
  memberships: fc.array(
    fc
      .record({ hierarchy: fc.constantFrom('party', 'administrative'), unitId, period })
      .map((membership) => ({
        ...membership.period,
        hierarchy: membership.hierarchy,
        unitId: membership.unitId,
      })),
    { maxLength: 4 },
  ),
  held: fc.array(fc.record({ levelCode, from: fc.oneof(day, fc.constant('-infinity')) }), { maxLength: 4 }),
  studies: fc.array(
    fc.record({ levelCode, period }).map((study) => ({ ...study.period, levelCode: study.levelCode })),
    { maxLength: 3 },
  ),
})

/** Each leaf lies under the root always, and under a branch for a while in the party line. */
const ground: CountingGround = {
  orders: new Map([['all', [order]]]),
  ancestryOf: (leaf) =>
    ['party', 'administrative'].flatMap((hierarchy) => [
      { hierarchy, ancestorId: leaf, unitId: leaf, depth: 0, from: '2000-01-01', to: FOREVER },
      { hierarchy, ancestorId: 'root', unitId: leaf, depth: 2, from: '2000-01-01', to: FOREVER },
      { hierarchy, ancestorId: 'old', unitId: leaf, depth: 1, from: '2000-01-01', to: '2016-07-01' },
      { hierarchy, ancestorId: 'new', unitId: leaf, depth: 1, from: '2016-07-01', to: FOREVER },
    ]),
}

const countAt = (deltas: readonly CountDelta[], asked: Partial<CountDelta>, asOf: Day): number =>
  deltas
    .filter((delta) => delta.day <= asOf)
    .filter((delta) =>
      Object.entries(asked).every(([key, value]) =>
        key === 'basis'
          ? basesToSum(String(value)).includes(delta.basis)
          : delta[key as keyof CountDelta] === value,
      ),
    )
    .reduce((sum, delta) => sum + delta.people, 0)

/** Counts one person on one day straight from the facts, with nothing shared with the code under test. */
const naiveLevel = (who: CountedPerson, basis: Basis, asOf: Day): string | undefined => {
  const has = new Set<string>()
  if (basis !== 'studying') for (const held of who.held) if (held.from <= asOf) has.add(held.levelCode)
  if (basis !== 'holders') for (const study of who.studies) if (covers(study, asOf)) has.add(study.levelCode)
  return order.levelCodes.find((code) => has.has(code))
}
const naiveIn = (who: CountedPerson, unit: string, hierarchy: string, asOf: Day): boolean =>
  who.memberships.some(
    (membership) =>
      membership.hierarchy === hierarchy &&
      covers(membership, asOf) &&
      (membership.unitId === unit ||
        unit === 'root' ||
        (unit === 'old' && asOf < '2016-07-01') ||
        (unit === 'new' && asOf >= '2016-07-01')),
  )

describe('counting people', () => {
  test('summed deltas equal a count from the facts, on any day, in any unit, by any basis', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 6 }), day, (people, asOf) => {
        const deltas = people.flatMap((who) => deltasOf(who, ground))
        for (const unit of ['leaf-1', 'root', 'old', 'new'])
          for (const hierarchy of ['party', 'administrative']) {
            const members = people.filter((who) => naiveIn(who, unit, hierarchy, asOf))
            expect(countAt(deltas, { unitId: unit, hierarchy, setCode: everyone.setCode }, asOf)).toBe(
              members.length,
            )
            for (const basis of bases)
              for (const code of order.levelCodes)
                expect(
                  countAt(deltas, { unitId: unit, hierarchy, setCode: 'all', basis, levelCode: code }, asOf),
                ).toBe(members.filter((who) => naiveLevel(who, basis, asOf) === code).length)
          }
      }),
      { numRuns: 300 },
    )
  })

  test('the difference of two histories turns the summary of one into that of the other', () => {
    fc.assert(
      fc.property(person, person, (before, after) => {
        const [old, now] = [deltasOf(before, ground), deltasOf(after, ground)]
        const byKey = (deltas: CountDelta[]) =>
          summed(deltas)
            .map((delta) => JSON.stringify(delta))
            .sort()
        expect(byKey([...old, ...differenceOf(old, now)])).toEqual(byKey(now))
      }),
    )
  })

  test('a change of levels alone adds what the whole difference adds', () => {
    const lines = (deltas: readonly CountDelta[]) => deltas.map((delta) => JSON.stringify(delta)).sort()
    fc.assert(
      fc.property(person, person, (before, { held, studies }) => {
        const after = { ...before, held, studies }
        expect(lines(differenceOfLevels(before, after, ground))).toEqual(
          lines(differenceOf(deltasOf(before, ground), deltasOf(after, ground))),
        )
      }),
    )
  })

  test('a person is counted at the first level of the order, whatever ladder it is on', () => {
    const timeline = levelTimeline(
      {
        memberships: [],
        held: [{ levelCode: 'CK1', from: '2010-05-01' }],
        studies: [{ levelCode: 'MA', from: '2012-01-01', to: '2014-01-01' }],
      },
      [order],
      'holders-and-studying',
    )
    expect(timeline).toEqual([
      { levelCode: 'CK1', from: '2010-05-01', to: '2012-01-01' },
      { levelCode: 'MA', from: '2012-01-01', to: '2014-01-01' },
      { levelCode: 'CK1', from: '2014-01-01', to: FOREVER },
    ])
  })

  test('periods that touch are one stay', () => {
    expect(
      joined([
        { from: '2014-01-01', to: '2015-01-01' },
        { from: '2012-01-01', to: '2014-01-01' },
        { from: '2016-01-01', to: FOREVER },
      ]),
    ).toEqual([
      { from: '2012-01-01', to: '2015-01-01' },
      { from: '2016-01-01', to: FOREVER },
    ])
  })

  test('a set that changes on a day counts by its old order before and by its new one from then on', () => {
    const orders = ordersOf([
      { setCode: 's', levelCode: 'DR', position: 1, from: '-infinity', to: FOREVER },
      { setCode: 's', levelCode: 'CK2', position: 2, from: '2020-01-01', to: FOREVER },
    ])
    expect(orders.map(({ levelCodes, from }) => [from, levelCodes])).toEqual([
      ['-infinity', ['DR']],
      ['2020-01-01', ['DR', 'CK2']],
    ])
  })

  test('a set can be read off another only when it is the head of its order', () => {
    expect(isHeadOf(['DR', 'MA'], order.levelCodes)).toBe(true)
    expect(isHeadOf(['MA', 'DR'], order.levelCodes)).toBe(false)
  })
})
