import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FastifyInstance } from 'fastify'
import { answerClientError } from './client-error.ts'

/** How long a client may take. Whoever is slower is cut off, so that slow clients never keep others waiting. */
export type Patience = {
  /** Until all headers are there, in milliseconds. */
  readonly headersMs: number
  /** Until the whole request is there, a file of 100 MB included. */
  readonly requestMs: number
  /** After so long a body must have come at the pace below. */
  readonly graceMs: number
  readonly bytesPerSecondMin: number
  /** For how long nothing may move on a connection, in either direction. */
  readonly stillMs: number
  /** For how long a connection is kept for the next request: longer than proxies keep theirs. */
  readonly keptMs: number
}

const minute = 60_000

/** A file of 100 MB has time over a line of half a megabit; one byte at a time has not. */
export const usualPatience: Patience = {
  headersMs: 20_000,
  requestMs: 30 * minute,
  graceMs: 30_000,
  bytesPerSecondMin: 1_000,
  stillMs: 5 * minute,
  keptMs: 72_000,
}

/** The limits that the server itself watches, as its options. */
export const serverTimes = ({ headersMs, requestMs, stillMs, keptMs }: Patience) => ({
  requestTimeout: requestMs,
  connectionTimeout: stillMs,
  keepAliveTimeout: keptMs,
  http: { headersTimeout: headersMs, connectionsCheckingInterval: Math.min(headersMs, 5_000) },
})

/** Looks again and again whether the body comes at the least pace; answers 408 and hangs up when it does not. */
const watch = (request: IncomingMessage, response: ServerResponse, patience: Patience): void => {
  const { socket } = request
  const [began, bytesBefore] = [performance.now(), socket.bytesRead]
  const look = () => {
    if (request.complete || request.destroyed) return stop()
    const seconds = (performance.now() - began) / 1000
    if (socket.bytesRead - bytesBefore >= seconds * patience.bytesPerSecondMin) return
    stop()
    // Once the answer is on its way, what is left of the body is not waited for by anybody.
    if (response.headersSent) socket.destroy()
    else answerClientError(Object.assign(new Error(), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket)
  }
  const timer = setInterval(look, patience.graceMs)
  timer.unref()
  const stop = () => clearInterval(timer)
  request.once('close', stop)
}

/** Cuts off whoever sends a body byte by byte. */
export const keepPace = (server: FastifyInstance, patience: Patience): void => {
  server.addHook('onRequest', async ({ raw }, reply) => {
    const hasBody =
      raw.headers['transfer-encoding'] !== undefined || Number(raw.headers['content-length']) > 0
    if (hasBody) watch(raw, reply.raw, patience)
  })
}
