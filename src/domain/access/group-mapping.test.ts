import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changesByGroups, type GroupMapping, refusalToMap } from './group-mapping.ts'
import { roles } from './policy.ts'

const today = '2026-11-24'
const mapping = (mappingId: string, group: string): GroupMapping => ({
  mappingId,
  group,
  role: 'reader',
  unitId: null,
})

describe('a mapping', () => {
  test('to the administrator role has to be meant', () => {
    const draft = { role: 'administrator', unitId: null } as const
    expect(refusalToMap(draft, false, today)?.code).toBe('mappings.administrator_not_meant')
    expect(refusalToMap(draft, true, today)).toBeNull()
  })

  test('gives no role that no grant could give', () => {
    expect(refusalToMap({ role: 'person', unitId: null }, true, today)?.code).toBe(
      'grants.person_from_record',
    )
    expect(refusalToMap({ role: 'administrator', unitId: 'u' }, true, today)?.code).toBe(
      'grants.whole_organisation',
    )
    expect(refusalToMap({ role: 'unit-officer', unitId: 'u' }, false, today)).toBeNull()
  })
})

describe('what follows from groups', () => {
  const mappings = [mapping('1', 'cán bộ'), mapping('2', 'cán bộ'), mapping('3', 'xem')]

  test('one group may give several roles; a group nobody mapped gives none', () => {
    const { add, end } = changesByGroups(mappings, ['cán bộ', 'khác'], [])
    expect(add.map(({ mappingId }) => mappingId)).toEqual(['1', '2'])
    expect(end).toEqual([])
  })

  test('a role ends when its group is gone, and when its mapping is', () => {
    const held = [
      { grantId: 'a', mappingId: '1' },
      { grantId: 'b', mappingId: 'removed' },
      { grantId: 'c', mappingId: '3' },
    ]
    const { add, end } = changesByGroups(mappings, ['xem'], held)
    expect(add).toEqual([])
    expect(end.map(({ grantId }) => grantId)).toEqual(['a', 'b'])
  })

  test('afterwards the account holds exactly what its groups give, and nothing is left to do', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd')
    const some = fc.array(fc.record({ group: name, role: fc.constantFrom(...roles) }), { maxLength: 8 })
    fc.assert(
      fc.property(some, fc.array(name), fc.array(fc.nat(9)), (drafts, groups, heldOf) => {
        const all = drafts.map((draft, index) => ({ ...draft, mappingId: String(index), unitId: null }))
        const held = [...new Set(heldOf)].map((index) => ({ grantId: `g${index}`, mappingId: String(index) }))
        const { add, end } = changesByGroups(all, groups, held)
        const after = [
          ...held.filter((grant) => !end.includes(grant)),
          ...add.map(({ mappingId }) => ({ grantId: `new ${mappingId}`, mappingId })),
        ]
        const wanted = all.filter(({ group }) => groups.includes(group)).map(({ mappingId }) => mappingId)
        expect(after.map(({ mappingId }) => mappingId).sort()).toEqual(wanted.sort())
        expect(changesByGroups(all, groups, after)).toEqual({ add: [], end: [] })
      }),
    )
  })
})
