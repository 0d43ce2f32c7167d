import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blankLine } from './blank-line.ts'
import { refusalOfConflicts } from './conflict-refusal.ts'
import { decided, mergeOf } from './line-merge.ts'

const base = blankLine('1', { levelCode: 'PRO.MA', people: 3, reason: 'Thiếu cán bộ' })

test('what only one of two officers changed is kept, whoever it was', () => {
  const { merged, conflicts } = mergeOf(base, { ...base, people: 4 }, { ...base, reason: 'Theo đề án' })
  expect(merged).toEqual({ ...base, people: 4, reason: 'Theo đề án' })
  expect(conflicts).toEqual([])
})

test('what both changed differently is shown field by field, and nobody’s typing is lost', () => {
  const merge = mergeOf(
    base,
    { ...base, people: 4, place: 'abroad' as const, start: '2014' },
    { ...base, people: 5, place: 'abroad' as const },
  )
  expect(merge.conflicts).toEqual([{ field: 'people', base: 3, mine: 4, theirs: 5 }])
  expect(merge.merged).toEqual({ ...base, place: 'abroad', start: '2014' })
  expect(decided(merge, { people: 'mine' }).people).toBe(4)
  expect(decided(merge, {}).people).toBe(5)
})

test('a conflict is refused with what stands there now and the record as it stands', () => {
  const { conflicts } = mergeOf(base, { ...base, people: 4 }, { ...base, people: 5 })
  const present = { revision: 7, values: { ...base, people: 5 } }
  const refusal = refusalOfConflicts(conflicts, present, (_, value) => `${value} người`)
  expect(refusal).toMatchObject({ code: 'record.changed_meanwhile', status: 409, present })
  expect(refusal?.fields?.people?.vi).toBe('Hiện là “5 người”.')
  expect(refusalOfConflicts([], present, String)).toBeNull()
})

const value = fc.oneof(
  fc.constantFrom(null, 'a', 'b', 1),
  fc.array(fc.record({ source: fc.constantFrom('self', 'unit'), amountDong: fc.nat(2) }), { maxLength: 2 }),
)
const fields = fc.record({ a: value, b: value, c: value })
const three = fc
  .tuple(
    fields,
    fields,
    fields,
    fc.array(fc.constantFrom('mine', 'theirs', 'both', 'none'), { minLength: 3, maxLength: 3 }),
  )
  .map(([base, mine, theirs, who]) => {
    const changed = (side: 'mine' | 'theirs', to: typeof base) =>
      Object.fromEntries(
        Object.entries(base).map(([name, old], at) => [
          name,
          who[at] === side || who[at] === 'both' ? to[name as keyof typeof to] : old,
        ]),
      ) as typeof base
    return { base, mine: changed('mine', mine), theirs: changed('theirs', theirs) }
  })

const equal = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

test('a merge is the same from either side, but for whose is whose; without conflicts it holds both changes', () => {
  fc.assert(
    fc.property(three, ({ base, mine, theirs }) => {
      const merge = mergeOf(base, mine, theirs)
      const turned = mergeOf(base, theirs, mine)
      expect(turned.merged).toEqual(merge.merged)
      expect(turned.conflicts.map(({ field, mine, theirs }) => [field, theirs, mine])).toEqual(
        merge.conflicts.map(({ field, mine, theirs }) => [field, mine, theirs]),
      )
      const torn = new Set(merge.conflicts.map(({ field }) => field))
      for (const name of ['a', 'b', 'c'] as const) {
        const [old, own, other] = [base[name], mine[name], theirs[name]]
        expect(torn.has(name)).toBe(!equal(own, old) && !equal(other, old) && !equal(own, other))
        if (torn.has(name)) continue
        expect(merge.merged[name]).toEqual(equal(own, old) ? other : own)
      }
      const all = { a: 'mine', b: 'mine', c: 'mine' } as const
      for (const { field } of merge.conflicts)
        expect(decided(merge, all)[field as 'a']).toEqual(mine[field as 'a'])
    }),
    { numRuns: 500 },
  )
})
