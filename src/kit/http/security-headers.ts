import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

/** Nothing of an answer may be run, shown in a frame or sent anywhere: it is data. */
const nothingRuns = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

/** A file taken away: should a browser show it after all, it has no origin, no script and no form. */
export const filePolicy = `${nothingRuns}; sandbox`

/**
 * The page of the application. Scripts come from our own files alone. Styles too, and from the `<style>` tags
 * that carry this answer's nonce: Mantine makes such tags. `style="…"` in markup is not taken.
 */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')

/** A page of text with one style of its own, known by its digest. */
export const styledTextPolicy = (style: string): string =>
  `${nothingRuns}; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** What the application never asks of a browser, so that nothing that slips in may either. */
const refusedFeatures =
  'accelerometer autoplay camera display-capture encrypted-media fullscreen geolocation gyroscope hid idle-detection magnetometer microphone midi payment picture-in-picture screen-wake-lock serial usb xr-spatial-tracking'

const permissions = [
  ...refusedFeatures.split(' ').map((feature) => `${feature}=()`),
  'publickey-credentials-get=(self)',
  'publickey-credentials-create=(self)',
  'clipboard-write=(self)',
].join(', ')

/** What every answer carries unless its route says otherwise. */
export const forEveryAnswer = {
  'content-security-policy': nothingRuns,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'permissions-policy': permissions,
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const

/** A year, as ASVS 5.0 (3.4.1) wants it. */
const onlyByTls = { 'strict-transport-security': 'max-age=31536000; includeSubDomains' }

/** Every answer gets the strict headers, unless its route has set others; by TLS also that nothing else will do. */
export const addSecurityHeaders = (server: FastifyInstance, { byTls }: { byTls: boolean }): void => {
  const headers = { ...forEveryAnswer, ...(byTls ? onlyByTls : {}) }
  server.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of Object.entries(headers)) if (!reply.hasHeader(name)) reply.header(name, value)
  })
}
