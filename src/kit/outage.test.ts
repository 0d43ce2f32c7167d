import { expect, test } from 'vitest'
import { refusalOfOutage } from './outage.ts'

test.each([
  [{ code: '53100' }, 507, 'server.disk_full'],
  [{ code: 'ENOSPC', syscall: 'write' }, 507, 'server.disk_full'],
  [{ code: 'EROFS', syscall: 'open' }, 503, 'server.disk_read_only'],
  [{ code: '25006' }, 503, 'server.disk_read_only'],
  [{ code: '57P01' }, 503, 'server.database_lost'],
  [{ code: '08006' }, 503, 'server.database_lost'],
  [{ code: 'ENOENT', syscall: 'connect' }, 503, 'server.database_lost'],
  [{ message: 'Connection terminated unexpectedly' }, 503, 'server.database_lost'],
  [{ code: '53300' }, 503, 'server.database_overloaded'],
  [{ message: 'timeout exceeded when trying to connect' }, 503, 'server.database_overloaded'],
])('%j is answered %s %s', (error, status, code) => {
  expect(refusalOfOutage(error)).toMatchObject({ status, code })
})

test('after an outage that passes by itself an asker is told when to come again', () => {
  expect(refusalOfOutage({ code: '57P03' })?.retryAfterSeconds).toBe(5)
  expect(refusalOfOutage({ code: '53100' })?.retryAfterSeconds).toBeUndefined()
})

test.each([
  { code: 'ENOENT', syscall: 'open' },
  { code: '42601' },
  { code: '0800' },
  { message: 'x is not a function' },
  {},
])('%j is an error like any other', (error) => {
  expect(refusalOfOutage(error)).toBeNull()
})
