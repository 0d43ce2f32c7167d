import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { refusalToPassword } from './password-rule.ts'

const account = { name: 'Nguyễn Thị Minh Châu', email: 'minh.chau.skhcn@vuon.example' }
const common = new Set(['password', 'iloveyou', 'dragon', '1q2w3e4r5t6y'])
const refusal = (password: string) =>
  refusalToPassword(password, account, (word) => common.has(word))?.code ?? null

describe('a password', () => {
  test.each([
    ['Password2026!', 'password.common'],
    ['passwordpassword', 'password.common'],
    ['1q2w3e4r5t6y', 'password.common'],
    ['123456789012', 'password.common'],
    ['qwertyuiop12', 'password.common'],
    ['aaaaaaaaaaaa', 'password.common'],
    ['abcabcabcabc', 'password.common'],
    ['Mật khẩu 2026!!', 'password.own_word'],
    ['nguyenthiminhchau', 'password.own_word'],
    ['Minh.Chau.SKHCN@2026', 'password.own_word'],
    ['vuonvuonvuon', 'password.own_word'],
    ['trời xanh ngựa sắt mua cam', null],
    ['correct horse battery', null],
    ['x7Kq-29vv-Tz0p', null],
    ['tw4z-tpfs-2abu-98ga', null],
  ])('%s: %s', (password, code) => expect(refusal(password)).toBe(code))

  test('of several unrelated words is never refused for the words in it', () => {
    const word = fc.constantFrom('dragon', 'password', 'iloveyou', 'minh', 'vietnam', 'cam')
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 5 }), (words) => {
        expect(refusal(words.join(' '))).toBeNull()
      }),
    )
  })
})
