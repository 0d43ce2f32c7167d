import { expect, test } from 'vitest'
import { isDue, isTimeOfDay, lastScheduled } from './schedule.ts'

test.each([
  [['02:00'], '2026-03-15T02:00', '2026-03-15T02:00'],
  [['02:00'], '2026-03-15T01:59', '2026-03-14T02:00'],
  [['14:00', '02:00'], '2026-03-15T13:00', '2026-03-15T02:00'],
  [['14:00', '02:00'], '2026-03-01T01:00', '2026-02-28T14:00'],
  [[], '2026-03-15T13:00', null],
])('of %j the last one at %s was %s', (times, now, last) => {
  expect(lastScheduled(times, now)).toBe(last)
})

test('it is due once per scheduled time', () => {
  expect(isDue(['02:00'], '2026-03-14T02:01', '2026-03-15T01:59')).toBe(false)
  expect(isDue(['02:00'], '2026-03-14T02:01', '2026-03-15T02:00')).toBe(true)
  expect(isDue(['02:00'], '2026-03-15T02:00', '2026-03-15T02:01')).toBe(false)
})

test('the first one and one that was missed are made up for', () => {
  expect(isDue(['02:00'], null, '2026-03-15T12:00')).toBe(true)
  expect(isDue(['02:00'], '2026-03-10T02:00', '2026-03-15T12:00')).toBe(true)
})

test('after the clock was set back it goes on from the new time', () => {
  expect(isDue(['02:00'], '2027-01-01T02:00', '2026-03-15T12:00')).toBe(true)
})

test.each(['2:00', '24:00', '02:60', '0200', ''])('"%s" is no time of the day', (text) => {
  expect(isTimeOfDay(text)).toBe(false)
})
