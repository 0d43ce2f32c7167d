import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diskStateOf } from './disk.ts'

const gigabyte = 1_000_000_000

test.each([
  [0.1, 1000, 'full'],
  [0.3, 1000, 'low'],
  [1.9, 10, 'low'],
  [2.1, 10, 'enough'],
  [19, 1000, 'low'],
  [21, 1000, 'enough'],
])('%s GB free of %s GB is %s', (free, total, state) => {
  expect(diskStateOf({ freeBytes: free * gigabyte, totalBytes: total * gigabyte })).toBe(state)
})

test('more room is never a worse state', () => {
  const order = ['full', 'low', 'enough']
  const bytes = fc.integer({ min: 0, max: 5000 * gigabyte })
  fc.assert(
    fc.property(bytes, bytes, bytes, (one, other, totalBytes) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)]
      const of = (freeBytes: number) => order.indexOf(diskStateOf({ freeBytes, totalBytes }))
      expect(of(less)).toBeLessThanOrEqual(of(more))
    }),
  )
})
