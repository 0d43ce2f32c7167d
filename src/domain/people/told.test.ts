import { expect, test } from 'vitest'
import { overlap, refusalToTell, toldDays } from './told.ts'

test('a period keeps its words and counts only for the days that are certain', () => {
  expect(toldDays({ from: '2014', to: '2016-05' })).toEqual({
    validFrom: '2014',
    fromDay: '2014-12-31',
    validTo: '2016-05',
    toDay: '2016-05-01',
  })
  expect(toldDays({ from: '2014-02', to: null }).toDay).toBe('infinity')
})

test('only what must be backwards is refused', () => {
  expect(refusalToTell({ from: '2014-06', to: '2014' })).toBeNull()
  expect(refusalToTell({ from: '2014', to: '2014-02-01' })).toBeNull()
  expect(refusalToTell({ from: '2014-06', to: '2014-05' })?.code).toBe('period.backwards')
})

test('periods that only touch, or may touch, do not overlap', () => {
  expect(overlap({ from: '2014-01-01', to: '2015-01-01' }, { from: '2015-01-01', to: null })).toBe(false)
  expect(overlap({ from: '2014', to: '2016' }, { from: '2016', to: null })).toBe(false)
  expect(overlap({ from: '2014', to: null }, { from: '2016', to: '2017-02' })).toBe(true)
})
