import { expect, test } from 'vitest'
import { defaultRates } from '../domain/access/entrance/request-rate.ts'
import { Refused } from '../domain/language/refusal.ts'
import { type Environment, readConfiguration } from './configuration.ts'

const refusalOf = (environment: Environment) => {
  try {
    readConfiguration(environment)
  } catch (error) {
    if (error instanceof Refused) return error.refusal
  }
  return null
}

test('without settings it serves this machine on port 3000 with its own database', () => {
  const configuration = readConfiguration({ PORT: '', HOST: ' ' })
  expect(configuration).toMatchObject({ host: '127.0.0.1', port: 3000, databaseUrl: null })
  expect(configuration.dataFolder).toMatch(/[\\/]data$/)
})

test('settings are taken as they are given, a folder from where one stands', () => {
  const environment = {
    VUON_DATA: 'kho dữ liệu',
    HOST: '::',
    PORT: '0',
    DATABASE_URL: 'postgres://a:b@máy/vuon',
  }
  expect(readConfiguration(environment, '/srv')).toEqual({
    dataFolder: '/srv/kho dữ liệu',
    host: '::',
    port: 0,
    entrance: { publicAddress: null, trustedProxies: [], rates: defaultRates, privateHosts: [] },
    mail: null,
    signOn: null,
    archiveFolder: null,
    databaseUrl: 'postgres://a:b@máy/vuon',
  })
  expect(readConfiguration({ HOST: 'vuon.longan.gov.vn' }).host).toBe('vuon.longan.gov.vn')
})

test.each(['3000a', '-1', '65536', '3.5', '0x50', 'http'])(
  'the port "%s" is refused with an example',
  (port) => {
    expect(refusalOf({ PORT: port })).toMatchObject({ code: 'configuration.port' })
    expect(refusalOf({ PORT: port })?.text.vi).toContain('PORT=3000')
  },
)

test.each(['http://localhost', '300.1.1.1', 'a b', '127.0.0.1:80'])('the host "%s" is refused', (host) => {
  expect(refusalOf({ HOST: host })?.code).toBe('configuration.host')
})

test('a wrong database address is refused without showing its password', () => {
  for (const url of ['mysql://a:mat-khau@b/c', 'localhost', 'postgres://a:mat-khau@b']) {
    const refusal = refusalOf({ DATABASE_URL: url })
    expect(refusal?.code).toBe('configuration.database_url')
    expect(JSON.stringify(refusal)).not.toContain('mat-khau')
  }
})
