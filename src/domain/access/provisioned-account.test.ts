import { describe, expect, test } from 'vitest'
import { toldAccount, turnOf } from './provisioned-account.ts'
import { provisioningTokenIn } from './provisioning.ts'

describe('an account as a directory tells it', () => {
  test('is named as it is shown there, else by its parts, family first, else by its user name', () => {
    const name = { givenName: 'An', familyName: 'Nguyễn Văn' }
    expect(toldAccount({ userName: 'an', displayName: ' Anh An ', name }).name).toBe('Anh An')
    expect(toldAccount({ userName: 'an', name }).name).toBe('Nguyễn Văn An')
    expect(toldAccount({ userName: 'an', name: { ...name, formatted: 'An N.' } }).name).toBe('An N.')
    expect(toldAccount({ userName: 'an' }).name).toBe('an')
  })

  test('has the primary e-mail, else that of work, else a user name that is one', () => {
    const emails = [
      { value: 'nha@x.vn', type: 'home' },
      { value: 'CoQuan@x.vn', type: 'work' },
    ]
    expect(toldAccount({ userName: 'an', emails }).email).toBe('coquan@x.vn')
    const primary = [...emails, { value: 'chinh@x.vn', primary: true }]
    expect(toldAccount({ userName: 'an', emails: primary }).email).toBe('chinh@x.vn')
    expect(toldAccount({ userName: 'An@x.vn' }).email).toBe('an@x.vn')
    expect(toldAccount({ userName: 'an', emails: [{ value: 'không phải' }] }).email).toBeNull()
  })

  test('is open unless it says otherwise', () => {
    expect(toldAccount({ userName: 'an' }).active).toBe(true)
    expect(toldAccount({ userName: 'an', active: false }).active).toBe(false)
  })

  test.each([
    [false, false, false, 'close'],
    [false, true, true, null],
    [true, true, true, 'reopen'],
    [true, true, false, null],
    [true, false, false, null],
  ] as const)('active %s, closed %s, by a directory %s: %s', (active, closed, closedHere, turn) => {
    expect(turnOf({ active }, { closed, closedHere })).toBe(turn)
  })
})

test('a provisioning token is known by its form, and no other token is one', () => {
  const token = `vuonscim_${'a'.repeat(43)}`
  expect(provisioningTokenIn(`Bearer ${token}`)).toBe(token)
  for (const other of [
    undefined,
    token,
    `Basic ${token}`,
    `Bearer vuon_${'a'.repeat(43)}`,
    `Bearer ${token}x`,
  ])
    expect(provisioningTokenIn(other)).toBeNull()
})
