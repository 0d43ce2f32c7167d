import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankLine } from './blank-line.ts'
import { costOf } from './funding.ts'
import { againstTerm, draftOfYear } from './yearly.ts'

const numbered = () => {
  let number = 0
  return () => `y${++number}`
}

const term = [
  blankLine('masters', {
    levelCode: 'PRO.MA',
    people: 10,
    personIds: ['ana', 'ba'],
    plannedCostDong: 100,
    funding: [
      { source: 'self', amountDong: 40 },
      { source: 'state-local', amountDong: 60 },
    ],
  }),
  blankLine('doctors', { levelCode: 'PRO.DR', people: 2, start: '2014-09' }),
]
const earlier = [
  blankLine('a', {
    termLineId: 'masters',
    people: 4,
    personIds: ['ana'],
    plannedCostDong: 70,
    funding: [{ source: 'state-local', amountDong: 70 }],
  }),
  blankLine('b', { termLineId: 'masters', people: 3 }),
  blankLine('c', { people: 5 }),
]

test('what remains of the term is what it planned without what the years before planned', () => {
  const year = [blankLine('d', { termLineId: 'masters', people: 5 }), blankLine('e', { termLineId: 'gone' })]
  const { rows, newLines } = againstTerm(term, earlier, year)
  expect(rows.map(({ planned, earlier, thisYear, left }) => [planned, earlier, thisYear, left])).toEqual([
    [10, 7, 5, -2],
    [2, 0, 0, 2],
  ])
  expect(newLines.map(({ lineId }) => lineId)).toEqual(['e'])
})

test('a year begins with what is left of the term, its money and its names', () => {
  const [masters, ...others] = draftOfYear(term, earlier, 2013, numbered())
  expect(others).toEqual([])
  expect(masters).toMatchObject({
    lineId: 'y1',
    termLineId: 'masters',
    people: 3,
    personIds: ['ba'],
    start: '2013',
    plannedCostDong: 40,
    funding: [{ source: 'self', amountDong: 40 }],
  })
  const nobodyNamed = [blankLine('x', { termLineId: 'masters', people: 9 })]
  expect(draftOfYear(term, nobodyNamed, 2013, numbered())).toMatchObject([{ people: 1, personIds: [] }])
  const later = draftOfYear(term, earlier, 2014, numbered())
  expect(later.map(({ levelCode, people, start }) => [levelCode, people, start])).toEqual([
    ['PRO.MA', 3, '2014'],
    ['PRO.DR', 2, '2014-09'],
  ])
  expect(
    draftOfYear(term, [blankLine('x', { termLineId: 'masters', people: 11 })], 2013, numbered()),
  ).toEqual([])
})

test('planned is always what the years took and what is left; following the drafts uses the term up', () => {
  const lines = fc.array(fc.record({ of: fc.nat(3), people: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: 12,
  })
  fc.assert(
    fc.property(lines, lines, (planned, taken) => {
      const termLines = planned.map(({ people }, at) => blankLine(`t${at}`, { people }))
      const before = taken.map(({ of, people }, at) => blankLine(`b${at}`, { termLineId: `t${of}`, people }))
      const { rows } = againstTerm(termLines, before)
      for (const row of rows) expect(row.earlier + row.thisYear + row.left).toBe(row.planned)
      const draft = draftOfYear(termLines, before, 2014, numbered())
      const { rows: after, newLines } = againstTerm(termLines, before, draft)
      expect(newLines).toEqual([])
      expect(after.every(({ left, thisYear }) => left === 0 || (left < 0 && thisYear === 0))).toBe(true)
      for (const line of draft) expect(line.plannedCostDong).toBe(costOf(line.funding))
    }),
  )
})
