import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { officeDays } from '../../../profiles/vn/office-days.ts'
import { addDays, isDay } from './day.ts'
import { isWorkingDay, officeCalendar, workingDaysAfter } from './working-day.ts'

const vietnam = officeCalendar(officeDays)
const bare = officeCalendar([])

const due: readonly (readonly [string, string, string])[] = [
  ['a Monday', '2026-03-02', '2026-03-04'],
  ['a Thursday, over the weekend', '2026-03-05', '2026-03-09'],
  ['a Saturday', '2026-03-07', '2026-03-10'],
  ['the last working day before Tết', '2026-02-13', '2026-02-24'],
  ['a Friday before a Saturday on which offices make up', '2026-08-21', '2026-08-24'],
  ['the day before Independence Day, closed for five days', '2026-08-28', '2026-09-04'],
  ['the last day of the year', '2025-12-31', '2026-01-06'],
]

describe('two working days', () => {
  test.each(due)('what comes on %s is due in time', (_what, day, expected) => {
    expect(workingDaysAfter(day, 2, vietnam)).toBe(expected)
  })

  test('a swapped Saturday is worked, and the day that it stands for is not', () => {
    expect([isWorkingDay('2026-08-22', vietnam), isWorkingDay('2026-08-31', vietnam)]).toEqual([true, false])
  })

  test('the data hold real days, each once, with a name and where it was read', () => {
    expect(officeDays.filter(({ day }) => !isDay(day))).toEqual([])
    expect(new Set(officeDays.map(({ day }) => day)).size).toBe(officeDays.length)
    expect(officeDays.filter(({ name, source }) => !name.vi || !name.en || !source)).toEqual([])
  })

  test('the due day is a working day with exactly so many working days up to it', () => {
    const day = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2023-01-01', days))
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 15 }), fc.boolean(), (from, days, known) => {
        const calendar = known ? vietnam : bare
        const end = workingDaysAfter(from, days, calendar)
        let worked = 0
        for (let at = addDays(from, 1); at <= end; at = addDays(at, 1))
          if (isWorkingDay(at, calendar)) worked += 1
        expect([isWorkingDay(end, calendar), worked]).toEqual([true, days])
      }),
    )
  })
})
