import { describe, expect, test } from 'vitest'
import { Refused } from '../domain/language/refusal.ts'
import { type Environment, readConfiguration } from './configuration.ts'

const whole = {
  SMTP_URL: 'smtp://vuon%40office.vn:m%E1%BA%ADt@mail.office.vn',
  MAIL_FROM: 'Vươn Long An <vuon@office.vn>',
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

describe('how mail is sent', () => {
  test('a server elsewhere is spoken to in TLS only; one on this machine may do without', () => {
    expect(readConfiguration(whole).mail).toEqual({
      server: {
        host: 'mail.office.vn',
        port: 587,
        implicitTls: false,
        tlsRequired: true,
        user: 'vuon@office.vn',
        password: 'mật',
      },
      from: { name: 'Vươn Long An', address: 'vuon@office.vn' },
      publicAddress: 'https://vuon.office.vn',
      rootsTo: [],
    })
    const required = (SMTP_URL: string) => readConfiguration({ ...whole, SMTP_URL }).mail?.server
    expect(required('smtps://mail.office.vn')).toMatchObject({ port: 465, implicitTls: true, user: null })
    for (const here of ['smtp://localhost:2525', 'smtp://127.0.0.1', 'smtp://[::1]:25'])
      expect(required(here)?.tlsRequired).toBe(false)
    for (const elsewhere of ['smtp://127.0.0.1.example', 'smtp://10.0.0.5', 'smtp://localhost.example'])
      expect(required(elsewhere)?.tlsRequired).toBe(true)
  })

  test('without SMTP_URL no mail is sent, whatever else is set', () => {
    expect(readConfiguration({ PUBLIC_ADDRESS: 'https://vuon.office.vn' }).mail).toBeNull()
  })

  test('all three parts belong together', () => {
    expect(refusalOf({ MAIL_FROM: '' })?.code).toBe('configuration.mail_incomplete')
    expect(refusalOf({ PUBLIC_ADDRESS: '' })?.code).toBe('configuration.mail_incomplete')
  })

  test('the roots of the ledger go to one address or more, each once', () => {
    const rootsTo = (LEDGER_ROOTS_TO: string) =>
      readConfiguration({ ...whole, LEDGER_ROOTS_TO }).mail?.rootsTo
    expect(rootsTo('thanh-tra@don-vi.vn')).toEqual(['thanh-tra@don-vi.vn'])
    expect(rootsTo('A@don-vi.vn, b@don-vi.vn,a@don-vi.vn')).toEqual(['a@don-vi.vn', 'b@don-vi.vn'])
    for (const text of ['thanh-tra', 'a@don-vi.vn,', 'a@don-vi.vn b@don-vi.vn', 'a@b.vn\r\nBcc: c@d.vn'])
      expect(refusalOf({ LEDGER_ROOTS_TO: text })?.code).toBe('configuration.ledger_roots_to')
    // Also said where no mail is sent yet.
    expect(refusalOf({ SMTP_URL: '', LEDGER_ROOTS_TO: 'x' })?.code).toBe('configuration.ledger_roots_to')
  })

  test('what is wrong is said, and never the password', () => {
    for (const url of [
      'mail.office.vn',
      'http://mail.office.vn',
      'smtp://a:bi-mat@mail/?tls.rejectUnauthorized=false',
      'smtp://a:bi-mat@mail/path',
      'smtp://a@mail',
      'smtp://a:%E1@mail',
    ]) {
      const refusal = refusalOf({ SMTP_URL: url })
      expect(`${url} ${refusal?.code}`).toBe(`${url} configuration.smtp_url`)
      expect(JSON.stringify(refusal)).not.toContain('bi-mat')
    }
    for (const from of ['Vươn', 'a@b.vn, c@d.vn', 'a@b.vn\nBcc: c@d.vn', 'X\u2028Y <a@b.vn>'])
      expect(refusalOf({ MAIL_FROM: from })?.code).toBe('configuration.mail_from')
    for (const address of ['vuon.office.vn', 'ftp://x', 'https://x/vuon', 'https://a:b@x', 'https://x?y'])
      expect(refusalOf({ PUBLIC_ADDRESS: address })?.code).toBe('configuration.public_address')
  })
})
