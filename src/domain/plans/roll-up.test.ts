import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankLine } from './blank-line.ts'
import { costOf } from './funding.ts'
import { joinedLines, namedTwice } from './joined-lines.ts'
import type { Line } from './line.ts'
import { rollUpDimensions, rollUpLines, type UnitLine } from './roll-up.ts'

const share = fc.record({
  source: fc.constantFrom('self', 'state-local', 'unit'),
  amountDong: fc.integer({ min: 0, max: 10 ** 10 }),
})
const drawn = fc.record({
  levelCode: fc.constantFrom('PRO.MA', 'PRO.DR', null),
  setCode: fc.constantFrom('above-university', null),
  fieldCode: fc.constantFrom('0311', '0912', null),
  people: fc.integer({ min: 1, max: 30 }),
  personIds: fc.uniqueArray(fc.constantFrom('ana', 'ba', 'cam', 'dao')),
  funding: fc.uniqueArray(share, { selector: ({ source }) => source }),
  unitId: fc.constantFrom('health', 'science'),
  year: fc.integer({ min: 2011, max: 2015 }),
})
const unitLines = fc.array(drawn, { maxLength: 20 }).map((all) =>
  all.map(
    ({ unitId, year, ...said }, at): UnitLine => ({
      unitId,
      year,
      line: blankLine(`l${at}`, { ...said, plannedCostDong: costOf(said.funding) }),
    }),
  ),
)

test('however it is divided, the rows add up to the total and the total to the lines', () => {
  fc.assert(
    fc.property(unitLines, fc.subarray([...rollUpDimensions]), (lines, by) => {
      const { rows, total } = rollUpLines(lines, by)
      const sum = (figure: 'lines' | 'people' | 'named' | 'plannedCostDong') =>
        rows.reduce((all, row) => all + row[figure], 0)
      expect(sum('people')).toBe(total.people)
      expect(sum('lines')).toBe(total.lines)
      expect(sum('named')).toBe(total.named)
      expect(sum('plannedCostDong')).toBe(total.plannedCostDong)
      const all = lines.map(({ line }) => line)
      expect(total.lines).toBe(all.length)
      expect(total.people).toBe(all.reduce((count, { people }) => count + people, 0))
      expect(total.plannedCostDong).toBe(all.reduce((cost, line) => cost + line.plannedCostDong, 0))
      expect(costOf(total.funding)).toBe(total.plannedCostDong)
      for (const row of rows) expect(costOf(row.funding)).toBe(row.plannedCostDong)
      expect(new Set(rows.flatMap(({ lineIds }) => lineIds))).toEqual(
        new Set(all.map(({ lineId }) => lineId)),
      )
    }),
    { numRuns: 300 },
  )
})

test('by funding, people stand once under the main source and money under each', () => {
  const line = blankLine('1', {
    levelCode: 'PRO.MA',
    people: 3,
    plannedCostDong: 100,
    funding: [
      { source: 'self', amountDong: 40 },
      { source: 'state-local', amountDong: 60 },
    ],
  })
  const { rows } = rollUpLines([{ unitId: 'health', year: 2014, line }], ['funding'])
  expect(rows.map(({ keys, people, plannedCostDong }) => [keys.funding, people, plannedCostDong])).toEqual([
    ['self', 0, 40],
    ['state-local', 3, 60],
  ])
})

test('the upper plan made of the units’ lines has their people and their money', () => {
  fc.assert(
    fc.property(unitLines, (lines) => {
      const all = lines.map(({ line }) => line)
      let number = 0
      const joined = joinedLines(all, () => `n${++number}`)
      const sum = (some: readonly Line[], of: (line: Line) => number) =>
        some.reduce((n, one) => n + of(one), 0)
      const made = joined.map(({ line }) => line)
      expect(sum(made, ({ people }) => people)).toBe(sum(all, ({ people }) => people))
      expect(sum(made, (one) => one.plannedCostDong)).toBe(sum(all, (one) => one.plannedCostDong))
      expect(joined.flatMap(({ fromLineIds }) => fromLineIds).sort()).toEqual(
        all.map(({ lineId }) => lineId).sort(),
      )
      for (const { line } of joined) expect(new Set(line.personIds).size).toBe(line.personIds.length)
    }),
  )
})

test('somebody whom two units plan for the same level is found', () => {
  const line = (lineId: string, levelCode: string, personIds: string[]) =>
    blankLine(lineId, { levelCode, personIds })
  const found = namedTwice([
    line('1', 'PRO.MA', ['ana', 'ba']),
    line('2', 'PRO.MA', ['ana']),
    line('3', 'PRO.DR', ['ba']),
  ])
  expect([...found]).toEqual([['ana', ['1', '2']]])
})
