import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalToSecure, sessionLife } from './session-life.ts'

const now = 1_700_000_000_000

describe('the life of a session', () => {
  test('it is never longer than a working day, idle far shorter, and a proof shorter still', () => {
    expect(sessionLife.absoluteHours).toBeLessThanOrEqual(12)
    expect(sessionLife.idleMinutes).toBeLessThanOrEqual(60)
    expect(sessionLife.confirmedMinutes).toBeLessThan(sessionLife.idleMinutes)
  })

  test('a proof opens changes for ten minutes and not a moment longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (age) => {
        const refusal = refusalToSecure(new Date(now - age), now)
        expect(refusal === null).toBe(age < 600_000)
      }),
    )
  })

  test('a proof from before the clock was set back does not open changes for longer', () => {
    expect(refusalToSecure(new Date(now + 3_600_000), now)?.code).toBe('session.confirm_first')
    expect(refusalToSecure(new Date(now + 2_000), now)).toBeNull()
  })

  test('the operator at the machine needs no proof, and what cannot prove itself never passes', () => {
    expect(refusalToSecure(undefined, now)).toBeNull()
    expect(refusalToSecure(null, now)?.code).toBe('session.confirm_first')
  })
})
