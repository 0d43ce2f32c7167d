import { expect, test } from 'vitest'
import { flatten } from './flatten.ts'

const tree = (expanded: readonly string[], loaded: Readonly<Record<string, readonly string[]>>) => ({
  keyOf: (row: string) => row,
  hasChildren: (row: string) => row.length < 3,
  childrenOf: (row: string) => loaded[row],
  expanded: new Set(expanded),
})

test('an open branch shows its children below it, one level deeper', () => {
  const rows = flatten(['a', 'b'], tree(['a'], { a: ['a1', 'a2'] }))
  expect(rows.map((row) => [row.key, row.level, row.expanded])).toEqual([
    ['a', 1, true],
    ['a1', 2, false],
    ['a2', 2, false],
    ['b', 1, false],
  ])
})

test('a branch whose children are on their way says so', () => {
  expect(flatten(['a'], tree(['a'], {}))).toMatchObject([{ key: 'a', expanded: true, loading: true }])
})

test('a row without children cannot be opened', () => {
  expect(flatten(['abc'], tree(['abc'], {}))).toMatchObject([{ expanded: null, loading: false }])
})
