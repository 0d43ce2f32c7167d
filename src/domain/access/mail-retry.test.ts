import { expect, test } from 'vitest'
import { attemptsMax, retryMinutes } from './mail-retry.ts'

test('a mail is tried again after 1, 2, 4 … minutes, then every six hours, for some three days', () => {
  expect([1, 2, 3, 9, 10, 50].map(retryMinutes)).toEqual([1, 2, 4, 256, 360, 360])
  const minutes = Array.from({ length: attemptsMax }, (_, index) => retryMinutes(index + 1))
  const days = minutes.reduce((sum, one) => sum + one, 0) / 1440
  expect(days).toBeGreaterThan(3)
  expect(days).toBeLessThan(4)
})
