import { ScimFault } from '../../../../kit/scim/fault.ts'
import { listed, pageMax } from '../../../../kit/scim/page.ts'
import { describedSchemas, schemaIds } from '../../../../kit/scim/schema.ts'
import type { ScimAnswer, ScimRoute } from '../../../../kit/scim/server.ts'
import type { Provisioning } from '../entry/actions.ts'

const core = 'urn:ietf:params:scim:schemas:core:2.0'

/** What is understood here and what is not (RFC 7643, section 5). */
const serviceProvider = (base: string) => ({
  schemas: [`${core}:ServiceProviderConfig`],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: pageMax },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: false },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'Bearer token',
      description: 'A provisioning token made by an administrator, sent as Authorization: Bearer.',
      primary: true,
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
})

const resourceTypes = (base: string) =>
  (['User', 'Group'] as const).map((name) => ({
    schemas: [`${core}:ResourceType`],
    id: name,
    name,
    endpoint: `/${name}s`,
    schema: name === 'User' ? schemaIds.user : schemaIds.group,
    meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${name}` },
  }))

const whole = (resources: readonly object[]): ScimAnswer => ({
  status: 200,
  body: listed(resources, resources.length, { startIndex: 1, count: resources.length }),
})

const oneOf = (resources: readonly { readonly id: string }[], id: string | undefined): ScimAnswer => {
  const body = resources.find((resource) => resource.id === id)
  if (!body) throw new ScimFault(404, null, 'There is no such resource.')
  return { status: 200, body }
}

const schemas = (base: string) => describedSchemas(base) as { readonly id: string }[]

export const routes: readonly ScimRoute<Provisioning>[] = [
  {
    name: 'scim.service-provider',
    method: 'GET',
    path: '/ServiceProviderConfig',
    handle: async ({ base }) => ({ status: 200, body: serviceProvider(base) }),
  },
  {
    name: 'scim.resource-types',
    method: 'GET',
    path: '/ResourceTypes',
    handle: async ({ base }) => whole(resourceTypes(base)),
  },
  {
    name: 'scim.resource-type',
    method: 'GET',
    path: '/ResourceTypes/:id',
    handle: async ({ base }, { params }) => oneOf(resourceTypes(base), params.id),
  },
  {
    name: 'scim.schemas',
    method: 'GET',
    path: '/Schemas',
    handle: async ({ base }) => whole(schemas(base)),
  },
  {
    name: 'scim.schema',
    method: 'GET',
    path: '/Schemas/:id',
    handle: async ({ base }, { params }) => oneOf(schemas(base), params.id),
  },
]
