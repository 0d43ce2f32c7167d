import fc from 'fast-check'
import { expect, test } from 'vitest'
import { actualOfPlan, type LearningFact } from './actual.ts'
import { blankLine } from './blank-line.ts'
import { countSupport } from './support.ts'

const lines = [
  blankLine('masters', { levelCode: 'PRO.MA', people: 3, personIds: ['ana', 'ba'] }),
  blankLine('above', { setCode: 'above-university', people: 2, personIds: ['cam'] }),
]
const ground = {
  period: { from: '2014-01-01', to: '2015-01-01' },
  asOf: '2016-12-31',
  levelsOfSet: new Map([['above-university', new Set(['PRO.MA', 'PRO.DR'])]]),
}
const fact = (factId: string, personId: string, changed: Partial<LearningFact> = {}): LearningFact => ({
  factId,
  personId,
  levelCode: 'PRO.MA',
  lineId: null,
  nominatedOn: null,
  startedOn: null,
  finishedOn: null,
  ...changed,
})

test('each line is held against who was nominated, began and finished', () => {
  const facts = [
    fact('1', 'ana', { nominatedOn: '2014-03-01' }),
    fact('2', 'ba', { startedOn: '2014-09-05', finishedOn: '2016-10-01' }),
    fact('3', 'ba', { finishedOn: '2014-10-01' }),
    fact('4', 'unnamed', { lineId: 'masters', startedOn: '2013-12-01' }),
    fact('5', 'cam', { levelCode: 'PRO.DR', startedOn: '2014-10-01' }),
    fact('6', 'cam', { levelCode: 'PRO.DR', startedOn: '2013-10-01' }),
    fact('7', 'dao', { startedOn: '2014-10-01' }),
    fact('8', 'ana', { lineId: 'of another plan', startedOn: '2014-10-01' }),
  ]
  const { lines: actual, outside } = actualOfPlan(lines, facts, ground)
  expect(actual).toEqual([
    {
      lineId: 'masters',
      planned: 3,
      nominated: ['ana', 'ba', 'unnamed'],
      started: ['ba', 'unnamed'],
      finished: ['ba'],
    },
    { lineId: 'above', planned: 2, nominated: ['cam'], started: ['cam'], finished: [] },
  ])
  expect(outside.map(({ factId }) => factId)).toEqual(['6', '7', '8'])
  const [then] = actualOfPlan(lines, facts, { ...ground, asOf: '2014-09-04' }).lines
  expect(then).toMatchObject({ nominated: ['ana', 'unnamed'], started: ['unnamed'], finished: [] })
})

test('who finished began, who began was nominated; every fact is in one line or outside', () => {
  const day = fc.option(fc.constantFrom('2013-06-01', '2014-06-01', '2015-06-01', '2017-06-01'), {
    nil: null,
  })
  const facts = fc
    .array(
      fc.record({
        personId: fc.constantFrom('ana', 'ba', 'cam', 'dao'),
        levelCode: fc.constantFrom('PRO.MA', 'PRO.DR', 'POL.IN'),
        lineId: fc.constantFrom(null, 'masters', 'gone'),
        nominatedOn: day,
        startedOn: day,
        finishedOn: day,
      }),
    )
    .map((all) => all.map((one, at) => ({ ...one, factId: `${at}` })))
  fc.assert(
    fc.property(facts, (all) => {
      const actual = actualOfPlan(lines, all, ground)
      for (const { nominated, started, finished } of actual.lines) {
        expect(finished.every((personId) => started.includes(personId))).toBe(true)
        expect(started.every((personId) => nominated.includes(personId))).toBe(true)
        expect(new Set(nominated).size).toBe(nominated.length)
      }
      const apart = all.map((one) => actualOfPlan(lines, [one], ground))
      expect(apart.filter(({ outside }) => outside.length === 1).length).toBe(actual.outside.length)
    }),
  )
})

test('support is counted by kind, and money added up', () => {
  const counted = countSupport([
    { planId: 'a', kind: 'time', amountDong: 0 },
    { planId: 'a', kind: 'money', amountDong: 5_000_000 },
    { planId: 'a', kind: 'money', amountDong: 1_000_000 },
    { planId: 'b', kind: 'time', amountDong: 0 },
  ])
  expect(counted.money).toEqual({ times: 2, plans: 1, amountDong: 6_000_000 })
  expect(counted.time).toEqual({ times: 2, plans: 2, amountDong: 0 })
  expect(counted.duties.times).toBe(0)
})
