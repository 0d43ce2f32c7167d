import { describe, expect, test } from 'vitest'
import { type Claims, visitorIn } from './sign-on-claims.ts'
import { entryOf, type Known, needsSignOn, noSettings } from './single-sign-on.ts'
import { refusalNamed } from './single-sign-on-refusal.ts'

const rules = { groupsClaim: 'groups', emailTrusted: false, strongAcr: ['urn:two'] }
const claims: Claims = { sub: 's1', email: 'An@Office.VN', email_verified: true, name: 'An' }
const nobody: Known = { linked: null, byEmail: null }
const entry = (told: Claims, known: Partial<Known>, settings = noSettings) =>
  entryOf(visitorIn(told, rules), { ...nobody, ...known }, settings)

describe('whoever the provider vouches for', () => {
  test('comes into the account that the subject was linked with, whatever e-mail it tells now', () => {
    const linked = { accountId: 'a', closed: false }
    const told = { sub: 's1', email: 'other@office.vn' }
    expect(entry(told, { linked, byEmail: { accountId: 'b', closed: false, linked: false } })).toEqual({
      kind: 'enter',
      accountId: 'a',
    })
  })

  test('is linked by a verified e-mail the first time, and by no other', () => {
    const byEmail = { accountId: 'b', closed: false, linked: false }
    expect(entry(claims, { byEmail })).toEqual({ kind: 'link', accountId: 'b' })
    expect(entry({ ...claims, email_verified: false }, { byEmail })).toMatchObject({
      code: 'single_sign_on.email_not_verified',
    })
    expect(entry({ sub: 's1' }, { byEmail })).toMatchObject({ code: 'single_sign_on.email_not_verified' })
  })

  test('does not take over an account that another subject holds', () => {
    const byEmail = { accountId: 'b', closed: false, linked: true }
    expect(entry(claims, { byEmail })).toMatchObject({ code: 'single_sign_on.other_subject' })
  })

  test('stays outside with a closed account, found by subject or by e-mail', () => {
    const closed = { code: 'session.account_closed' }
    expect(entry(claims, { linked: { accountId: 'a', closed: true } })).toMatchObject(closed)
    expect(entry(claims, { byEmail: { accountId: 'b', closed: true, linked: false } })).toMatchObject(closed)
  })

  test('gets a new account only where the domain of the e-mail is named', () => {
    expect(entry(claims, {})).toMatchObject({ code: 'single_sign_on.no_account' })
    const settings = { ...noSettings, domains: ['office.vn'] }
    expect(entry(claims, {}, settings)).toEqual({ kind: 'open', email: 'an@office.vn', name: 'An' })
    expect(entry({ ...claims, email: 'an@evil.vn' }, {}, settings)).toMatchObject({
      code: 'single_sign_on.no_account',
    })
    expect(entry({ ...claims, email: 'a@office.vn@evil.vn' }, {}, settings)).toMatchObject({
      code: 'single_sign_on.email_not_verified',
    })
  })
})

describe('claims', () => {
  test.each([
    [{ groups: ['a', 'b', 'a', 7] }, ['a', 'b']],
    [{ groups: 'a' }, ['a']],
    [{}, []],
  ])('groups in %j', (told, groups) => {
    expect(visitorIn({ ...claims, ...told }, rules).groups).toEqual(groups)
  })

  test('groups that are too many to be told are no reason to end roles: the sign-in is refused', () => {
    expect(() => visitorIn({ ...claims, _claim_names: { groups: 'src1' } }, rules)).toThrow(
      'single_sign_on.groups_not_told',
    )
    expect(() => visitorIn({ ...claims, hasgroups: true }, rules)).toThrow('single_sign_on.groups_not_told')
  })

  test('groups are left alone where the installation reads none', () => {
    const none = { ...rules, groupsClaim: null }
    expect(visitorIn({ ...claims, groups: ['a'] }, none).groups).toBeNull()
  })

  test.each([
    [{ amr: ['pwd', 'mfa'] }, true],
    [{ amr: 'mfa' }, true],
    [{ amr: ['pwd', 'otp'] }, false],
    [{ acr: 'urn:two' }, true],
    [{ acr: 'urn:one' }, false],
    [{}, false],
  ])('a second factor in %j: %s', (told, proved) => {
    expect(visitorIn({ ...claims, ...told }, rules).secondFactor).toBe(proved)
  })

  test('a proof is as old as the provider says, and of long ago where it does not', () => {
    expect(visitorIn({ ...claims, auth_time: 1_700_000_000 }, rules).provedAtSeconds).toBe(1_700_000_000)
    expect(visitorIn({ ...claims, auth_time: 'now' }, rules).provedAtSeconds).toBe(0)
  })

  test('an e-mail is trusted unverified only where the installation says so', () => {
    expect(visitorIn({ ...claims, email_verified: undefined }, rules).emailVerified).toBe(false)
    expect(visitorIn({ ...claims, email_verified: undefined, xms_edov: '1' }, rules).emailVerified).toBe(true)
    expect(visitorIn({ sub: 's' }, { ...rules, emailTrusted: true }).emailVerified).toBe(true)
  })
})

describe('single sign-on that is required', () => {
  test('leaves administrators their password, and everybody while there is no provider', () => {
    const required = { ...noSettings, required: true }
    expect(needsSignOn(required, true, false)).toBe(true)
    expect(needsSignOn(required, true, true)).toBe(false)
    expect(needsSignOn(required, false, false)).toBe(false)
    expect(needsSignOn(noSettings, true, false)).toBe(false)
  })

  test('a page tells only refusals of ours', () => {
    expect(refusalNamed('single_sign_on.declined')).not.toBeNull()
    expect(refusalNamed('anything')).toBeNull()
    expect(refusalNamed(null)).toBeNull()
  })
})
