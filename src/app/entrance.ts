import type { FastifyInstance, FastifyRequest } from 'fastify'
import { refusalOfHost } from '../domain/access/entrance/asked-host.ts'
import { refusalOfOtherSite } from '../domain/access/entrance/other-site.ts'
import { Refused } from '../domain/language/refusal.ts'
import type { AnyContract } from '../kit/http/contract.ts'
import { addSecurityHeaders } from '../kit/http/security-headers.ts'
import { type Entrance, isByTls } from './entrance-configuration.ts'

const headerIn = (request: FastifyRequest, name: string): string | null => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : null
}

/** A change that another site's page sends with our cookie stays outside. */
export const refuseOtherSites = (request: FastifyRequest, withCookie: boolean): void => {
  const refusal = refusalOfOtherSite({
    method: request.method,
    host: request.headers.host ?? '',
    origin: headerIn(request, 'origin'),
    fetchSite: headerIn(request, 'sec-fetch-site'),
    withCookie,
  })
  if (refusal) throw new Refused(refusal)
}

/** What holds for every request, whatever it asks: strict headers, and a host that is ours. */
export const guardEntrance = (server: FastifyInstance, entrance: Entrance): void => {
  addSecurityHeaders(server, { byTls: isByTls(entrance) })
  server.addHook('onRequest', async (request) => {
    const refusal = refusalOfHost(request.headers.host ?? '', entrance.publicAddress)
    if (refusal) throw new Refused(refusal)
  })
}

const heavyNames = [
  'imports.run',
  'imports.preview',
  'verification-rounds.preview',
  'verification-rounds.run',
  'reports.roll-up-through-time',
]

/** Files that go in or out and whole passes over many rows: what costs the machine most. */
export const isHeavy = ({ name, carries }: AnyContract): boolean =>
  carries !== undefined || heavyNames.includes(name)
