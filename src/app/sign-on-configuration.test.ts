import { describe, expect, test } from 'vitest'
import { Refused } from '../domain/language/refusal.ts'
import { type Environment, readConfiguration } from './configuration.ts'

const whole = {
  OIDC_ISSUER: 'https://id.office.vn/realms/vuon',
  OIDC_CLIENT_ID: 'vuon',
  OIDC_CLIENT_SECRET: 'bí mật',
  PUBLIC_ADDRESS: 'https://vuon.office.vn/',
}

const refusalOf = (environment: Environment) => {
  try {
    readConfiguration({ ...whole, ...environment })
  } catch (error) {
    if (error instanceof Refused) return error.refusal
  }
  return null
}

describe('the provider of single sign-on', () => {
  test('is named by issuer, client and the address at which people open Vươn', () => {
    expect(readConfiguration(whole).signOn).toEqual({
      issuer: 'https://id.office.vn/realms/vuon',
      clientId: 'vuon',
      clientSecret: 'bí mật',
      publicAddress: 'https://vuon.office.vn',
      label: null,
      scopes: ['openid', 'email', 'profile'],
      groupsClaim: null,
      emailTrusted: false,
      strongAcr: [],
      plainHttp: false,
      privateHosts: [],
    })
  })

  test('is left out where nothing of it is set; half of it is refused', () => {
    expect(readConfiguration({ PUBLIC_ADDRESS: whole.PUBLIC_ADDRESS }).signOn).toBeNull()
    for (const name of Object.keys(whole))
      expect(refusalOf({ [name]: '' })?.code).toBe('configuration.oidc_incomplete')
  })

  test.each([
    'http://id.office.vn',
    'id.office.vn',
    'https://a:b@id.office.vn',
    'https://id.office.vn/?x',
    'http://localhost.evil.vn',
    'http://127.0.0.1.evil.vn',
    'file:///etc/passwd',
  ])('is spoken to over TLS: %s is refused', (OIDC_ISSUER) => {
    expect(refusalOf({ OIDC_ISSUER })?.code).toBe('configuration.oidc_issuer')
  })

  test.each(['http://localhost:9000', 'http://127.0.0.1:9000', 'http://[::1]:9000'])(
    'may do without on this machine: %s',
    (OIDC_ISSUER) => {
      expect(readConfiguration({ ...whole, OIDC_ISSUER }).signOn?.plainHttp).toBe(true)
    },
  )

  test('e-mails are trusted unverified only by a plain yes', () => {
    expect(readConfiguration({ ...whole, OIDC_TRUST_EMAIL: 'yes' }).signOn?.emailTrusted).toBe(true)
    expect(refusalOf({ OIDC_TRUST_EMAIL: '1' })?.code).toBe('configuration.oidc_trust_email')
  })

  test('no refusal repeats the secret', () => {
    const refusal = refusalOf({ OIDC_CLIENT_ID: '', OIDC_CLIENT_SECRET: 'rất bí mật' })
    expect(JSON.stringify(refusal)).not.toContain('rất bí mật')
  })
})
