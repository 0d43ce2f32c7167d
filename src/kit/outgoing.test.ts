import { createServer, type Server } from 'node:http'
import type { AddressInfo, LookupFunction } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Refused } from '../domain/language/refusal.ts'
import { outgoingFetch } from './outgoing.ts'

let server: Server
let port = 0
let reached = 0
beforeAll(async () => {
  server = createServer((request, response) => {
    reached += 1
    if (request.url === '/away') response.writeHead(302, { location: 'http://169.254.169.254/' }).end()
    else if (request.url === '/flood') response.end(Buffer.alloc(3 * 1024 * 1024))
    else response.end(`${request.method} ${request.headers.host}`)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(() => void server.close())

/** A name server that gives these answers one after the other. */
const answering = (...addresses: string[]): LookupFunction => {
  let asked = 0
  return (_name, _options, callback) => {
    const address = addresses[Math.min(asked, addresses.length - 1)] ?? ''
    asked += 1
    callback(null, [{ address, family: address.includes(':') ? 6 : 4 }])
  }
}
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: unknown) => (error instanceof Refused ? error.refusal.code : 'failed'),
  )
const named = { privateHosts: ['sso.noi-bo'] }

test('a name that resolves into the own network is not called', async () => {
  for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1']) {
    const call = outgoingFetch({ privateHosts: [] }, answering(address))
    expect(await codeOf(call(`https://sso.example.vn:${port}/`))).toBe('outgoing.closed_address')
  }
  expect(reached).toBe(0)
})

test('one closed address among open ones closes the name', async () => {
  const both: LookupFunction = (_name, _options, callback) =>
    callback(null, [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ])
  const call = outgoingFetch({ privateHosts: [] }, both)
  expect(await codeOf(call(`https://sso.example.vn:${port}/`))).toBe('outgoing.closed_address')
})

test('the name is resolved once a call, and what was judged is what is called', async () => {
  const rebinding = answering('127.0.0.1', '8.8.8.8')
  const call = outgoingFetch(named, rebinding)
  const response = await call(`http://sso.noi-bo:${port}/a`, {
    method: 'POST',
    body: new URLSearchParams({ a: 'b' }),
  })
  expect(await response.text()).toBe(`POST sso.noi-bo:${port}`)
})

test('a redirect is handed back, not followed', async () => {
  const response = await outgoingFetch(named, answering('127.0.0.1'))(`http://sso.noi-bo:${port}/away`)
  expect([response.status, response.headers.get('location')]).toEqual([302, 'http://169.254.169.254/'])
})

test('an answer without end is not read to its end', async () => {
  const call = outgoingFetch(named, answering('127.0.0.1'))
  expect(await codeOf(call(`http://sso.noi-bo:${port}/flood`))).toBe('failed')
})

test('an address written as a number is judged before anything is resolved', async () => {
  const call = outgoingFetch({ privateHosts: [] })
  expect(await codeOf(call(`https://127.0.0.1:${port}/`))).toBe('outgoing.closed_address')
  expect(await codeOf(call(`http://127.0.0.1:${port}/`))).toBe('outgoing.wrong_address')
})
