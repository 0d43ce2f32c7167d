import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../time/day.ts'
import { type KeptBackup, outlived } from './retention.ts'

const on = (day: string, time = '02:00'): KeptBackup => ({
  name: `${day} ${time}`,
  day,
  takenAt: `${day}T${time}:00Z`,
})

const daily = (last: string, count: number): KeptBackup[] =>
  Array.from({ length: count }, (_, back) => on(addDays(last, -back)))

const keptOf = (backups: readonly KeptBackup[]): string[] => {
  const gone = new Set(outlived(backups).map(({ name }) => name))
  return backups.filter(({ name }) => !gone.has(name)).map(({ day }) => day)
}

test('a daily backup through a year leaves seven days, four weeks and twelve months', () => {
  // 15 March 2026 is a Sunday: the week of it counts as the first of the four.
  const kept = keptOf(daily('2026-03-15', 400))
  expect(kept.slice(0, 7)).toEqual(daily('2026-03-15', 7).map(({ day }) => day))
  expect(kept.slice(7)).toEqual(
    ['2026-03-08', '2026-03-01', '2026-02-28', '2026-02-22', '2026-01-31', '2025-12-31', '2025-11-30'].concat(
      ['2025-10-31', '2025-09-30', '2025-08-31', '2025-07-31', '2025-06-30', '2025-05-31', '2025-04-30'],
    ),
  )
})

test('of several backups on a past day the last is kept, on the newest day all', () => {
  const backups = [
    on('2026-03-15', '09:00'),
    on('2026-03-15', '02:00'),
    on('2026-03-14', '20:00'),
    on('2026-03-14'),
  ]
  expect(outlived(backups).map(({ name }) => name)).toEqual(['2026-03-14 02:00'])
})

test('when the machine rested for months, the old backups are still kept', () => {
  const backups = [on('2026-03-15'), on('2025-07-02'), on('2025-07-01')]
  expect(outlived(backups)).toEqual([])
})

const histories = fc
  .uniqueArray(fc.integer({ min: 0, max: 2000 }), { maxLength: 120 })
  .map((backs) => backs.map((back) => on(addDays('2026-03-15', -back))))

test('the newest is always kept, never more than 23 stay beside those of its day, and order does not matter', () => {
  fc.assert(
    fc.property(histories, (backups) => {
      const kept = keptOf(backups)
      const newest = backups
        .map(({ day }) => day)
        .toSorted()
        .at(-1)
      if (newest !== undefined) expect(kept).toContain(newest)
      expect(kept.length).toBeLessThanOrEqual(23)
      expect(keptOf(backups.toReversed()).toSorted()).toEqual(kept.toSorted())
    }),
  )
})

test('what was kept today is kept again when nothing new came', () => {
  fc.assert(
    fc.property(histories, (backups) => {
      const gone = new Set(outlived(backups).map(({ name }) => name))
      expect(outlived(backups.filter(({ name }) => !gone.has(name)))).toEqual([])
    }),
  )
})
