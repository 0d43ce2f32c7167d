import { toldAccount } from '../../../../../domain/access/provisioned-account.ts'
import { equalities } from '../../../../../kit/scim/filter.ts'
import { listed, pageIn } from '../../../../../kit/scim/page.ts'
import { patchedUser, readUser } from '../../../../../kit/scim/read.ts'
import { projection, shownUser } from '../../../../../kit/scim/schema.ts'
import type { ScimRequest, ScimRoute } from '../../../../../kit/scim/server.ts'
import type { Provisioning } from '../../entry/actions.ts'
import { removeAccount } from '../../removal/actions.ts'
import { changeAccount, createAccount, found, lockAll, noUser, userOf } from '../actions.ts'
import { accountFilters, findProvisioned, type ProvisionedRow, pageOfProvisioned } from '../store.ts'

const shown = ({ base }: Provisioning, row: ProvisionedRow, query: ScimRequest['query'] = {}) =>
  shownUser(userOf(row, base), base, projection(query.attributes, query.excludedAttributes))

const list = async (client: Provisioning, { query }: ScimRequest) => {
  const page = pageIn(query)
  const { rows, total } = await pageOfProvisioned(
    client.database,
    equalities(query.filter, accountFilters),
    page,
  )
  const resources = rows.map((row) => shown(client, row, query))
  return { status: 200 as const, body: listed(resources, total, page) }
}

const show = async (client: Provisioning, { params, query }: ScimRequest) => {
  const row = await findProvisioned(client.database, params.id ?? '')
  if (!row) throw noUser()
  return { status: 200 as const, body: shown(client, row, query) }
}

const create = async (client: Provisioning, { body }: ScimRequest) => {
  const told = toldAccount(await readUser(body))
  const row = await client.database.transaction().execute((tx) => createAccount(tx, client, told))
  return { status: 201 as const, body: shown(client, row) }
}

const replace = async (client: Provisioning, { params, body }: ScimRequest) => {
  const sent = await readUser(body)
  const row = await client.database
    .transaction()
    .execute((tx) => changeAccount(tx, client, params.id ?? '', async () => sent))
  return { status: 200 as const, body: shown(client, row) }
}

/** The name that is shown is told twice; where only its parts change, it is composed anew. */
const patch = async (client: Provisioning, { params, body }: ScimRequest) => {
  const row = await client.database.transaction().execute((tx) =>
    changeAccount(tx, client, params.id ?? '', async (now) => {
      const after = await patchedUser(userOf(now, client.base), body, client.base)
      const parts = after.name?.givenName !== (now.givenName ?? undefined)
      const family = after.name?.familyName !== (now.familyName ?? undefined)
      if ((!parts && !family) || after.displayName !== now.name) return after
      const { displayName: _shown, name = {}, ...rest } = after
      const { formatted: _whole, ...names } = name
      return { ...rest, name: names }
    }),
  )
  return { status: 200 as const, body: shown(client, row) }
}

const remove = async (client: Provisioning, { params }: ScimRequest) => {
  await client.database.transaction().execute(async (tx) => {
    await lockAll(tx)
    await removeAccount(tx, client, await found(tx, params.id ?? ''))
  })
  return { status: 204 as const, body: null }
}

export const routes: readonly ScimRoute<Provisioning>[] = [
  { name: 'scim-users.list', method: 'GET', path: '/Users', handle: list },
  { name: 'scim-users.create', method: 'POST', path: '/Users', handle: create },
  { name: 'scim-users.show', method: 'GET', path: '/Users/:id', handle: show },
  { name: 'scim-users.replace', method: 'PUT', path: '/Users/:id', handle: replace },
  { name: 'scim-users.patch', method: 'PATCH', path: '/Users/:id', handle: patch },
  { name: 'scim-users.remove', method: 'DELETE', path: '/Users/:id', handle: remove },
]
