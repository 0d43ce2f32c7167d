import { expect, test } from 'vitest'
import { refusalOfOtherSite } from './other-site.ts'

const host = 'vuon.don-vi.vn'
const own = `https://${host}`
const codeFor = (from: Partial<Parameters<typeof refusalOfOtherSite>[0]>) =>
  refusalOfOtherSite({ method: 'POST', host, origin: null, fetchSite: null, withCookie: true, ...from })
    ?.code ?? null

test.each([
  ['a change from the own page', { origin: own, fetchSite: 'same-origin' }, null],
  ['an older browser that sends only the origin', { origin: own }, null],
  ['a browser that sends no origin for its own page', { fetchSite: 'same-origin' }, null],
  ['another site', { origin: 'https://evil.example', fetchSite: 'cross-site' }, 'request.other_site'],
  ['a sister of the own domain', { origin: own, fetchSite: 'same-site' }, 'request.other_site'],
  [
    'an origin that lies about a foreign page',
    { origin: own, fetchSite: 'cross-site' },
    'request.other_site',
  ],
  ['another port', { origin: `${own}:8443` }, 'request.other_site'],
  ['a page without origin', { origin: 'null' }, 'request.other_site'],
  ['an origin that only begins alike', { origin: `${own}.evil.example` }, 'request.other_site'],
  ['a cookie from nowhere', {}, 'request.unknown_site'],
  ['nobody from nowhere', { withCookie: false }, null],
  ['nobody from another site', { withCookie: false, origin: 'https://evil.example' }, 'request.other_site'],
  ['reading from another site, which its page cannot see', { method: 'GET', fetchSite: 'cross-site' }, null],
] as const)('%s', (_name, from, code) => {
  expect(codeFor(from)).toBe(code)
})
