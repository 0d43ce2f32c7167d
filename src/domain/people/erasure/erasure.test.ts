import { describe, expect, test } from 'vitest'
import { erasurePlan } from './plan.ts'
import { refusalToErase } from './refusal.ts'

const facts = { personId: 'a', fullName: 'Trần An', memberUntil: '2015-01-01', today: '2026-01-05' }

describe('erasing a person', () => {
  test('moves only what figures counted, and empties every other table about the person', () => {
    const { moves, emptied } = erasurePlan()
    expect(moves.map(({ table }) => table)).toEqual(['membership', 'service', 'qualification', 'study'])
    const kept = moves.flatMap((move) => move.kept)
    expect(kept).toContain('level_code')
    for (const telling of ['institution', 'specialty', 'diploma_number', 'title'])
      expect(kept).not.toContain(telling)
    expect(emptied).toEqual(
      expect.arrayContaining(['person_sensitive', 'evidence', 'post_held', 'membership']),
    )
    expect(emptied).not.toContain('erased_person')
  })

  test('waits until the person belongs nowhere, needs the name, and is never one’s own', () => {
    const nobody = { personId: null }
    expect(refusalToErase(facts, nobody, 'Trần An')).toBeNull()
    expect(refusalToErase(facts, nobody, 'Tran An')?.code).toBe('erasure.not_confirmed')
    expect(refusalToErase({ ...facts, memberUntil: 'infinity' }, nobody, null)?.code).toBe(
      'erasure.still_member',
    )
    expect(refusalToErase({ ...facts, memberUntil: '2026-01-06' }, nobody, null)?.code).toBe(
      'erasure.still_member',
    )
    expect(refusalToErase(facts, { personId: 'a' }, 'Trần An')?.code).toBe('erasure.own')
  })
})
