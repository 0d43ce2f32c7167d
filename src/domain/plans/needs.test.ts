import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedNeeds, lineOfGroup, mergedGroups, type Need, needGroups } from './needs.ts'

const need = (needId: string, personId: string, changed: Partial<Need> = {}): Need => ({
  needId,
  personId,
  levelCode: 'PRO.MA',
  fieldCode: '0311',
  form: null,
  place: null,
  year: 2014,
  rank: null,
  recordedAt: `2013-09-01T00:00:0${needId}.000000Z`,
  ...changed,
})

test('of two wishes of a person for one level the better ranked counts, or else the later', () => {
  const { counted, setAside } = countedNeeds([
    need('1', 'ana'),
    need('2', 'ana', { fieldCode: '0912' }),
    need('3', 'ba', { rank: 2 }),
    need('4', 'ba', { fieldCode: '0912' }),
    need('5', 'ba', { levelCode: 'POL.IN' }),
  ])
  expect(counted.map(({ needId }) => needId)).toEqual(['3', '5', '2'])
  expect(setAside.map(({ need, forNeedId }) => [need.needId, forNeedId])).toEqual([
    ['4', '3'],
    ['1', '2'],
  ])
})

test('alike needs become one line with its people by name; the officer puts unlike ones together', () => {
  const groups = needGroups([need('1', 'ana'), need('2', 'ba'), need('3', 'cam', { fieldCode: '0912' })])
  expect(groups.map(({ fieldCode, needs }) => [fieldCode, needs.length])).toEqual([
    ['0912', 1],
    ['0311', 2],
  ])
  const { levelCode, form, place, year } = need('1', 'ana')
  const line = lineOfGroup(mergedGroups(groups, { levelCode, form, place, year, fieldCode: null }), 'l')
  expect(line).toMatchObject({ people: 3, personIds: ['ana', 'ba', 'cam'], fieldCode: null, start: '2014' })
})

test('a person’s wish is never counted twice, however needs repeat and groups are merged', () => {
  const drawn = fc.array(
    fc.record({
      person: fc.nat(5),
      levelCode: fc.constantFrom('PRO.MA', 'PRO.DR'),
      fieldCode: fc.constantFrom('0311', '0912', null),
      rank: fc.option(fc.nat(3), { nil: null }),
    }),
    { maxLength: 25 },
  )
  fc.assert(
    fc.property(drawn, (all) => {
      const needs = all.map(({ person, ...said }, at) =>
        need(`${at}`, `p${person}`, { ...said, recordedAt: '2013-09-01T00:00:00.000000Z' }),
      )
      const wishes = new Set(needs.map(({ personId, levelCode }) => `${personId} ${levelCode}`))
      const groups = needGroups(needs)
      const lines = groups.map((group, at) => lineOfGroup(group, `l${at}`))
      expect(lines.reduce((sum, { people }) => sum + people, 0)).toBe(wishes.size)
      const named = lines.flatMap(({ levelCode, personIds }) => personIds.map((id) => `${id} ${levelCode}`))
      expect(new Set(named).size).toBe(named.length)
      const { counted, setAside } = countedNeeds(needs)
      expect(counted.length + setAside.length).toBe(needs.length)
      const masters = groups.filter(({ levelCode }) => levelCode === 'PRO.MA')
      const as = { levelCode: 'PRO.MA', fieldCode: null, form: null, place: null, year: null }
      const together = mergedGroups([...masters, ...masters], as)
      expect(together.needs.length).toBe(masters.reduce((sum, { needs }) => sum + needs.length, 0))
      const merged = lineOfGroup(together, 'm')
      expect(merged.people).toBe([...wishes].filter((wish) => wish.endsWith('PRO.MA')).length)
      expect(needGroups(needs.toReversed())).toEqual(groups)
    }),
  )
})
