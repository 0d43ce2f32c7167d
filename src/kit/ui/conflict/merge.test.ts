import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asDraft, merge } from './merge.ts'

const base = { name: 'An', born: '1980', code: null }

test('a field that only the other changed follows them; one that both changed stays as typed and is told', () => {
  const mine = { ...base, name: 'An Bình' }
  const theirs = { name: 'An Chi', born: '1981', code: null }
  expect(merge(base, mine, theirs)).toEqual({
    draft: { name: 'An Bình', born: '1981', code: null },
    clashes: [{ name: 'name', mine: 'An Bình', theirs: 'An Chi' }],
    taken: ['born'],
  })
})

test('two who typed the same do not clash, and fields that nothing is said of stay', () => {
  expect(merge(base, { ...base, name: 'Bình' }, { name: 'Bình' })).toEqual({
    draft: { ...base, name: 'Bình' },
    clashes: [],
    taken: [],
  })
})

test('nothing typed is ever lost, and every difference is either taken or told', () => {
  const value = fc.option(fc.constantFrom('a', 'b', 'c'), { nil: null })
  const draft = fc.record({ one: value, two: value, three: value })
  fc.assert(
    fc.property(draft, draft, draft, (start, mine, theirs) => {
      const { draft: result, clashes, taken } = merge(start, mine, theirs)
      for (const name of ['one', 'two', 'three'] as const) {
        if (mine[name] !== start[name]) expect(result[name]).toBe(mine[name])
        const told = taken.includes(name) || clashes.some((clash) => clash.name === name)
        if (result[name] !== theirs[name]) expect(told || theirs[name] === start[name]).toBe(true)
      }
    }),
  )
})

test('numbers and empty texts of a record are shown as a form shows them', () => {
  expect(asDraft({ months: 12, source: '', other: 'x' }, ['months', 'source', 'absent'])).toEqual({
    months: '12',
    source: null,
  })
})
