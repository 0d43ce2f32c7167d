import type { FastifyInstance, FastifyRequest } from 'fastify'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request it is, once the door knows. */
    accountId: string | null
  }
  interface FastifyContextConfig {
    /** The name of the contract, or of what answers without one. */
    name?: string
  }
}

/** What answered, by a name of the code: never the address, which holds ids and search words. */
export const routeNameOf = (request: FastifyRequest): string => request.routeOptions?.config?.name ?? 'none'

/** Asked every few seconds by whoever watches over the server: no news. */
export const isQuiet = (route: string): boolean => route.startsWith('health.') || route === 'metrics'

const levelOf = (route: string, status: number): 'warn' | 'info' | 'debug' =>
  isQuiet(route) ? 'debug' : status >= 500 ? 'warn' : 'info'

/** Gives each answer its request's id, and logs one line when it has been sent or was not waited for. */
export const logRequests = (server: FastifyInstance): void => {
  server.decorateRequest('accountId', null)
  server.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id)
    reply.raw.once('close', () => {
      const route = routeNameOf(request)
      const status = reply.raw.writableFinished ? reply.statusCode : 499
      const durationMs = Math.round(reply.elapsedTime * 10) / 10
      const { method, accountId } = request
      request.log[levelOf(route, status)]({ route, method, status, durationMs, accountId }, 'request')
    })
  })
}
