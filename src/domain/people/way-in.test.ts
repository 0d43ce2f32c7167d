import { expect, test } from 'vitest'
import { type Sizes, wayIn } from './way-in.ts'

const sizes: Sizes = {
  everyone: 1_000_000,
  inUnits: null,
  atLevels: null,
  withRarestWord: null,
  expected: 1_000_000,
  limit: 50,
}

test.each([
  [{}, 'along-names'],
  [{ inUnits: 300, expected: 300 }, 'from-units'],
  [{ inUnits: 400_000, expected: 400_000 }, 'along-names'],
  [{ atLevels: 900, expected: 900 }, 'from-levels'],
  [{ atLevels: 200_000, expected: 200_000 }, 'along-names'],
  [{ inUnits: 400_000, atLevels: 900, expected: 400 }, 'from-levels'],
  [{ inUnits: 300, atLevels: 200_000, expected: 60 }, 'from-units'],
  [{ withRarestWord: 5_000, expected: 5_000 }, 'from-words'],
  [{ withRarestWord: 5_000, inUnits: 300, expected: 2 }, 'from-units'],
  [{ withRarestWord: 120_000, expected: 80_000 }, 'along-names'],
  [{ withRarestWord: 70_000, expected: 70_000 }, 'from-words'],
  [{ withRarestWord: 70_000, expected: 70_000, isSpread: true }, 'along-names'],
  [{ withRarestWord: 18_000, inUnits: 5_000, expected: 8 }, 'from-units'],
  [{ inUnits: 0, expected: 0 }, 'from-units'],
] as const)('%j is looked up %s', (known, way) => {
  expect(wayIn({ ...sizes, ...known })).toBe(way)
})
