import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupCodes, mustSetUpSecondFactor, readCode, shownBackupCode } from './second-factor.ts'

const sign = fc.constantFrom(...backupCodes.alphabet)
const backup = fc.array(sign, { minLength: backupCodes.length, maxLength: backupCodes.length })

describe('a typed code', () => {
  test.each([
    ['123456', { from: 'app', code: '123456' }],
    [' 123 456 ', { from: 'app', code: '123456' }],
    ['１２３４５６', { from: 'app', code: '123456' }],
    ['abcde-fgh1j', { from: 'backup', code: 'ABCDEFGH1J' }],
    ['oOiIl-ABCDE', { from: 'backup', code: '00111ABCDE' }],
    ['12345', null],
    ['ABCDE-FGHJU', null],
    ['', null],
  ])('%j is read as what it is', (typed, read) => {
    expect(readCode(typed)).toEqual(read)
  })

  test('a backup code is understood as it is printed, in any case and with any spaces', () => {
    fc.assert(
      fc.property(backup, fc.boolean(), (signs, lower) => {
        const code = signs.join('')
        const printed = shownBackupCode(code)
        expect(readCode(lower ? ` ${printed.toLowerCase()} ` : printed)).toEqual({ from: 'backup', code })
      }),
    )
  })

  test('whatever is typed, nothing but a well-formed code is tried', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const read = readCode(typed)
        if (read) expect(read.code).toMatch(read.from === 'app' ? /^\d{6}$/ : /^[0-9A-HJKMNP-TV-Z]{10}$/)
      }),
    )
  })
})

describe('the rule that a role must have a second factor', () => {
  const grant = { role: 'administrator', unitId: null, from: '2026-01-01', to: '2026-07-01' } as const

  test.each([
    [['administrator'], '2026-03-01', true],
    [['reader'], '2026-03-01', false],
    [['administrator'], '2026-07-01', false],
    [['administrator'], '2025-12-31', false],
    [[], '2026-03-01', false],
  ] as const)('%j on %s: %s', (required, today, must) => {
    const standing = { way: 'password', hasFactor: false, grants: [grant] } as const
    expect(mustSetUpSecondFactor(required, standing, today)).toBe(must)
  })

  test('who has one, or showed one at single sign-on, is let through; single sign-on alone is not enough', () => {
    const standing = { way: 'password', hasFactor: true, grants: [grant] } as const
    expect(mustSetUpSecondFactor(['administrator'], standing, '2026-03-01')).toBe(false)
    const signedOn = { ...standing, hasFactor: false, way: 'single-sign-on' } as const
    expect(mustSetUpSecondFactor(['administrator'], signedOn, '2026-03-01')).toBe(false)
    const only = { ...signedOn, way: 'single-sign-on-only' } as const
    expect(mustSetUpSecondFactor(['administrator'], only, '2026-03-01')).toBe(true)
  })
})
