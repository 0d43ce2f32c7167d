import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalToAskForLink, resetDelaySeconds } from './reset-delay.ts'

describe('asking for a link by mail', () => {
  test('three times costs nothing, then the wait doubles from a minute up to four hours', () => {
    const waits = [0, 2, 3, 4, 5, 10, 11, 12, 100].map((requests) => resetDelaySeconds('reset', requests))
    expect(waits).toEqual([0, 0, 60, 120, 240, 7680, 14_400, 14_400, 14_400])
    expect(resetDelaySeconds('reset-address', 19)).toBe(0)
  })

  test('the refusal tells the minutes that are left, and a day forgives', () => {
    const requests = { count: 4, lastAtMilliseconds: 0 }
    expect(refusalToAskForLink('reset', requests, 30_000)?.text.en).toContain('wait 2 minutes')
    expect(refusalToAskForLink('reset', requests, 120_000)).toBeNull()
    expect(refusalToAskForLink('reset', { count: 40, lastAtMilliseconds: 0 }, 86_400_000)).toBeNull()
  })

  test('a clock set back keeps nobody waiting for as long as it was set back', () => {
    expect(refusalToAskForLink('reset', { count: 4, lastAtMilliseconds: 86_400_000 }, 0)).toBeNull()
  })

  test('another request never shortens the wait', () => {
    fc.assert(
      fc.property(fc.nat(1000), (requests) => {
        const [now, next] = [resetDelaySeconds('reset', requests), resetDelaySeconds('reset', requests + 1)]
        expect(next).toBeGreaterThanOrEqual(now)
      }),
    )
  })
})
