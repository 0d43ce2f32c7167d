import type { FastifyInstance } from 'fastify'
import { Counter, Histogram, type Registry } from 'prom-client'
import { routeNameOf } from '../http/request-log.ts'

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60]

/**
 * Counts requests by what answered. Labels are names of the code, methods that the server knows and status codes:
 * nothing that a caller can choose.
 */
export const measureRequests = (server: FastifyInstance, registry: Registry): void => {
  const counter = new Counter({
    name: 'vuon_http_requests_total',
    help: 'Requests answered; status 499: nobody waited for the answer.',
    labelNames: ['route', 'method', 'status'] as const,
    registers: [registry],
  })
  const durations = new Histogram({
    name: 'vuon_http_request_duration_seconds',
    help: 'From the first byte of a request to the last of its answer.',
    labelNames: ['route', 'method'] as const,
    buckets: seconds,
    registers: [registry],
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.raw.once('close', () => {
      const labels = { route: routeNameOf(request), method: request.method }
      counter.inc({ ...labels, status: reply.raw.writableFinished ? reply.statusCode : 499 })
      durations.observe(labels, reply.elapsedTime / 1000)
    })
  })
}
