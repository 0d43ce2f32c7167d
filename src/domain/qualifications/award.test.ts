import { expect, test } from 'vitest'
import { refusalToAward } from './award.ts'

test('a qualification is awarded today at the latest', () => {
  expect(refusalToAward('2050', '2026-11-23')?.code).toBe('qualification.future')
  expect(refusalToAward('2026-12', '2026-11-23')?.code).toBe('qualification.future')
  expect(refusalToAward('2026-11-24', '2026-11-23')?.code).toBe('qualification.future')
})

test('a date that may lie in the past is taken as told', () => {
  expect(refusalToAward('2026', '2026-11-23')).toBeNull()
  expect(refusalToAward('2026-11', '2026-11-23')).toBeNull()
  expect(refusalToAward('2026-11-23', '2026-11-23')).toBeNull()
  expect(refusalToAward(null, '2026-11-23')).toBeNull()
})
