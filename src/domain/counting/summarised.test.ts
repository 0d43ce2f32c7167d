import { expect, test } from 'vitest'
import type { CountingOrder } from './order.ts'
import { setsToSummarise } from './summarised.ts'

const order = (setCode: string, levels: string, from = '-infinity', to = 'infinity'): CountingOrder => ({
  setCode,
  levelCodes: levels.split(' '),
  from,
  to,
})
const kept = (...orders: CountingOrder[]) => [
  ...setsToSummarise(Map.groupBy(orders, ({ setCode }) => setCode)).keys(),
]

test('a set that is the head of a longer one is read off it', () => {
  expect(kept(order('above', 'DR MA'), order('professional', 'DR MA BA'), order('theory', 'AD IN'))).toEqual([
    'professional',
    'theory',
  ])
})

test('a set that was the head only for a while is kept', () => {
  const before = order('professional', 'DR MA BA', '-infinity', '2020-01-01')
  const after = order('professional', 'MA DR BA', '2020-01-01')
  expect(kept(before, after, order('above', 'DR MA'))).toEqual(['professional', 'above'])
  expect(kept(before, order('above', 'DR MA'))).toEqual(['professional', 'above'])
  expect(kept(before, after, order('above', 'DR MA', '2000-01-01', '2020-01-01'))).toEqual(['professional'])
})

test('of two equal sets one is enough', () => {
  expect(kept(order('a', 'DR MA'), order('b', 'DR MA'))).toEqual(['a'])
})
