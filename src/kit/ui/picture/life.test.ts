import { expect, test } from 'vitest'
import { say } from '../../../domain/language/say.ts'
import { extentOf, stacked, ticks, yearsAt } from './life.ts'

test('things that overlap in time stand on different lines', () => {
  expect(
    stacked([
      { from: 1, to: 3 },
      { from: 2, to: 4 },
      { from: 3, to: 5 },
    ]),
  ).toEqual([0, 1, 0])
})

test('a period known by years is sure only between the end of the first and the start of the last', () => {
  const extent = extentOf(
    { kind: 'period', key: 'a', label: say('', ''), from: '2010', to: '2014', paint: { colour: '' } },
    '2015-08-27',
  )
  expect(extent.earliest).toBeCloseTo(yearsAt('2010-01-01'))
  expect(extent.surelyFrom).toBeCloseTo(yearsAt('2010-12-31'))
  expect(extent.surelyTo).toBeCloseTo(yearsAt('2014-01-01'))
  expect(extent.latest).toBeCloseTo(yearsAt('2014-12-31'))
})

test('what still lasts reaches to the as-of date', () => {
  const extent = extentOf(
    { kind: 'period', key: 'a', label: say('', ''), from: '2010-05-01', to: null, paint: { colour: '' } },
    '2015-08-27',
  )
  expect(extent.latest).toBeCloseTo(yearsAt('2015-08-27'))
})

test('the axis names round years and not too many', () => {
  expect(ticks(1987.4, 2015.6, 8)).toEqual([1990, 1995, 2000, 2005, 2010, 2015])
})
