import { expect, test } from 'vitest'
import { FOREVER } from '../time/day.ts'
import { ordersOf } from './order.ts'
import { memberAmiss, reorderedFrom } from './reorder.ts'

const member = (levelCode: string, position: number, from = '2000-01-01', to = FOREVER) => ({
  levelCode,
  position,
  from,
  to,
})
const codesBy = (members: ReturnType<typeof reorderedFrom>) =>
  ordersOf(members.map((one) => ({ ...one, setCode: 'set' }))).map(
    ({ from, to, levelCodes }) => `${from} ${to} ${levelCodes.join(' ')}`,
  )

test('an order from a day on leaves what was before as it was', () => {
  const members = [member('DR', 0), member('MA', 1), member('BA', 2, '2000-01-01', '2005-01-01')]
  expect(codesBy(reorderedFrom(members, '2016-01-01', ['MA', 'DR', 'CK1']))).toEqual([
    '2000-01-01 2005-01-01 DR MA BA',
    '2005-01-01 2016-01-01 DR MA',
    '2016-01-01 infinity MA DR CK1',
  ])
})

test('orders that were to begin later are given up; without levels the set ends', () => {
  const members = [member('DR', 0), member('MA', 1, '2020-01-01')]
  expect(codesBy(reorderedFrom(members, '2016-01-01', ['MA']))).toEqual([
    '2000-01-01 2016-01-01 DR',
    '2016-01-01 infinity MA',
  ])
  expect(codesBy(reorderedFrom(members, '2016-01-01', []))).toEqual(['2000-01-01 2016-01-01 DR'])
  expect(codesBy(reorderedFrom(members, '-infinity', ['BA']))).toEqual(['-infinity infinity BA'])
})

test('no level belongs to a set twice on one day, nor for no time at all', () => {
  expect(memberAmiss([member('DR', 0, '2000-01-01', '2010-01-01'), member('DR', 1, '2010-01-01')])).toBeNull()
  expect(memberAmiss([member('DR', 1, '2009-01-01'), member('DR', 0, '2000-01-01', '2010-01-01')])).toEqual({
    levelCode: 'DR',
    why: 'twice',
  })
  expect(memberAmiss([member('DR', 0), member('DR', 1)])?.why).toBe('twice')
  expect(memberAmiss([member('MA', 0, '2010-01-01', '2010-01-01')])).toEqual({
    levelCode: 'MA',
    why: 'empty',
  })
})
