import type { FastifyInstance, FastifyRequest } from 'fastify'
import { scimPath } from '../features/access/provisioning/actions.ts'
import { routes as discovery } from '../features/access/provisioning/discovery/actions.ts'
import { clientOf, type Pace, type Provisioning } from '../features/access/provisioning/entry/actions.ts'
import { routes as groups } from '../features/access/provisioning/groups/asked/actions.ts'
import { routes as users } from '../features/access/provisioning/people/asked/actions.ts'
import { addScimRoutes, type ScimRoute } from '../kit/scim/server.ts'
import { today } from './clock.ts'
import type { House } from './server.ts'

/** All addresses of provisioning, for the server and for the matrix of who may what. */
export const provisioningRoutes: readonly ScimRoute<Provisioning>[] = [...discovery, ...users, ...groups]

/** Where clients ask, as they know it: the public address, else the one they asked. */
const baseOf = ({ signOn }: House, request: FastifyRequest): string => {
  const address = signOn?.configuration.publicAddress ?? `${request.protocol}://${request.host}`
  return `${address}${scimPath}`
}

/** The door of provisioning clients (SCIM 2.0). It knows tokens of its own kind, and no cookie. */
export const addProvisioning = (server: FastifyInstance, house: House) => {
  const pace: Pace = new Map()
  const doorkeeper = async (request: FastifyRequest): Promise<Provisioning> => {
    const headers = new Headers({ 'x-vuon-client': request.ip })
    const { authorization } = request.headers
    const actor = await clientOf(house.database, headers, authorization, pace)
    return { database: house.database, actor, today: today(), base: baseOf(house, request) }
  }
  return server.register(async (scim) => addScimRoutes(scim, provisioningRoutes, doorkeeper), {
    prefix: scimPath,
  })
}
