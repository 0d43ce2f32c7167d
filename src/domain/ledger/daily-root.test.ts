import { describe, expect, test } from 'vitest'
import { dailyRootLine, dailyRootsHead, dailyRootsOf, readDailyRoots } from './daily-root.ts'

const root = (day: string, number: number) => ({
  day,
  number,
  hash: String(number % 10).repeat(64),
  total: number * 3,
})

describe('daily roots', () => {
  const seals = [root('2015-08-26', 1), root('2015-08-26', 2), root('2015-08-27', 3), root('2015-08-28', 4)]

  test('are the last seals of the days that are over, each day once', () => {
    expect(dailyRootsOf(seals, { kept: null, today: '2015-08-28' })).toEqual([
      root('2015-08-26', 2),
      root('2015-08-27', 3),
    ])
    expect(dailyRootsOf(seals.slice(2), { kept: '2015-08-26', today: '2015-08-28' })).toEqual([
      root('2015-08-27', 3),
    ])
    expect(dailyRootsOf([], { kept: '2015-08-27', today: '2015-08-28' })).toEqual([])
  })

  test('a seal made while the clock stood back is vouched for by the next day', () => {
    const back = [root('2015-08-27', 3), root('2015-08-25', 4), root('2015-08-28', 5)]
    expect(dailyRootsOf(back, { kept: '2015-08-27', today: '2015-08-29' })).toEqual([root('2015-08-28', 5)])
    expect(dailyRootsOf(back, { kept: null, today: '2015-08-29' })).toEqual([
      { ...root('2015-08-25', 4), day: '2015-08-27' },
      root('2015-08-28', 5),
    ])
  })

  test('are read from the file as they were written; a line that is none of ours is named', () => {
    const text = dailyRootsHead + seals.slice(1, 3).map(dailyRootLine).join('')
    expect(readDailyRoots(text)).toEqual({ roots: seals.slice(1, 3), unreadableLine: null })
    expect(readDailyRoots(text.replaceAll('\n', '\r\n')).unreadableLine).toBeNull()
    const lines = dailyRootsHead.split('\n').length
    expect(readDailyRoots(`${text}2015-08-28 5 abc 9\n`).unreadableLine).toBe(lines + 2)
  })
})
