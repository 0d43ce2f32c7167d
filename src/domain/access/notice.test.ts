import { describe, expect, test } from 'vitest'
import { noticesOf } from './notice.ts'

const entry = (subjectKind: string, before: object | null, after: object | null) => ({
  action: 'accounts.change',
  subjectKind,
  subjectId: 'an',
  before,
  after,
})
const told = (...change: Parameters<typeof entry>) => noticesOf(entry(...change))

describe('a change of an account is told to its holder', () => {
  test.each([
    ['a new password', { passwordChosen: true, byLink: true }, 'password-changed'],
    ['a second factor', { secondFactor: false }, 'second-factor-changed'],
  ])('%s', (_name, after, kind) => {
    expect(told('account', null, after)).toEqual([{ accountId: 'an', kind }])
  })

  test('a new address is told to the old one too', () => {
    expect(told('account', { email: 'cu@vuon.example' }, { email: 'moi@vuon.example' })).toEqual([
      { accountId: 'an', kind: 'email-changed' },
      { accountId: 'an', kind: 'email-changed', address: 'cu@vuon.example' },
    ])
  })

  test('a role given and a role ended, to whoever holds it', () => {
    for (const before of [null, { accountId: 'binh', to: 'infinity' }])
      expect(told('grant', before, { accountId: 'binh' })).toEqual([
        { accountId: 'binh', kind: 'role-changed' },
      ])
  })

  test('a delegation, to both', () => {
    const pair = { accountId: 'binh', giverId: 'an' }
    expect(told('delegation', null, pair).map(({ accountId, kind }) => `${accountId} ${kind}`)).toEqual([
      'binh delegation-received',
      'an delegation-given',
    ])
    expect(told('delegation', pair, pair)).toHaveLength(2)
  })

  test('a passkey and a token that were added', () => {
    expect(told('passkey', null, { accountId: 'an' })[0]?.kind).toBe('second-factor-changed')
    expect(told('token', null, { accountId: 'an' })[0]?.kind).toBe('token-made')
  })

  test('nobody is bothered with a new language, a name, an ended session or another room’s change', () => {
    expect(told('account', { language: 'vi' }, { language: 'en' })).toEqual([])
    expect(told('account', { name: 'A' }, { name: 'B' })).toEqual([])
    expect(told('account', null, { sessionsEnded: 1 })).toEqual([])
    expect(told('account', null, { name: 'An', email: 'an@vuon.example' })).toEqual([])
    expect(told('person', null, { fullName: 'An' })).toEqual([])
  })
})
