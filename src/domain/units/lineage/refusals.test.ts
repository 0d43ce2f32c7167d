import { describe, expect, test } from 'vitest'
import {
  applied,
  beginning,
  dayAt,
  groundOf,
  newUnit,
  type Registry,
} from '../../../../test/lineage/registry.ts'
import type { Day } from '../../time/day.ts'
import { type Operation, planOf } from './plan.ts'

describe('what is refused', () => {
  const refusalFor = (operation: Operation, day: Day, registry: Registry = beginning) =>
    planOf(operation, groundOf(registry, operation, day)).refusal?.code ?? null

  test('a unit with people or units below it is not dissolved', () => {
    expect(refusalFor({ kind: 'dissolution', unitId: 'a' }, dayAt(100))).toBe('unit.has_children')
    expect(refusalFor({ kind: 'dissolution', unitId: 'b1' }, dayAt(100))).toBe('unit.has_people')
    expect(refusalFor({ kind: 'dissolution', unitId: 'a1' }, dayAt(30))).toBe('unit.has_people')
    expect(refusalFor({ kind: 'dissolution', unitId: 'a1' }, dayAt(60))).toBeNull()
  })

  test('nothing happens to a unit before it exists, nor before something later that is recorded', () => {
    const renamed: Operation = { kind: 'renaming', renaming: { unitId: 'a', name: 'Tên mới' } }
    expect(refusalFor(renamed, '2014-12-31')).toBe('unit.not_standing')
    const { changes } = planOf(renamed, groundOf(beginning, renamed, dayAt(50)))
    const later = applied(beginning, changes ?? ({} as never))
    expect(
      refusalFor({ kind: 'renaming', renaming: { unitId: 'a', name: 'Tên khác' } }, dayAt(40), later),
    ).toBe('unit.changed_later')
    expect(
      refusalFor({ kind: 'renaming', renaming: { unitId: 'a', name: 'Tên khác' } }, dayAt(60), later),
    ).toBeNull()
  })

  test('a code in use is refused, and free again from the day on which its bearer ends', () => {
    const unit = { ...newUnit('root'), code: 'C-c' }
    expect(refusalFor({ kind: 'creation', unit }, dayAt(10))).toBe('unit.code_in_use')
    expect(
      refusalFor({ kind: 'merger', merger: { sourceIds: ['b', 'c'], into: unit } }, dayAt(10)),
    ).toBeNull()
  })

  test('a merger into what lies below, into itself or of one unit into a new one is refused', () => {
    const merge = (sourceIds: string[], into: string) =>
      refusalFor({ kind: 'merger', merger: { sourceIds, into } }, dayAt(10))
    expect(merge(['a'], 'a1')).toBe('merger.into_below')
    expect(merge(['a', 'b'], 'a')).toBe('merger.too_few')
    expect(
      refusalFor({ kind: 'merger', merger: { sourceIds: ['a'], into: newUnit('root') } }, dayAt(10)),
    ).toBe('merger.too_few')
    expect(merge(['a', 'b'], 'c')).toBeNull()
  })

  test('a unit that is split says where each unit below it goes', () => {
    const [left, right] = [newUnit('root'), newUnit('root')]
    const split = { unitId: 'a', continues: false, into: [left, right], people: { rule: 'ask' } } as const
    expect(refusalFor({ kind: 'split', split: { ...split, children: [] } }, dayAt(10))).toBe(
      'split.children_left',
    )
    const stranger = { rule: 'by-list', placements: [{ personId: 'p7', toUnitId: left.unitId }] } as const
    const continued = { ...split, continues: true, children: [] }
    expect(refusalFor({ kind: 'split', split: { ...continued, people: stranger } }, dayAt(10))).toBe(
      'split.not_members',
    )
    expect(refusalFor({ kind: 'split', split: continued }, dayAt(10))).toBeNull()
  })
})
