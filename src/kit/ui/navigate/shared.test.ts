import { expect, test } from 'vitest'
import { ownAddress, readSearch, withShared, writeSearch } from './shared.ts'

test('the as-of date and the unit follow the reader to the next page', () => {
  expect(withShared('/people', { asOf: '2015-08-27', unit: 'u1', sort: 'name' })).toBe(
    '/people?asOf=2015-08-27&unit=u1',
  )
})

test('a link that sets its own date keeps it', () => {
  expect(withShared('/people?asOf=2014-12-31&level=PRO.MA#list', { asOf: '2015-08-27' })).toBe(
    '/people?asOf=2014-12-31&level=PRO.MA#list',
  )
})

test('values in the address stay text', () => {
  expect(readSearch('?unit=05&year=2014')).toEqual({ unit: '05', year: '2014' })
  expect(writeSearch({ unit: '05', empty: '', none: undefined })).toBe('?unit=05')
})

test('a link cannot send the reader elsewhere after signing in', () => {
  expect(ownAddress('/people?asOf=2015-08-27')).toBe('/people?asOf=2015-08-27')
  for (const foreign of ['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', ''])
    expect(ownAddress(foreign)).toBe('/')
})

test('an address that a browser would read as another site leads home', () => {
  for (const foreign of [
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/\n\\elsewhere.example',
    'x',
    '/%',
  ])
    expect(ownAddress(foreign)).not.toMatch(/^(\/\/|[^/])/)
  expect(ownAddress('/\t/elsewhere.example')).toBe('/')
})
