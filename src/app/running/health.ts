import type { FastifyInstance } from 'fastify'
import { languageOf } from '../../kit/http/language-of.ts'
import type { Readiness } from './readiness.ts'

const named = (name: string) => ({ config: { name } })

/** Whether the process answers at all, and whether it can take requests: for proxies and whoever supervises it. */
export const addHealth = (server: FastifyInstance, readiness: Readiness): void => {
  server.get('/health/live', named('health.live'), async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    return { live: true }
  })
  server.get('/health/ready', named('health.ready'), async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const refusal = await readiness()
    if (refusal === null) return { ready: true }
    const message = refusal.text[languageOf(request.headers['accept-language'])]
    return reply.code(503).send({ ready: false, error: { code: refusal.code, message } })
  })
}
