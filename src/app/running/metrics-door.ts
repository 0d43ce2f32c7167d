import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { MetricsSettings } from './settings.ts'

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

/** Whether whoever sent the header may read: it takes as long for a wrong token as for the right one. */
const holds = (token: string, header: string | undefined): boolean =>
  timingSafeEqual(digest(header ?? ''), digest(`Bearer ${token}`))

/** Metrics on the main port, for whoever has the token; for everybody else there is no such address. */
export const addMetrics = (
  server: FastifyInstance,
  metrics: Registry,
  { token, port }: MetricsSettings,
): void => {
  server.get('/metrics', { config: { name: 'metrics' } }, async (request, reply) => {
    if (port !== null || token === null || !holds(token, request.headers.authorization))
      return reply.callNotFound()
    return reply
      .type(metrics.contentType)
      .header('cache-control', 'no-store')
      .send(await metrics.metrics())
  })
}

/** Metrics on a port of their own, which no proxy passes on, if one is named. Returns how to close it. */
export const listenForMetrics = async (
  metrics: Registry,
  { token, port, host }: MetricsSettings,
): Promise<() => void> => {
  if (port === null) return () => {}
  const server = createServer(async (request, response) => {
    const mayRead = token === null || holds(token, request.headers.authorization)
    const isAsked = request.method === 'GET' && request.url === '/metrics'
    if (!isAsked || !mayRead) return response.writeHead(isAsked ? 401 : 404).end()
    const text = await metrics.metrics()
    response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text)
  })
  await new Promise<void>((over, failed) => {
    server.once('error', failed)
    server.listen({ host, port }, over)
  })
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
