import type { Database } from '../../../../../database/connect.ts'
import { equalities } from '../../../../../kit/scim/filter.ts'
import { listed, pageIn } from '../../../../../kit/scim/page.ts'
import { patchedGroup, readGroup } from '../../../../../kit/scim/read.ts'
import { projection, shownGroup } from '../../../../../kit/scim/schema.ts'
import type { ScimRequest, ScimRoute } from '../../../../../kit/scim/server.ts'
import type { Provisioning } from '../../entry/actions.ts'
import { changeGroup, createGroup, groupOf, noGroup, removeGroup } from '../actions.ts'
import { findGroup, type GroupRow, groupFilters, membersOf, pageOfGroups } from '../store.ts'

/** Members are many: they are not even read where the client leaves them out. */
const withoutMembers = ({ excludedAttributes = '', attributes }: ScimRequest['query']): boolean =>
  excludedAttributes.split(',').includes('members') ||
  (attributes !== undefined && !attributes.split(',').includes('members'))

const shown = async (
  { base }: Provisioning,
  database: Database,
  rows: readonly GroupRow[],
  query: ScimRequest['query'] = {},
) => {
  const ids = withoutMembers(query) ? [] : rows.map(({ groupId }) => groupId)
  const members = await membersOf(database, ids)
  const filter = projection(query.attributes, query.excludedAttributes)
  return rows.map((row) => {
    const own = members.filter(({ groupId }) => groupId === row.groupId)
    return shownGroup(groupOf(row, own, base), base, filter)
  })
}

const one = async (client: Provisioning, database: Database, id: string, query?: ScimRequest['query']) => {
  const row = await findGroup(database, id)
  if (!row) throw noGroup()
  const [group] = await shown(client, database, [row], query)
  return group ?? {}
}

const list = async (client: Provisioning, { query }: ScimRequest) => {
  const page = pageIn(query)
  const { rows, total } = await pageOfGroups(client.database, equalities(query.filter, groupFilters), page)
  return {
    status: 200 as const,
    body: listed(await shown(client, client.database, rows, query), total, page),
  }
}

const show = async (client: Provisioning, { params, query }: ScimRequest) => ({
  status: 200 as const,
  body: await one(client, client.database, params.id ?? '', query),
})

const create = async (client: Provisioning, { body }: ScimRequest) => {
  const told = await readGroup(body)
  const made = await client.database.transaction().execute(async (tx) => {
    const id = await createGroup(tx, client, told)
    return one(client, tx, id)
  })
  return { status: 201 as const, body: made }
}

const replace = async (client: Provisioning, { params, body }: ScimRequest) => {
  const told = await readGroup(body)
  const group = await client.database.transaction().execute(async (tx) => {
    await changeGroup(tx, client, params.id ?? '', async () => told)
    return one(client, tx, params.id ?? '')
  })
  return { status: 200 as const, body: group }
}

const patch = async (client: Provisioning, { params, body }: ScimRequest) => {
  const group = await client.database.transaction().execute(async (tx) => {
    await changeGroup(tx, client, params.id ?? '', (now) => patchedGroup(now, body, client.base))
    return one(client, tx, params.id ?? '')
  })
  return { status: 200 as const, body: group }
}

const remove = async (client: Provisioning, { params }: ScimRequest) => {
  await client.database.transaction().execute((tx) => removeGroup(tx, client, params.id ?? ''))
  return { status: 204 as const, body: null }
}

export const routes: readonly ScimRoute<Provisioning>[] = [
  { name: 'scim-groups.list', method: 'GET', path: '/Groups', handle: list },
  { name: 'scim-groups.create', method: 'POST', path: '/Groups', handle: create },
  { name: 'scim-groups.show', method: 'GET', path: '/Groups/:id', handle: show },
  { name: 'scim-groups.replace', method: 'PUT', path: '/Groups/:id', handle: replace },
  { name: 'scim-groups.patch', method: 'PATCH', path: '/Groups/:id', handle: patch },
  { name: 'scim-groups.remove', method: 'DELETE', path: '/Groups/:id', handle: remove },
]
