import { expect, test } from 'vitest'
import { applied, beginning, dayAt, groundOf, newUnit } from '../../../../test/lineage/registry.ts'
import { figuresOf } from './figures.ts'
import { type Operation, planOf } from './plan.ts'
import { previewOf } from './preview.ts'

const day = dayAt(10)
const changesOf = (operation: Operation) => {
  const { changes, refusal } = planOf(operation, groundOf(beginning, operation, day))
  if (!changes) throw new Error(refusal.code)
  return changes
}
const into = newUnit('root')
const merger: Operation = { kind: 'merger', merger: { sourceIds: ['a', 'b'], into } }

test('posts go on in the unit that a merger makes', () => {
  const changes = changesOf(merger)
  const after = applied(beginning, changes)
  const followed = after.posts.filter((post) => post.unitId === into.unitId)
  expect(followed.map((post) => post.from)).toEqual([day, day, day])
  expect(after.posts.filter((post) => post.unitId === 'b').every((post) => post.to === day)).toBe(true)
  expect(previewOf(changes).posts).toEqual({ followed: 3, ended: 0 })
})

test('a title that one person held in each of the merged units is told', () => {
  const posts = beginning.posts.filter((post) => post.personId !== 'p7')
  const { changes } = planOf(merger, groundOf({ ...beginning, posts }, merger, day))
  expect(changes && previewOf(changes).doubled).toEqual([
    { unitId: into.unitId, title: 'Trưởng phòng', people: 2 },
  ])
})

test('a post goes with its holder; whoever belongs elsewhere keeps none in a unit that ends', () => {
  const [left, right] = [newUnit('root'), newUnit('root')]
  const children = [{ unitId: 'b1', toUnitId: right.unitId }]
  const people = { rule: 'by-list', placements: [{ personId: 'p4', toUnitId: left.unitId }] } as const
  const changes = changesOf({
    kind: 'split',
    split: { unitId: 'b', continues: false, into: [left, right], children, people },
  })
  expect(previewOf(changes).posts).toEqual({ followed: 1, ended: 1 })
})

test('a role on a merged unit holds on its successor too, once, and stays on the old unit for its past', () => {
  const after = applied(beginning, changesOf(merger))
  expect(after.grants.map((grant) => [grant.unitId, grant.from, grant.accountId])).toEqual([
    ['a', beginning.grants[0]?.from, 'o'],
    [into.unitId, day, 'o'],
  ])
  const grants = beginning.grants.flatMap((grant) => [grant, { ...grant, grantId: 'g2', unitId: 'c' }])
  const operation: Operation = { kind: 'merger', merger: { sourceIds: ['a'], into: 'c' } }
  expect(planOf(operation, groundOf({ ...beginning, grants }, operation, day)).changes?.grants).toEqual([])
})

test('the preview counts the people of each unit before and after', () => {
  const counted = { a: 2, b: 2, a1: 1, b1: 1, root: 5 }
  const people = Object.entries(counted).map(([unitId, people]) => ({ unitId, hierarchy: 'party', people }))
  const standing = { day, people, edges: beginning.edges }
  const told = (operation: Operation, unitIds: string[]) =>
    figuresOf(changesOf(operation), unitIds, standing).map((one) => [one.before, one.after])
  expect(told(merger, ['a', 'b', into.unitId, 'root'])).toEqual([
    [2, null],
    [2, null],
    [null, 4],
    [5, 5],
  ])
  const move: Operation = { kind: 'move', move: { unitId: 'a1', hierarchy: 'party', parentId: 'b1' } }
  expect(told(move, ['a', 'b', 'b1', 'root'])).toEqual([
    [2, 1],
    [2, 3],
    [1, 2],
    [5, 5],
  ])
})
