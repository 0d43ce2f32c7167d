import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageBand, ageBands, wholeYears } from './age.ts'

test.each([
  ['1984-12-31', '2014-12-31', 'up-to-30'],
  ['1984-01-01', '2014-12-31', 'up-to-30'],
  ['1983-12-31', '2014-12-31', '31-35'],
  ['1983-12-31', '2014-12-30', 'up-to-30'],
  ['1954-01-01', '2014-12-31', '56-60'],
  ['1953-12-31', '2014-12-31', 'over-60'],
  ['1974', '2014-12-31', '36-40'],
  ['1974', '2014-06-30', '36-40'],
  ['1973', '2014-06-30', 'unknown'],
  ['1973', '2014-12-31', '41-45'],
  ['1973-06', '2014-06-30', '41-45'],
  ['1973-06', '2014-06-15', 'unknown'],
  ['2015-01-01', '2014-12-31', 'unknown'],
  ['1900', '2014-12-31', 'over-60'],
])('born %s, on %s: %s', (born, asOf, band) => {
  expect(ageBand(born, asOf)).toBe(band)
})

test('nobody knows the band of someone without a date of birth', () => {
  expect(ageBand(null, '2014-12-31')).toBe('unknown')
})

test('a band told from the year alone is the band of every day of that year', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1930, max: 2000 }),
      fc.date({ min: new Date('2010-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }),
      fc.integer({ min: 0, max: 364 }),
      (year, asOf, offset) => {
        const day = asOf.toISOString().slice(0, 10)
        const band = ageBand(String(year), day)
        const born = new Date(Date.UTC(year, 0, 1 + offset)).toISOString().slice(0, 10)
        if (band !== 'unknown') expect(ageBand(born, day)).toBe(band)
        else expect(wholeYears(`${year}-01-01`, day) - wholeYears(`${year}-12-31`, day)).toBe(1)
      },
    ),
  )
  expect(ageBands.map((band) => band.yearsMin)).toEqual([0, 31, 36, 41, 46, 51, 56, 61])
})
