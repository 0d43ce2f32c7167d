import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, FOREVER } from '../time/day.ts'
import { refusalToDelegate } from './delegation.ts'
import { roles } from './policy.ts'

const today = '2026-11-24'
const grant = {
  accountId: 'an',
  role: 'unit-officer' as const,
  unitId: 'sở',
  sourceId: null,
  from: '2020-01-01',
  to: '2027-06-30',
}
const wanted = { accountId: 'binh', unitId: 'phòng', from: today, to: '2026-12-24' }
const codeOf = (held: object, want: object, isWithin = true) =>
  refusalToDelegate({ ...grant, ...held }, 'an', { ...wanted, ...want }, isWithin, today)?.code ?? null

describe('an officer on leave delegates', () => {
  test('the own role or a part of it to a colleague for a while', () => {
    expect(codeOf({}, {})).toBeNull()
    expect(codeOf({ unitId: null }, { unitId: null }, false)).toBeNull()
  })

  test('never more than the own role: not another’s, not elsewhere, not for longer', () => {
    expect(codeOf({ accountId: 'chi' }, {})).toBe('delegations.not_own')
    expect(codeOf({ to: today }, {})).toBe('delegations.not_own')
    expect(codeOf({}, {}, false)).toBe('delegations.not_your_unit')
    expect(codeOf({}, { to: '2027-07-01' })).toBe('delegations.wrong_period')
    expect(codeOf({ from: '2026-12-01' }, {})).toBe('delegations.wrong_period')
  })

  test('never on, never to oneself, never without an end', () => {
    expect(codeOf({ sourceId: 'another' }, {})).toBe('delegations.received')
    expect(codeOf({}, { accountId: 'an' })).toBe('delegations.to_oneself')
    expect(codeOf({ to: FOREVER }, { to: FOREVER })).toBe('delegations.wrong_period')
    expect(codeOf({}, { to: today })).toBe('delegations.wrong_period')
  })

  test('an officer’s role only: who may is in the policy table', () => {
    const may = roles.filter((role) => codeOf({ role }, {}) === null)
    expect(may).toEqual(['programme-officer', 'unit-officer'])
  })

  test('whatever is asked, what is allowed lies within the own period and ends after today', () => {
    const day = fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days))
    fc.assert(
      fc.property(day, day, day, day, (from, to, wantedFrom, wantedTo) => {
        if (codeOf({ from, to }, { from: wantedFrom, to: wantedTo }) !== null) return
        expect(from <= wantedFrom && wantedFrom < wantedTo && wantedTo <= to && wantedTo > today).toBe(true)
      }),
    )
  })
})
