import { expect, test } from 'vitest'
import { FOREVER } from '../time/day.ts'
import { countAsOf, lateAsOf, missingAsOf } from './count.ts'
import { asked, type Response } from './response.ts'
import { standingOf } from './response-state.ts'
import { seriesOf } from './series.ts'

const plan = (recorded: Partial<Response> = {}): Response => ({
  ...asked('a', '2014-01-10', '2014-03-31'),
  ...recorded,
})

test('a response stands as what was recorded by the day says', () => {
  const cases: [Partial<Response>, string, string | null, number][] = [
    [{}, '2014-01-09', null, 0],
    [{}, '2014-01-10', 'not-started', 0],
    [{}, '2014-03-31', 'not-started', 0],
    [{}, '2014-04-01', 'overdue', 1],
    [{ draftOn: '2014-02-01' }, '2014-01-31', 'not-started', 0],
    [{ draftOn: '2014-02-01' }, '2014-02-01', 'draft', 0],
    [{ draftOn: '2014-02-01' }, '2014-04-10', 'overdue', 10],
    [{ issuedOn: '2014-03-31' }, '2014-03-30', 'not-started', 0],
    [{ issuedOn: '2014-03-31' }, '2014-03-31', 'issued-on-time', 0],
    [{ issuedOn: '2014-04-05' }, '2014-04-04', 'overdue', 4],
    [{ issuedOn: '2014-04-05' }, '2015-01-01', 'issued-late', 5],
    [{ exemptFrom: '2014-02-01' }, '2014-01-31', 'not-started', 0],
    [{ exemptFrom: '2014-02-01' }, '2015-01-01', 'exempt', 0],
    [{ exemptFrom: '2014-04-11' }, '2014-04-10', 'overdue', 10],
    [{ exemptFrom: '2014-02-01', issuedOn: '2014-03-01' }, '2014-03-01', 'issued-on-time', 0],
    [{ to: '2014-03-31' }, '2014-03-30', 'not-started', 0],
    [{ to: '2014-03-31' }, '2014-03-31', 'not-applicable', 0],
    [{ to: '2014-03-31' }, '2015-01-01', 'not-applicable', 0],
    [{ to: '2014-04-01' }, '2015-01-01', 'overdue', 1],
    [{ to: '2014-05-01' }, '2015-01-01', 'overdue', 30],
    [{ to: '2014-05-01', passedOn: true }, '2014-04-30', 'overdue', 30],
    [{ to: '2014-05-01', passedOn: true }, '2014-05-01', 'not-applicable', 0],
    [{ to: '2014-03-01', issuedOn: '2014-02-01' }, '2015-01-01', 'issued-on-time', 0],
  ]
  for (const [recorded, asOf, state, days] of cases)
    expect(standingOf(plan(recorded), asOf), `${JSON.stringify(recorded)} ${asOf}`).toEqual(
      state === null ? null : { state, days },
    )
})

const units: Response[] = [
  plan({ unitId: 'on time', issuedOn: '2014-03-01' }),
  plan({ unitId: 'late', issuedOn: '2014-04-20' }),
  plan({ unitId: 'later', issuedOn: '2014-05-20' }),
  plan({ unitId: 'missing' }),
  plan({ unitId: 'due sooner', deadline: '2014-02-28' }),
  plan({ unitId: 'exempt', exemptFrom: '2014-02-01' }),
  plan({ unitId: 'ended', to: '2014-02-15' }),
]

test('the headline leaves out the exempt and the ended, and names who is missing and who was late', () => {
  const count = countAsOf(units, '2014-06-01')
  expect([count.issued, count.of]).toEqual([3, 5])
  expect(missingAsOf(units, '2014-06-01').map(({ response }) => response.unitId)).toEqual([
    'due sooner',
    'missing',
  ])
  expect(lateAsOf(units, '2014-06-01').map(({ response, days }) => [response.unitId, days])).toEqual([
    ['later', 50],
    ['late', 20],
  ])
})

test('the series has a step for each day on which the count changes', () => {
  const steps = seriesOf(units).map(({ day, issued, of }) => `${day} ${issued}/${of}`)
  expect(steps).toEqual([
    '2014-01-10 0/7',
    '2014-02-01 0/6',
    '2014-02-15 0/5',
    '2014-03-01 1/5',
    '2014-04-01 1/5',
    '2014-04-20 2/5',
    '2014-05-20 3/5',
  ])
  expect(units.filter(({ to }) => to === FOREVER)).toHaveLength(6)
})
