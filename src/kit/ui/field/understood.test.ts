import { expect, test } from 'vitest'
import { understand } from './understood.ts'

test('a day and month alone mean this year', () => {
  expect(understand('5/2', 2026, false)).toEqual({ date: '2026-02-05' })
  expect(understand('05.02', 2026, true)).toEqual({ date: '2026-02-05' })
})

test('a year or a month alone is a date, unless a whole day is asked', () => {
  expect(understand('2014', 2026, false)).toEqual({ date: '2014' })
  expect(understand('02/2014', 2026, false)).toEqual({ date: '2014-02' })
  expect(understand('2014', 2026, true)).toMatchObject({ refusal: { code: 'date.incomplete' } })
})

test('nothing typed is no date', () => {
  expect(understand('  ', 2026, true)).toEqual({ date: null })
})

test('what the calendar lacks is refused with a sentence', () => {
  expect(understand('30/2/2015', 2026, false)).toMatchObject({ refusal: { code: 'date.unreadable' } })
})
