import type { FastifyInstance } from 'fastify'
import { Refused } from '../../domain/language/refusal.ts'
import { stopping as refusal } from '../../domain/running/readiness.ts'
import { isQuiet, routeNameOf } from './request-log.ts'

declare module 'fastify' {
  interface FastifyInstance {
    readonly drain: Drain
  }
}

/** How a server stops taking requests and lets those that it has end. */
export type Drain = {
  readonly isStopping: () => boolean
  /** New requests are refused from now on. */
  begin(): void
  /** Waits until the running requests have ended or the signal tells not to; then the connections are closed. */
  end(enough: AbortSignal): Promise<void>
}

/** Counts the requests under way. While the server stops, only those who watch over it are still answered. */
export const makeDrain = (server: FastifyInstance): Drain => {
  const running = new Set<string>()
  let stopping = false
  let tellEmpty = () => {}
  server.addHook('onRequest', async (request, reply) => {
    if (isQuiet(routeNameOf(request))) return
    if (stopping) {
      reply.header('connection', 'close')
      throw new Refused(refusal)
    }
    running.add(request.id)
    reply.raw.once('close', () => {
      running.delete(request.id)
      if (running.size === 0) tellEmpty()
    })
  })
  return {
    isStopping: () => stopping,
    begin() {
      stopping = true
    },
    async end(enough) {
      const empty = new Promise<void>((over) => {
        tellEmpty = over
        enough.addEventListener('abort', () => over(), { once: true })
      })
      if (running.size > 0 && !enough.aborted) await empty
      const closed = server.close()
      server.server.closeAllConnections()
      await closed
    },
  }
}
