import { lookup as resolveName } from 'node:dns'
import { request as requestPlain } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import {
  closedAddress,
  isNamedPrivate,
  isPublicAddress,
  type OutgoingRule,
  refusalToCall,
} from '../domain/access/entrance/outgoing-address.ts'
import { Refused } from '../domain/language/refusal.ts'

/** What is asked of another server: what `fetch` takes, as far as we use it. */
export type OutgoingRequest = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: RequestInit['body'] | undefined
  readonly signal?: AbortSignal | null | undefined
}

const bytesMax = 1024 * 1024
const millisecondsMax = 10_000

/**
 * Resolves a name and refuses it where any of its addresses is closed. The socket connects to what is judged
 * here: a name that answers otherwise a second later (DNS rebinding) gains nothing.
 */
export const judgedLookup =
  (rule: OutgoingRule, resolve: LookupFunction = resolveName as LookupFunction): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '')
      const all = Array.isArray(found) ? found : [{ address: found, family: isIP(found) }]
      const closed = !isNamedPrivate(hostname, rule) && all.some(({ address }) => !isPublicAddress(address))
      const [first] = all
      if (closed || !first) return callback(new Refused(closedAddress), '')
      return options.all ? callback(null, all) : callback(null, first.address, first.family)
    })
  }

/** As `fetch` tells that nobody answered: its callers know it so. */
const asFetchFails = (error: Error): Error =>
  error instanceof Refused ? error : new TypeError('the other server does not answer', { cause: error })

const bodyOf = ({ body }: OutgoingRequest): string | Uint8Array => {
  if (body instanceof URLSearchParams) return body.toString()
  if (body === null || body === undefined) return ''
  if (typeof body === 'string' || body instanceof Uint8Array) return body
  if (body instanceof ArrayBuffer) return new Uint8Array(body)
  throw new TypeError('only text and bytes are sent to other servers')
}

/**
 * Calls another server as `fetch` does, but only where the rule allows: judged before and after the name is
 * resolved, no redirect followed (the answer 3xx is returned), at most 1 MB and 10 seconds.
 * @throws Refused `outgoing.…`; an Error where the server does not answer.
 */
export const outgoingFetch =
  (rule: OutgoingRule, resolve?: LookupFunction) =>
  (address: string, asked: OutgoingRequest = {}): Promise<Response> =>
    new Promise((answer, fail) => {
      const refusal = refusalToCall(address, rule)
      if (refusal) return fail(new Refused(refusal))
      const request = address.startsWith('https:') ? requestTls : requestPlain
      const late = AbortSignal.timeout(millisecondsMax)
      const signal = asked.signal ? AbortSignal.any([asked.signal, late]) : late
      const content = bodyOf(asked)
      const type =
        asked.body instanceof URLSearchParams ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
      const calling = request(address, {
        method: asked.method ?? 'GET',
        headers: {
          ...type,
          ...asked.headers,
          ...(content.length > 0 ? { 'content-length': Buffer.byteLength(content) } : {}),
        },
        lookup: judgedLookup(rule, resolve),
        signal,
        // Each call is judged anew: no connection of another call is used again.
        agent: false,
      })
      calling.on('error', (error) => fail(signal.aborted ? signal.reason : asFetchFails(error)))
      calling.on('response', async (response) => {
        try {
          const pieces: Buffer[] = []
          let bytes = 0
          for await (const piece of response as AsyncIterable<Buffer>) {
            bytes += piece.length
            if (bytes > bytesMax) throw new Error('the other server answers with too much')
            pieces.push(piece)
          }
          const status = response.statusCode ?? 502
          const headers = new Headers()
          for (const [name, values] of Object.entries(response.headersDistinct))
            for (const value of values ?? []) headers.append(name, value)
          answer(
            new Response([101, 204, 205, 304].includes(status) ? null : Buffer.concat(pieces), {
              status,
              headers,
            }),
          )
        } catch (error) {
          calling.destroy()
          fail(error)
        }
      })
      calling.end(content)
    })
