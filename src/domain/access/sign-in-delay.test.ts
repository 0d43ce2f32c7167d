import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { delaySeconds, failuresThatCount, refusalToTry } from './sign-in-delay.ts'

describe('the delay of sign-in attempts', () => {
  test('five slips cost an account nothing, then the wait doubles up to a quarter of an hour', () => {
    const waits = [0, 4, 5, 6, 7, 12, 13, 14, 100].map((failures) => delaySeconds('account', failures))
    expect(waits).toEqual([0, 0, 2, 4, 8, 256, 512, 900, 900])
  })

  test('an address that an office shares is given more patience', () => {
    expect(delaySeconds('address', 29)).toBe(0)
    expect(delaySeconds('address', 30)).toBe(2)
  })

  test('the refusal tells the time that is left, and a day forgives', () => {
    const failures = { count: 8, lastAtMilliseconds: 0 }
    expect(refusalToTry('account', failures, 6_000)?.text.en).toContain('Wait 10 seconds')
    expect(refusalToTry('account', { ...failures, count: 12 }, 0)?.text.vi).toContain('5 phút')
    expect(refusalToTry('account', failures, 16_000)).toBeNull()
    expect(failuresThatCount(failures, 86_400_000)).toBe(0)
  })

  test('a clock set back locks nobody out, and opens nothing for attempts that come at once', () => {
    const failures = { count: 100, lastAtMilliseconds: 3_600_000 }
    expect(refusalToTry('account', failures, 0)).toBeNull()
    expect(refusalToTry('account', { ...failures, lastAtMilliseconds: 0 }, 0)?.code).toBe(
      'session.too_many_attempts',
    )
    expect(refusalToTry('account', failures, 3_600_000 - 500)?.code).toBe('session.too_many_attempts')
  })

  test('another failure never shortens the wait', () => {
    fc.assert(
      fc.property(fc.nat(10_000), (failures) => {
        expect(delaySeconds('account', failures + 1)).toBeGreaterThanOrEqual(
          delaySeconds('account', failures),
        )
      }),
    )
  })
})
