import { expect, test } from 'vitest'
import { addressOf } from './address.ts'

test('places in a path take their values, safe against slashes in codes', () => {
  expect(addressOf('/api/units/:code/people', { code: 'A/B 1' })).toBe('/api/units/A%2FB%201/people')
})

test('a query repeats lists and leaves out what is not asked', () => {
  expect(addressOf('/api/people', {}, { level: ['PRO.MA', 'PRO.DR'], sex: undefined, page: 2 })).toBe(
    '/api/people?level=PRO.MA&level=PRO.DR&page=2',
  )
})

test('a missing place is a mistake of ours and says so', () => {
  expect(() => addressOf('/api/units/:code')).toThrow('no value for :code')
})
