import type { FastifyInstance } from 'fastify'
import type { Registry } from 'prom-client'
import type { Database } from '../database/connect.ts'
import type { RowReach } from '../database/reach.ts'
import type { Context } from '../features/access/context.ts'
import type { Accounts } from '../kit/accounts.ts'
import { openApiOf } from '../kit/http/open-api.ts'
import { openApiPage, openApiStyle } from '../kit/http/open-api-page.ts'
import type { Patience } from '../kit/http/patience.ts'
import type { Route } from '../kit/http/route.ts'
import { styledTextPolicy } from '../kit/http/security-headers.ts'
import { addRoute, makeServer } from '../kit/http/server.ts'
import type { LogStream } from '../kit/log/log-settings.ts'
import type { Post } from '../kit/mail/post.ts'
import { measureRequests } from '../kit/metrics/requests.ts'
import type { SignOnProvider } from '../kit/sign-on/provider.ts'
import type { Vault } from '../kit/vault.ts'
import { makeDoorkeeper } from './doorkeeper.ts'
import { guardEntrance, isHeavy } from './entrance.ts'
import { type Entrance, openEntrance } from './entrance-configuration.ts'
import { addProvisioning } from './provisioning.ts'
import { makeRateGate } from './rate-gate.ts'
import { doorRoutes, routes } from './rooms.ts'
import { addHealth } from './running/health.ts'
import { addMetrics } from './running/metrics-door.ts'
import { makeReadiness } from './running/readiness.ts'
import { addSecurityText } from './running/security-contact.ts'
import type { RunningSettings } from './running/settings.ts'
import { addWeb } from './web.ts'

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

/** All contracts, as the OpenAPI page and the deny matrix list them. */
export const allContracts = [...doorRoutes, ...routes].map((route) => route.contract)

export type Building = {
  readonly webFolder: string
  readonly version: string
  /** What whoever runs the server chose; without it nothing is logged and nobody reads metrics. */
  readonly running?: RunningSettings
  readonly logStream?: LogStream
  readonly metrics?: Registry
  /** How requests reach the server; without it any host is ours and nothing is limited. */
  readonly entrance?: Entrance
  /** How slow a client may be. */
  readonly patience?: Patience | undefined
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
  const { running, logStream, entrance = openEntrance } = options
  const logLevel = running?.logLevel ?? null
  const server = makeServer({
    logLevel,
    logStream,
    bodyLimitBytes: 2 * 1024 * 1024,
    trustedProxies: entrance.trustedProxies,
    patience: options.patience,
  })
  guardEntrance(server, entrance)
  addWatching(server, house, options)
  const doorkeeper = makeDoorkeeper(house, makeRateGate(entrance.rates, allContracts.filter(isHeavy)))
  await server.register(
    async (api) => {
      api.get('/health', { config: { name: 'health.api' } }, async () => ({ ok: true }))
      const openApi = openApiOf(allContracts, 'Vươn', options.version)
      api.get('/openapi.json', { config: { name: 'open-api' } }, async () => openApi)
      const page = openApiPage(openApi)
      api.get('/docs', { config: { name: 'docs' } }, (_request, reply) =>
        reply
          .type('text/html; charset=utf-8')
          .header('content-security-policy', styledTextPolicy(openApiStyle))
          .send(page),
      )
      for (const route of doorRoutes) addRoute(api, route, doorkeeper)
      // Behind the door the doorkeeper has refused whoever has no scope.
      for (const route of routes)
        addRoute(api, route as Route<Context>, (request, action) => inside(doorkeeper(request, action)))
    },
    { prefix: '/api' },
  )
  await addProvisioning(server, house)
  await addWeb(server, options.webFolder)
  return server
}

const inside = async (entering: ReturnType<ReturnType<typeof makeDoorkeeper>>): Promise<Context> => {
  const context = await entering
  if (!context.scope) throw new Error('a route behind the door was declared open')
  return { ...context, scope: context.scope }
}
