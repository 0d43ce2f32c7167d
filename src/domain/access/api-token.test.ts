import { describe, expect, test } from 'vitest'
import { isToken, refusalToMakeToken, type TokenDraft, tokenInHeader } from './api-token.ts'

const today = '2026-11-24'
const draft = { actions: ['people.read'], unitId: null, lastDay: '2027-01-31' }
const codeOf = (change: Partial<TokenDraft>, live = 0, may = true) =>
  refusalToMakeToken({ ...draft, ...change }, () => may, live, today)?.code ?? null

describe('a token is made', () => {
  test('for some of what its account may do, until a day within a year', () => {
    expect(codeOf({})).toBeNull()
    expect(codeOf({ lastDay: today })).toBeNull()
    expect(codeOf({ lastDay: '2027-11-25' })).toBeNull()
  })

  test('never for what the account may not, or no token may', () => {
    expect(codeOf({}, 0, false)).toBe('tokens.action_not_own')
    for (const actions of [[], ['accounts.change'], ['people.read', 'tokens.keep'], ['nothing']])
      expect(codeOf({ actions })).toBe('tokens.action_not_own')
  })

  test('never for longer than a year, for the past, or beside twenty others', () => {
    expect(codeOf({ lastDay: '2027-11-26' })).toBe('tokens.wrong_end')
    expect(codeOf({ lastDay: '2026-11-23' })).toBe('tokens.wrong_end')
    expect(codeOf({}, 20)).toBe('tokens.too_many')
  })

  test('held to a unit only with actions that are decided place by place', () => {
    expect(codeOf({ unitId: 'u', actions: ['people.read', 'units.read'] })).toBeNull()
    expect(codeOf({ unitId: 'u', actions: ['people.read', 'imports.run'] })).toBe('tokens.not_for_subtree')
  })
})

test('a token is known by its beginning, in a bearer header and nowhere else', () => {
  const token = `vuon_${'a'.repeat(43)}`
  expect(tokenInHeader(`Bearer ${token}`)).toBe(token)
  expect(tokenInHeader(`bearer  ${token}`)).toBe(token)
  for (const other of [undefined, token, `Basic ${token}`, `Bearer x${token}`, `Bearer ${token} x`])
    expect(tokenInHeader(other)).toBeNull()
  expect(isToken(token)).toBe(true)
  for (const other of ['vuon_', `${token}a`, `vuon_${'a'.repeat(42)}!`]) expect(isToken(other)).toBe(false)
})
