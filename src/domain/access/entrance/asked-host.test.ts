import { expect, test } from 'vitest'
import { refusalOfHost } from './asked-host.ts'

const home = 'https://vuon.don-vi.vn'

test.each(['vuon.don-vi.vn', 'VUON.don-vi.vn:443', '127.0.0.1:3000', '[::1]:3000', 'localhost'])(
  'the installation answers at %s',
  (host) => {
    expect(refusalOfHost(host, home)).toBeNull()
  },
)

test.each(['evil.example', 'vuon.don-vi.vn.evil.example', 'don-vi.vn', '127.0.0.1.evil.example'])(
  'a foreign name that leads to this machine is not answered: %s',
  (host) => {
    expect(refusalOfHost(host, home)?.code).toBe('request.wrong_host')
  },
)

test.each(['', 'a b', 'a/b', 'a\r\nx: y', 'a@b', '<script>', 'a:port', `${'a'.repeat(64)}.vn`])(
  'what is no host is none, public address or not: %j',
  (host) => {
    expect(refusalOfHost(host, null)?.status).toBe(421)
    expect(refusalOfHost(host, home)?.status).toBe(421)
  },
)

test('without a public address any name in the network may lead here', () => {
  expect(refusalOfHost('may-chu-tccb:3000', null)).toBeNull()
})
