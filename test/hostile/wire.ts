import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { injections } from './values.ts'

/** A request as it goes over the wire. */
export type WireRequest = {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly content: Buffer | null
  /** How much of the announced content is really sent; all of it where missing. */
  readonly cutAt?: number
}

type Bend = (request: WireRequest) => WireRequest

const withBody =
  (type: string, content: string | Buffer): Bend =>
  (request) => ({
    ...request,
    headers: { ...request.headers, 'content-type': type },
    content: Buffer.from(content),
  })
const withHeader =
  (name: string, value: string | readonly string[]): Bend =>
  (request) => ({ ...request, headers: { ...request.headers, [name]: value } })
const withTarget =
  (change: (target: string) => string): Bend =>
  (request) => ({ ...request, target: change(request.target) })

const json = 'application/json'
const nested = (depth: number, open: string, close: string) => `${open.repeat(depth)}1${close.repeat(depth)}`

const bodies = [
  withBody(json, ''),
  withBody(json, '{'),
  withBody(json, 'null'),
  withBody(json, '[]'),
  withBody(json, '"text"'),
  withBody(json, '1e999'),
  withBody(json, '{"a":1}{"b":2}'),
  withBody(json, '{"__proto__":{"isAdministrator":true}}'),
  withBody(json, '{"constructor":{"prototype":{"isAdministrator":true}}}'),
  withBody(json, '{"name":"\\ud800","email":"\\u0000"}'),
  withBody(json, `{"n":${'9'.repeat(10_000)}}`),
  withBody(json, nested(3_000, '[', ']')),
  withBody(json, nested(100_000, '[', ']')),
  withBody(json, nested(20_000, '{"a":', '}')),
  withBody(json, `[${'{},'.repeat(20_000)}{}]`),
  withBody(json, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
  withBody(json, Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from('{}')])),
  withBody(json, 'x'.repeat(3 * 1024 * 1024)),
  withBody('text/plain', '{}'),
  withBody('text/xml', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
  withBody('application/x-www-form-urlencoded', 'a=1&a=2&__proto__=3'),
  withBody(
    'multipart/form-data; boundary=x',
    '--x\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n--x--',
  ),
  withBody('multipart/form-data', 'no boundary'),
  withBody('application/json; charset=utf-7', '{}'),
  withBody('application/json; charset=utf-16', Buffer.from('{}', 'utf16le')),
  withBody('application/octet-stream', 'a file'),
  withBody('application/octet-stream', ''),
  withBody('; ;', '{}'),
  withBody(`application/${'j'.repeat(2000)}`, '{}'),
]

const headers = [
  withHeader('content-encoding', 'gzip'),
  (request: WireRequest) => ({
    ...withHeader('content-encoding', 'gzip')(request),
    content: gzipSync(Buffer.alloc(1024 * 1024)),
  }),
  withHeader('cookie', `vuon.session_token=${'x'.repeat(3000)}`),
  withHeader('cookie', 'vuon.session_token=%00%0d%0a.%ff'),
  withHeader('x-big', 'y'.repeat(40_000)),
  withHeader('accept-language', '*;q=9,'.repeat(500)),
  withHeader('x-file-name', '%00..%2f..%2fetc%2fpasswd'),
  withHeader('x-file-name', '%'),
  withHeader('x-forwarded-for', '1.2.3.4, ::1'),
  withHeader('x-forwarded-host', 'evil.example'),
  withHeader('host', 'evil.example/../'),
  withHeader('host', '[::1'),
  withHeader('origin', 'null'),
  withHeader('origin', 'javascript:alert(1)'),
  withHeader('sec-fetch-site', 'cross-site'),
  withHeader('authorization', 'Bearer '),
  withHeader('authorization', `Bearer ${'z'.repeat(5000)}`),
  withHeader('authorization', 'Basic YTpi'),
  withHeader('range', 'bytes=0-,0-,0-,0-'),
  withHeader('if-none-match', '*'),
  withHeader('expect', '100-continue'),
  withHeader('user-agent', `${'u'.repeat(7000)}\u00ff`),
]

const targets = [
  withTarget((target) => `${target}${target.includes('?') ? '&' : '?'}a=1&a=2&a[]=3&__proto__[b]=4`),
  withTarget((target) => `${target}?${'limit=1&'.repeat(300)}limit=2`),
  withTarget((target) => `${target}/%00`),
  withTarget((target) => `${target}%`),
  withTarget((target) => `${target}/..%2f..%2fetc%2fpasswd`),
  withTarget((target) => target.replace('/api', '/api//')),
  withTarget((target) => target.replace('/api', '/API')),
  withTarget((target) => `${target}?q=${'q'.repeat(10_000)}`),
  withTarget((target) => `http://evil.example${target}`),
  withTarget(() => '*'),
]

const cut: fc.Arbitrary<Bend> = fc.nat(40).map((cutAt) => (request) => ({
  ...request,
  content: request.content && request.content.length > 0 ? request.content : Buffer.from('{"name":"a"}'),
  headers: { 'content-type': json, ...request.headers },
  cutAt,
}))

const methods: fc.Arbitrary<Bend> = fc
  .constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND')
  .map((method) => (request) => ({ ...request, method }))

const nameInHeader: fc.Arbitrary<Bend> = fc
  .constantFrom(...injections)
  .map((text) => withHeader('x-file-name', encodeURIComponent(text.toWellFormed())))

/** A way of bending a request into a form that no browser of ours sends. */
export const oddForm: fc.Arbitrary<Bend> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom<Bend>(...bodies) },
  { weight: 4, arbitrary: fc.constantFrom<Bend>(...headers) },
  { weight: 2, arbitrary: fc.constantFrom<Bend>(...targets) },
  { weight: 1, arbitrary: cut },
  { weight: 1, arbitrary: methods },
  { weight: 1, arbitrary: nameInHeader },
)
