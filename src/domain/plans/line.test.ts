import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { FundingShare, Line } from './line.ts'
import { type LineGround, refusalOfLine } from './line-refusal.ts'
import { normalLine } from './normal-line.ts'

const ground: LineGround = {
  period: { from: '2014-01-01', to: '2015-01-01' },
  unitPeople: 80,
  levelCodes: new Set(['PRO.MA', 'PRO.DR']),
  setCodes: new Set(['above-university']),
  fieldCodes: new Set(['0311']),
  sources: new Set(['state-local', 'self']),
}
const sound: Line = {
  lineId: '1',
  levelCode: 'PRO.MA',
  setCode: null,
  fieldCode: '0311',
  form: 'part-time',
  place: 'country',
  people: 3,
  personIds: ['ana', 'ba'],
  plannedCostDong: 100_000_000,
  funding: [
    { source: 'self', amountDong: 40_000_000 },
    { source: 'state-local', amountDong: 60_000_000 },
  ],
  start: '2014-09',
  targetId: null,
  termLineId: null,
  reason: null,
}

test('a line that cannot be is refused in the field where the trouble is', () => {
  const cases: [Partial<Line>, string | undefined, string?][] = [
    [{}, undefined],
    [{ levelCode: null, setCode: 'above-university' }, undefined],
    [{ setCode: 'above-university' }, 'line.one_level', 'levelCode'],
    [{ levelCode: null }, 'line.one_level', 'levelCode'],
    [{ levelCode: 'PRO.XX' }, 'line.level_unknown', 'levelCode'],
    [{ levelCode: null, setCode: 'below' }, 'line.set_unknown', 'setCode'],
    [{ fieldCode: '9999' }, 'line.field_unknown', 'fieldCode'],
    [{ fieldCode: null }, undefined],
    [{ people: 0, personIds: [] }, 'line.no_people', 'people'],
    [{ people: -1, personIds: [] }, 'line.no_people', 'people'],
    [{ people: 2.5 }, 'line.no_people', 'people'],
    [{ people: 80 }, undefined],
    [{ people: 81 }, 'line.more_than_unit', 'people'],
    [{ people: 1 }, 'line.named_too_many', 'personIds'],
    [{ personIds: ['ana', 'ana'] }, 'line.named_twice', 'personIds'],
    [{ plannedCostDong: 99_999_999 }, 'line.shares_do_not_add_up', 'funding'],
    [{ plannedCostDong: -1 }, 'line.cost_not_whole', 'plannedCostDong'],
    [{ plannedCostDong: 0, funding: [] }, undefined],
    [{ plannedCostDong: 1, funding: [{ source: 'gold', amountDong: 1 }] }, 'line.source_unknown', 'funding'],
    [
      {
        plannedCostDong: 1,
        funding: [
          { source: 'self', amountDong: 0.5 },
          { source: 'state-local', amountDong: 0.5 },
        ],
      },
      'line.share_not_whole',
      'funding',
    ],
    [
      {
        plannedCostDong: 2,
        funding: [
          { source: 'self', amountDong: 1 },
          { source: 'self', amountDong: 1 },
        ],
      },
      'line.source_twice',
      'funding',
    ],
    [{ start: '2013' }, 'line.outside_period', 'start'],
    [{ start: '2015-01-01' }, 'line.outside_period', 'start'],
    [{ start: '2014' }, undefined],
    [{ start: null }, undefined],
  ]
  for (const [changed, code, field] of cases) {
    const refusal = refusalOfLine({ ...sound, ...changed }, ground)
    expect(refusal?.code, JSON.stringify(changed)).toBe(code)
    if (field) expect(Object.keys(refusal?.fields ?? {})).toContain(field)
  }
})

test('every field at fault has its own sentence, with the figures in it', () => {
  const refusal = refusalOfLine({ ...sound, people: 81, plannedCostDong: 90_000_000 }, ground)
  expect(Object.keys(refusal?.fields ?? {}).sort()).toEqual(['funding', 'people'])
  expect(refusal?.fields?.funding?.vi).toContain('100.000.000 đồng')
})

test('shares add up to the đồng or the line is refused', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 10 ** 12 }), { minLength: 2, maxLength: 2 })
  fc.assert(
    fc.property(amounts, fc.integer({ min: -3, max: 3 }), ([own = 0, state = 0], off) => {
      const funding: FundingShare[] = [
        { source: 'self', amountDong: own },
        { source: 'state-local', amountDong: state },
      ]
      fc.pre(own + state + off >= 0)
      const refusal = refusalOfLine({ ...sound, funding, plannedCostDong: own + state + off }, ground)
      expect(refusal === null).toBe(off === 0)
    }),
  )
})

test('lines that mean the same are kept the same', () => {
  const other: Line = {
    ...sound,
    personIds: ['ba', 'ana'],
    funding: [...sound.funding.toReversed(), { source: 'donor', amountDong: 0 }],
    reason: '  ',
  }
  expect(normalLine(other)).toEqual(normalLine(sound))
  expect(normalLine({ ...sound, reason: ' Thiếu  cán bộ '.normalize('NFD') }).reason).toBe('Thiếu cán bộ')
  expect(normalLine(normalLine(other))).toEqual(normalLine(other))
})
