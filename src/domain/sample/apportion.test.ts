import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apportion } from './apportion.ts'
import { daysAfter, someDayBetween } from './calendar.ts'
import { randomFrom } from './random.ts'

it('shares everything out, nobody above the cap, and nothing to who has no weight', () => {
  const shares = fc.array(fc.record({ weight: fc.nat(50), most: fc.nat(40) }), {
    minLength: 1,
    maxLength: 20,
  })
  fc.assert(
    fc.property(shares, fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
      const room = all.reduce((sum, { weight, most }) => sum + (weight > 0 ? most : 0), 0)
      const total = Math.floor(room * part)
      const weights = all.map((share) => share.weight)
      const caps = all.map((share) => share.most)
      const given = apportion(total, weights, caps)
      expect(given.reduce((a, b) => a + b, 0)).toBe(total)
      expect(given.every((share, index) => share <= (caps[index] ?? 0))).toBe(true)
      expect(given.every((share, index) => share === 0 || (weights[index] ?? 0) > 0)).toBe(true)
    }),
  )
})

it('reckons days as the calendar does', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 30_000 }), (days) => {
      const expected = new Date(Date.UTC(2000, 1, 29) + days * 86_400_000).toISOString().slice(0, 10)
      expect(daysAfter('2000-02-29', days)).toBe(expected)
    }),
  )
})

it('chooses days within their bounds', () => {
  const random = randomFrom(1)
  for (let turn = 0; turn < 200; turn += 1) {
    const day = someDayBetween(random, '2014-12-30', '2015-01-02')
    expect(day >= '2014-12-30' && day <= '2015-01-02').toBe(true)
  }
})
