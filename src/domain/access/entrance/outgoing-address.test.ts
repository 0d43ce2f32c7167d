import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedAddress } from './internet-address.ts'
import { isPublicAddress, refusalToCall } from './outgoing-address.ts'

const nobody = { privateHosts: [] }

describe('which addresses lead to the public internet', () => {
  test.each(['8.8.8.8', '203.162.4.190', '2606:4700:4700::1111', '2405:4800::1', '::ffff:8.8.8.8'])(
    '%s does',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
    },
  )
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback further on', '127.255.1.9'],
    ['this network', '0.0.0.0'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a carrier’s network', '100.64.0.1'],
    ['link-local, where clouds keep their metadata', '169.254.169.254'],
    ['the metadata of another cloud', '168.63.129.16'],
    ['the metadata of a third cloud', '100.100.100.200'],
    ['metadata by IPv6', 'fd00:ec2::254'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['loopback by IPv6', '::1'],
    ['nowhere', '::'],
    ['loopback mapped into IPv6', '::ffff:127.0.0.1'],
    ['the same in hexadecimal', '::ffff:7f00:1'],
    ['a private network mapped', '::ffff:10.0.0.1'],
    ['a compatible address', '::127.0.0.1'],
    ['loopback through NAT64', '64:ff9b::7f00:1'],
    ['metadata through NAT64', '64:ff9b::a9fe:a9fe'],
    ['a private network through 6to4', '2002:a00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['unique local', 'fc00::1'],
    ['link-local with a zone', 'fe80::1%eth0'],
    ['documentation', '2001:db8::1'],
    ['octal, which some read as loopback', '0177.0.0.1'],
    ['a short form', '127.1'],
    ['one number', '2130706433'],
    ['no address', 'evil.example'],
    ['broken', ':::'],
  ])('%s does not: %s', (_name, address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
  test('an IPv4 address is judged the same however it is wrapped', () => {
    const byte = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(byte, byte, byte, byte), (bytes) => {
        const four = bytes.join('.')
        const hex = bytes.map((one) => one.toString(16).padStart(2, '0')).join('')
        const [high, low] = [hex.slice(0, 4), hex.slice(4)]
        for (const wrapped of [
          `::ffff:${four}`,
          `::ffff:${high}:${low}`,
          `64:ff9b::${four}`,
          `2002:${high}:${low}::1`,
        ])
          expect(isPublicAddress(wrapped)).toBe(isPublicAddress(four))
      }),
    )
  })
})

describe('which typed addresses may be called', () => {
  test.each([
    ['https://sso.don-vi.vn/realms/a', null],
    ['https://8.8.8.8/', null],
    ['http://sso.don-vi.vn/', 'outgoing.wrong_address'],
    ['ftp://sso.don-vi.vn/', 'outgoing.wrong_address'],
    ['file:///etc/passwd', 'outgoing.wrong_address'],
    ['gopher://127.0.0.1:6379/_x', 'outgoing.wrong_address'],
    ['https://ten:mat-khau@sso.don-vi.vn/', 'outgoing.wrong_address'],
    ['không phải địa chỉ', 'outgoing.wrong_address'],
    ['https://127.0.0.1/', 'outgoing.closed_address'],
    ['https://127.1/', 'outgoing.closed_address'],
    ['https://0x7f000001/', 'outgoing.closed_address'],
    ['https://2130706433/', 'outgoing.closed_address'],
    ['https://[::ffff:127.0.0.1]/', 'outgoing.closed_address'],
    ['https://169.254.169.254/latest/meta-data', 'outgoing.closed_address'],
    ['https://localhost/', 'outgoing.closed_address'],
    ['https://may-chu/', 'outgoing.closed_address'],
  ])('%s: %s', (address, code) => {
    expect(refusalToCall(address, nobody)?.code ?? null).toBe(code)
  })
  test('a server of the own network may be called once the operator has named it', () => {
    const rule = { privateHosts: ['sso.noi-bo', '10.0.0.5'] }
    expect(refusalToCall('http://SSO.noi-bo:8080/realms/a', rule)).toBeNull()
    expect(refusalToCall('https://10.0.0.5/', rule)).toBeNull()
    expect(refusalToCall('https://10.0.0.6/', rule)?.code).toBe('outgoing.closed_address')
  })
})

test('a customer with a whole /64 is counted as one asker, and IPv4 in IPv6 as itself', () => {
  expect(countedAddress('2405:4800:1:2::1')).toBe(countedAddress('2405:4800:1:2:ffff::9'))
  expect(countedAddress('2405:4800:1:2::1')).not.toBe(countedAddress('2405:4800:1:3::1'))
  expect(countedAddress('::ffff:203.0.113.7')).toBe(countedAddress('203.0.113.7'))
})
