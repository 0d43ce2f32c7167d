import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, isDay } from '../../time/day.ts'
import { goesOn, monthsAfter, overSince } from './rule.ts'

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days))
const months = fc.integer({ min: 0, max: 900 })

describe('how long records are kept', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2020-12-15', 120, '2030-12-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-10', -13, '2022-12-10'],
  ])('%s and %i months make %s', (from, by, to) => {
    expect(monthsAfter(from, by)).toBe(to)
  })

  test('months lead to real days and never change order', () => {
    fc.assert(
      fc.property(day, day, months, (a, b, by) => {
        expect(isDay(monthsAfter(a, by))).toBe(true)
        if (a <= b) expect(monthsAfter(a, by) <= monthsAfter(b, by)).toBe(true)
      }),
    )
  })

  test('what is over its time on a day may go on that day at the latest, never earlier than its time', () => {
    fc.assert(
      fc.property(day, day, months, (event, today, by) => {
        const rule = { months: by }
        if (event <= overSince(rule, today)) expect(goesOn(rule, event) <= today).toBe(true)
      }),
    )
  })
})
