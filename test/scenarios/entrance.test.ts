import { request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Entrance } from '../../src/app/entrance-configuration.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

type Reply = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Asks with headers that fetch does not let one choose, such as Host. */
const ask = (
  world: World,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const asking = request(`${world.address}${path}`, { method, headers, agent: false }, (response) => {
      let body = ''
      response.on('data', (piece: Buffer) => {
        body += piece.toString()
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    asking.on('error', reject)
    asking.end()
  })
const codeOf = ({ body }: Reply): string => JSON.parse(body).error?.code

describe('behind TLS, at an address that is known', () => {
  const entrance: Entrance = {
    publicAddress: 'https://vuon.don-vi.vn',
    trustedProxies: ['127.0.0.1'],
    rates: { account: { perMinute: 6 }, address: { perMinute: 4 }, heavy: { perMinute: 2 } },
    privateHosts: [],
  }
  let world: World
  let administrator: Visitor
  beforeAll(async () => {
    world = await newWorld({ entrance })
    administrator = await world.account('administrator')
  })
  afterAll(() => world.end())

  test('the session’s cookie is bound to the host, never leaves TLS, and no script reads it', async () => {
    expect(administrator.cookie).toMatch(/^__Host-vuon\.session_token=/)
    const out = await administrator.fetch('/api/session', { method: 'DELETE' })
    expect(out.status).toBe(200)
    const again = await world.account('reader')
    expect((await again.fetch('/api/session')).status).toBe(200)
    for (const line of out.headers.getSetCookie()) {
      expect(line).toMatch(/; ?Secure/i)
      expect(line).toMatch(/; ?HttpOnly/i)
      expect(line).toMatch(/; ?SameSite=(Lax|Strict)/i)
      expect(line).not.toMatch(/; ?Domain=/i)
    }
    administrator = await world.account('administrator')
  })

  test('browsers are told to come by TLS alone', async () => {
    const { headers } = await ask(world, '/api/health')
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains')
  })

  test('another name that leads here is not answered', async () => {
    const foreign = await ask(world, '/api/health', { host: 'evil.example' })
    expect([foreign.status, codeOf(foreign)]).toEqual([421, 'request.wrong_host'])
    expect((await ask(world, '/api/health', { host: 'vuon.don-vi.vn' })).status).toBe(200)
  })

  test('an address that has not signed in may ask so often, and another one still may', async () => {
    const from = (address: string) => ask(world, '/api/session', { 'x-forwarded-for': address })
    for (let times = 0; times < 4; times += 1) expect((await from('203.0.113.9')).status).toBe(200)
    const over = await from('203.0.113.9')
    expect([over.status, codeOf(over)]).toEqual([429, 'request.too_often'])
    expect(Number(over.headers['retry-after'])).toBeGreaterThan(0)
    // What the asker wrote before the proxy's own word does not count.
    expect((await from('198.51.100.1, 203.0.113.9')).status).toBe(429)
    expect((await from('198.51.100.7')).status).toBe(200)
  })

  test('an account may ask so often, from wherever, and heavy work less often', async () => {
    const officer = await world.account('administrator')
    const statuses: number[] = []
    for (let times = 0; times < 8; times += 1) statuses.push((await officer.answerTo(listPeople)).status)
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429, 429])
    const other = await world.account('administrator')
    const heavy: number[] = []
    for (let times = 0; times < 3; times += 1) heavy.push((await other.fetch('/api/imports/template')).status)
    expect(heavy.at(-1)).toBe(429)
    expect((await other.answerTo(listPeople)).status).toBe(200)
  })
})

describe('at the entrance of any installation', () => {
  let world: World
  let administrator: Visitor
  beforeAll(async () => {
    world = await newWorld()
    administrator = await world.account('administrator')
  })
  afterAll(() => world.end())

  test('every answer carries the strict headers, also a refusal', async () => {
    for (const path of ['/api/session', '/api/units', '/api/nowhere', '/nowhere', '/api/docs', '/%']) {
      const { headers } = await ask(world, path)
      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'/)
      expect(headers['content-security-policy'], path).not.toContain('unsafe')
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()'),
      })
      if (path.startsWith('/api/') && path !== '/api/docs')
        expect(headers['cache-control'], path).toBe('no-store')
    }
  })

  test('a file taken away is only ever saved: no script of it runs, no type is guessed', async () => {
    const file = await administrator.fetch('/api/imports/template')
    expect(file.headers.get('content-security-policy')).toContain('sandbox')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(file.headers.get('x-content-type-options')).toBe('nosniff')
    expect(file.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    [
      'another site',
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      'request.other_site',
    ],
    ['a neighbour of the own domain', { 'sec-fetch-site': 'same-site' }, 'request.other_site'],
    ['a page in a sandbox', { origin: 'null' }, 'request.other_site'],
    ['nowhere, with our cookie', {}, 'request.unknown_site'],
  ])('a change from %s is refused', async (_name, headers, code) => {
    const reply = await ask(world, '/api/session', { cookie: administrator.cookie, ...headers }, 'DELETE')
    expect([reply.status, codeOf(reply)]).toEqual([403, code])
    expect((await administrator.fetch('/api/units')).status).toBe(200)
  })

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=a'])(
    'what a form of another site can send, %s, is no change',
    async (type) => {
      const reply = await administrator.fetch('/api/views', {
        method: 'POST',
        body: '{"name":"a"}',
        headers: { 'content-type': type },
      })
      expect(reply.status).toBe(415)
    },
  )

  test('what is no HTTP is refused in a sentence, in both languages', async () => {
    const reply = await ask(world, '/api/session', { 'x-large': 'x'.repeat(40_000) })
    expect([reply.status, codeOf(reply)]).toEqual([431, 'request.headers_too_large'])
    expect(JSON.parse(reply.body).error.message).toMatch(/cookie.*cookies/)
  })
})
