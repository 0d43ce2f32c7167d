import { expect, test } from 'vitest'
import { refusalOfStart } from './start-fault.ts'

const failed = (facts: object): Error => Object.assign(new Error('failed'), facts)

test.each([
  [{ code: 'EADDRINUSE' }, 'start.port_taken'],
  [{ code: 'EACCES', path: '/srv/vuon' }, 'start.not_writable'],
  [{ code: 'EROFS', path: '/srv/vuon' }, 'start.read_only'],
  [{ code: 'ENOSPC' }, 'start.disk_full'],
  [{ code: '53100' }, 'start.disk_full'],
  [{ code: 'ECONNREFUSED' }, 'server.database_lost'],
])('a start that fails with %j is refused as %s', (facts, code) => {
  expect(refusalOfStart(failed(facts), '/srv/vuon')).toMatchObject({ code })
})

test('the place is named, so that it can be mended', () => {
  const refusal = refusalOfStart(failed({ code: 'EROFS', path: '/srv/vuon/vuon.lock' }), '/srv/vuon')
  expect(refusal?.text.en).toContain('/srv/vuon/vuon.lock')
  expect(refusalOfStart(failed({ code: '53100' }), '/srv/vuon')?.text.vi).toContain('/srv/vuon')
})

test('an error in the code is told as it is', () => {
  expect(refusalOfStart(new TypeError('x is not a function'), '/srv/vuon')).toBeNull()
  expect(refusalOfStart('nothing', '/srv/vuon')).toBeNull()
})
