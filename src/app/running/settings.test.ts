import { expect, test } from 'vitest'
import { Refused } from '../../domain/language/refusal.ts'
import { securityText } from './security-contact.ts'
import { readRunningSettings } from './settings.ts'

const refused = (environment: Record<string, string>): string => {
  try {
    readRunningSettings(environment)
  } catch (error) {
    if (error instanceof Refused) return error.refusal.text.en
  }
  return ''
}

test('without settings the log tells requests, at a terminal only what is wrong, and nobody reads metrics', () => {
  const settings = readRunningSettings({})
  expect(settings).toMatchObject({ logLevel: 'info', stopSecondsMax: 30, securityContact: null })
  expect(settings.metrics).toEqual({ token: null, port: null, host: '127.0.0.1' })
  expect(readRunningSettings({}, true).logLevel).toBe('warn')
})

test.each([
  [{ LOG_LEVEL: 'loud' }, /one of fatal, error, warn, info, debug/],
  [{ STOP_SECONDS: 'soon' }, /STOP_SECONDS must be a number from 0 to 600/],
  [{ METRICS_PORT: '99999' }, /METRICS_PORT must be a number/],
  [{ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }, /set METRICS_TOKEN/],
  [{ SECURITY_CONTACT: 'security' }, /must look like mailto:/],
])('%j is refused in a sentence', (environment, words) => {
  expect(refused(environment as Record<string, string>)).toMatch(words)
})

test('a token that is too short is refused and never repeated', () => {
  expect(refused({ METRICS_TOKEN: 'chimhoangyen' })).toMatch(/at least 24/)
  expect(refused({ METRICS_TOKEN: 'chimhoangyen' })).not.toMatch(/chimhoangyen/)
})

test('the file that tells whom to write to has a contact, and ends before half a year is over', () => {
  const text = securityText('mailto:an-toan@vuon.example', new Date('2026-11-24T00:00:00Z'))
  expect(text.split('\n')).toEqual([
    'Contact: mailto:an-toan@vuon.example',
    'Expires: 2027-05-23T00:00:00.000Z',
    'Preferred-Languages: vi, en',
    '',
  ])
})
