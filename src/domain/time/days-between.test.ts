import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './day.ts'
import { daysBetween, shownDay } from './days-between.ts'

test('days between are what has to be added', () => {
  expect(daysBetween('2015-02-27', '2015-03-01')).toBe(2)
  expect(daysBetween('2016-02-27', '2016-03-01')).toBe(3)
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (days) => {
      expect(daysBetween('2011-11-01', addDays('2011-11-01', days))).toBe(days)
    }),
  )
})

test('a day is shown as it is written here', () => {
  expect(shownDay('2011-11-01')).toBe('01/11/2011')
})
