import { expect, test } from 'vitest'
import { withRange, withToggled } from './chosen.ts'

const rows = ['a', 'b', 'c', 'd', 'e']
const after = (chosen: readonly string[], from: string, to: string) =>
  [...withRange(new Set(chosen), rows, from, to)].toSorted()

test('a row is ticked and freed again', () => {
  const once = withToggled(new Set(), 'a')
  expect([...once]).toEqual(['a'])
  expect([...withToggled(once, 'a')]).toEqual([])
})

test('a range ticks all rows between, downwards and upwards, and keeps the others', () => {
  expect(after(['b'], 'b', 'd')).toEqual(['b', 'c', 'd'])
  expect(after(['a', 'd'], 'd', 'b')).toEqual(['a', 'b', 'c', 'd'])
})

test('a range that begins at a row just freed frees all between', () => {
  expect(after(['a', 'c', 'd', 'e'], 'b', 'd')).toEqual(['a', 'e'])
})

test('a range from a row that is no longer there ticks one row', () => {
  expect(after(['x'], 'x', 'b')).toEqual(['b', 'x'])
})
