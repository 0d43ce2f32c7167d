import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { Database } from '../database/connect.ts'
import type { RowReach } from '../database/reach.ts'
import type { Context } from '../features/access/context.ts'
import type { Accounts } from '../kit/accounts.ts'
import { openApiOf } from '../kit/http/open-api.ts'
import { openApiPage } from '../kit/http/open-api-page.ts'
import type { Route } from '../kit/http/route.ts'
import { addRoute, makeServer } from '../kit/http/server.ts'
import type { LogStream } from '../kit/log/log-settings.ts'
import type { Post } from '../kit/mail/post.ts'
import type { SignOnProvider } from '../kit/sign-on/provider.ts'
import { measureRequests } from '../kit/metrics/requests.ts'
import type { Vault } from '../kit/vault.ts'
import { makeDoorkeeper } from './doorkeeper.ts'
import { doorRoutes, routes } from './rooms.ts'
import { addHealth } from './running/health.ts'
import { addMetrics } from './running/metrics-door.ts'
import { makeReadiness } from './running/readiness.ts'
import { addSecurityText } from './running/security-contact.ts'
import type { RunningSettings } from './running/settings.ts'

export type House = {
  /** Sees nobody: accounts, sessions and what is not about people. */
  readonly database: Database
  /** Sees everybody: imports, jobs, the operator. */
  readonly registry: Database
  /** Sees the people within the reach. */
  seenBy(reach: RowReach): Database
  readonly accounts: Accounts
  readonly vault: Vault
  readonly dataFolder: string
  readonly post: Post | null
  readonly signOn: SignOnProvider | null
}

const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
}

/** All contracts, as the OpenAPI page and the deny matrix list them. */
export const allContracts = [...doorRoutes, ...routes].map((route) => route.contract)

const addWeb = async (server: FastifyInstance, webFolder: string): Promise<void> => {
  if (!existsSync(join(webFolder, 'index.html'))) return
  await server.register(fastifyStatic, {
    root: webFolder,
    index: false,
    serve: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const lasting = path.includes('/assets/')
      reply.header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  // Every address that is no file is a page of the browser's own; a file that is missing is said to be.
  server.get('/*', { config: { name: 'web' } }, (request, reply) => {
    const [path = '/'] = request.url.split('?')
    if (path.startsWith('/api/')) return reply.callNotFound()
    const file = /^\/(assets\/)?[\w.-]+\.\w+$/.test(path) ? path.slice(1) : 'index.html'
    return existsSync(join(webFolder, file)) ? reply.sendFile(file) : reply.callNotFound()
  })
}

export type Building = {
  readonly webFolder: string
  readonly version: string
  /** What whoever runs the server chose; without it nothing is logged and nobody reads metrics. */
  readonly running?: RunningSettings
  readonly logStream?: LogStream
  readonly metrics?: Registry
}

/** What is answered beside the contracts: to those who watch over the server, and to whoever found a hole. */
const addWatching = (server: FastifyInstance, house: House, { running, metrics }: Building): void => {
  if (metrics) measureRequests(server, metrics)
  addHealth(server, makeReadiness(house, server.drain.isStopping))
  addSecurityText(server, running?.securityContact ?? null)
  if (metrics && running) addMetrics(server, metrics, running.metrics)
}

/** The whole application as one HTTP server, not yet listening. */
export const buildServer = async (house: House, options: Building): Promise<FastifyInstance> => {
  const { running, logStream } = options
  const logLevel = running?.logLevel ?? null
  const server = makeServer({ logLevel, logStream, bodyLimitBytes: 2 * 1024 * 1024 })
  server.addHook('onSend', async (_request, reply) => {
    reply.headers(securityHeaders)
  })
  addWatching(server, house, options)
  const doorkeeper = makeDoorkeeper(house)
  await server.register(
    async (api) => {
      api.get('/health', { config: { name: 'health.api' } }, async () => ({ ok: true }))
      const openApi = openApiOf(allContracts, 'Vươn', options.version)
      api.get('/openapi.json', { config: { name: 'open-api' } }, async () => openApi)
      const page = openApiPage(openApi)
      api.get('/docs', { config: { name: 'docs' } }, (_request, reply) =>
        reply.type('text/html; charset=utf-8').send(page),
      )
      for (const route of doorRoutes) addRoute(api, route, doorkeeper)
      // Behind the door the doorkeeper has refused whoever has no scope.
      for (const route of routes)
        addRoute(api, route as Route<Context>, (request, action) => inside(doorkeeper(request, action)))
    },
    { prefix: '/api' },
  )
  await addWeb(server, options.webFolder)
  return server
}

const inside = async (entering: ReturnType<ReturnType<typeof makeDoorkeeper>>): Promise<Context> => {
  const context = await entering
  if (!context.scope) throw new Error('a route behind the door was declared open')
  return { ...context, scope: context.scope }
}
