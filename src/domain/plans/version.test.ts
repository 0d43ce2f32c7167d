import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Amendment, refusalToAmend } from './amend-refusal.ts'
import { blankLine } from './blank-line.ts'
import type { Line } from './line.ts'
import { differenceBetween, sumOfDifference } from './line-difference.ts'
import { normalLine } from './normal-line.ts'
import { type PlanVersion, versionOn } from './version.ts'

const line = (lineId: string, changed: Partial<Line> = {}): Line =>
  blankLine(lineId, {
    levelCode: 'PRO.MA',
    people: 2,
    plannedCostDong: 10,
    funding: [{ source: 'self', amountDong: 10 }],
    ...changed,
  })

const version = (number: number, from: string, lines: Line[] = [line('1')]): PlanVersion => ({
  number,
  from,
  documentId: `d${number}`,
  lines,
})

const versions = [
  version(0, '2014-01-15'),
  version(1, '2014-06-01'),
  version(3, '2014-09-01'),
  version(2, '2014-09-01'),
]

test('the plan is read as it stood on any day', () => {
  const cases: [string, number | undefined][] = [
    ['2014-01-14', undefined],
    ['2014-01-15', 0],
    ['2014-05-31', 0],
    ['2014-06-01', 1],
    ['2014-09-01', 3],
    ['2030-01-01', 3],
  ]
  for (const [day, number] of cases) expect(versionOn(versions, day)?.number).toBe(number)
})

test('an amendment shows what came, what went, and what changed field by field', () => {
  const before = [line('stays'), line('goes'), line('grows')]
  const after = [
    line('comes', { people: 5 }),
    line('grows', { people: 3, reason: 'Thêm người' }),
    line('stays'),
  ]
  const difference = differenceBetween(before, after)
  expect(
    difference.map(({ lineId, before, after, fields }) => [lineId, before?.people, after?.people, fields]),
  ).toEqual([
    ['goes', 2, undefined, []],
    [
      'grows',
      2,
      3,
      [
        { field: 'people', before: 2, after: 3 },
        { field: 'reason', before: null, after: 'Thêm người' },
      ],
    ],
    ['comes', undefined, 5, []],
  ])
  expect(sumOfDifference(difference)).toEqual({ people: 4, plannedCostDong: 0 })
})

const lines = fc
  .uniqueArray(
    fc.record({
      id: fc.nat(8),
      people: fc.integer({ min: 1, max: 3 }),
      reason: fc.constantFrom(null, ' ', 'một', 'hai'),
    }),
    { selector: ({ id }) => id },
  )
  .map((drawn) => drawn.map(({ id, people, reason }) => line(`${id}`, { people, reason })))

const byId = (all: readonly Line[]) => new Map(all.map((one) => [one.lineId, normalLine(one)]))

test('the difference, applied to the earlier version, makes the later one; backwards it is its mirror', () => {
  fc.assert(
    fc.property(lines, lines, (before, after) => {
      const difference = differenceBetween(before, after)
      const made = byId(before)
      for (const { lineId, before: old, after: now, fields } of difference) {
        if (now === null) made.delete(lineId)
        else if (old === null) made.set(lineId, now)
        else
          made.set(lineId, {
            ...old,
            ...Object.fromEntries(fields.map(({ field, after }) => [field, after])),
          })
      }
      expect(made).toEqual(byId(after))
      const back = differenceBetween(after, before)
      expect(new Set(back.map(({ lineId }) => lineId))).toEqual(
        new Set(difference.map(({ lineId }) => lineId)),
      )
      const { people } = sumOfDifference(difference)
      expect(people + sumOfDifference(back).people).toBe(0)
      expect(differenceBetween(before, before.toReversed())).toEqual([])
    }),
  )
})

test('an issued plan changes by a decision, from a day that follows it, and by something', () => {
  const sound: Amendment = {
    from: '2014-10-01',
    document: { documentId: 'd', issuedOn: '2014-09-25' },
    lines: [line('1', { people: 3 })],
    onVersion: 3,
  }
  const cases: [Partial<Amendment>, string | undefined][] = [
    [{}, undefined],
    [{ from: '2014-09-25' }, undefined],
    [{ document: null }, 'amendment.decision_missing'],
    [{ from: '2014-12-02' }, 'amendment.in_future'],
    [{ from: '2014-09-24' }, 'amendment.before_decision'],
    [{ from: '2014-08-31', document: { documentId: 'd', issuedOn: '2014-08-01' } }, 'amendment.before_last'],
    [{ onVersion: 2 }, 'amendment.version_passed'],
    [{ lines: [line('1')] }, 'amendment.nothing_changed'],
  ]
  for (const [changed, code] of cases)
    expect(refusalToAmend({ ...sound, ...changed }, versions, '2014-12-01')?.code).toBe(code)
  expect(refusalToAmend(sound, [], '2014-12-01')?.code).toBe('amendment.not_issued')
})
