import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { appAddress, base32, codeOfStep, makeSecret, stepAt, stepOfCode } from './one-time-code.ts'

/** The secret of the examples in RFC 4226 and RFC 6238. */
const secret = Buffer.from('12345678901234567890')

describe('codes that change every half minute', () => {
  test('the first ten are those of RFC 4226, appendix D', () => {
    expect(Array.from({ length: 10 }, (_, step) => codeOfStep(secret, step))).toEqual(
      '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489'.split(' '),
    )
  })

  // RFC 6238 prints eight digits; apps show the last six of them.
  test.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('at second %i the code is that of RFC 6238, appendix B', (second, code) => {
    expect(codeOfStep(secret, stepAt(second * 1000))).toBe(code)
  })

  test('a code is known within half a minute to either side, and no further', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 4_000_000_000_000 }),
        fc.integer({ min: -5, max: 5 }),
        (now, apart) => {
          const step = stepAt(now) + apart
          fc.pre(step > 0)
          const found = stepOfCode(secret, codeOfStep(secret, step), now)
          if (Math.abs(apart) <= 1) expect(found).not.toBeNull()
          else expect(found === step).toBe(false)
        },
      ),
    )
  })

  test.each(['', '12345', '1234567', 'ABCDEF'])('%j is no code', (code) => {
    expect(stepOfCode(secret, code, 59_000)).toBeNull()
  })
})

describe('a secret on its way into an app', () => {
  test('is written as in RFC 4648', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ])
    expect(base32(makeSecret())).toMatch(/^[A-Z2-7]{32}$/)
  })

  test('names the product and the account', () => {
    expect(appAddress('Vươn', 'an@don-vi.vn', Buffer.from('foobar'))).toBe(
      'otpauth://totp/V%C6%B0%C6%A1n:an%40don-vi.vn?secret=MZXW6YTBOI&issuer=V%C6%B0%C6%A1n',
    )
  })
})
