import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { provisioningRoutes } from '../../src/app/provisioning.ts'
import { roles } from '../../src/domain/access/policy.ts'
import { closeAccount, reopenAccount, showAccount } from '../../src/features/access/accounts/contract.ts'
import { showSession } from '../../src/features/access/contract.ts'
import {
  makeProvisioningToken,
  revokeProvisioningToken,
  showProvisioning,
} from '../../src/features/access/provisioning/contract.ts'
import { addMapping } from '../../src/features/access/single-sign-on/mappings/contract.ts'
import { newColleague, signIn } from '../world/access.ts'
import { type Directory, newDirectory } from '../world/provisioning.ts'
import { program, tokenOf } from '../world/tokens.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let directory: Directory
beforeAll(async () => {
  world = await newWorld()
  administrator = await world.account('administrator')
  directory = await newDirectory(world, administrator)
})
afterAll(() => world.end())

const address = () => `${crypto.randomUUID()}@office.vn`
const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'
const shownOf = (accountId: string) => administrator.ask(showAccount, { params: { accountId } })
const rolesOf = async (accountId: string) => {
  const { today } = world.operator
  const { grants } = await shownOf(accountId)
  return grants.filter(({ to }) => to > today).map(({ role }) => role)
}

describe('what Entra ID sends', () => {
  test('it looks for the account before it creates one, and finds it afterwards', async () => {
    const email = `An.${address()}`
    const none = await directory.find('Users', `userName eq "${email}"`)
    expect(none).toMatchObject({ status: 200, body: { totalResults: 0, Resources: [] } })
    const made = await directory.ask('POST', '/Users', {
      schemas: [
        'urn:ietf:params:scim:schemas:core:2.0:User',
        'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
      ],
      externalId: '0a21f0f2',
      userName: email,
      active: true,
      displayName: 'Nguyễn Văn An',
      emails: [{ primary: true, type: 'work', value: email }],
      meta: { resourceType: 'User' },
      name: { formatted: 'Văn An', familyName: 'Nguyễn', givenName: 'An' },
      title: 'Chuyên viên',
      phoneNumbers: [{ type: 'work', value: '0272' }],
      roles: [],
      'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Sở' },
    })
    expect(made.status).toBe(201)
    expect(made.headers.get('content-type')).toContain('application/scim+json')
    expect(made.headers.get('location')).toBe(`${world.address}/scim/v2/Users/${made.body.id}`)
    expect(made.body).toMatchObject({
      userName: email,
      externalId: '0a21f0f2',
      active: true,
      displayName: 'Nguyễn Văn An',
      emails: [{ value: email.toLowerCase(), primary: true }],
    })
    for (const filter of [
      `userName eq "${email.toUpperCase()}"`,
      'externalId eq "0a21f0f2"',
      `emails[type eq "work"].value eq "${email}"`,
      `userName eq "${email}" and externalId eq "0a21f0f2"`,
    ])
      expect((await directory.find('Users', filter)).body).toMatchObject({
        totalResults: 1,
        Resources: [{ id: made.body.id }],
      })
    const account = await shownOf(made.body.id)
    expect(account).toMatchObject({ name: 'Nguyễn Văn An', email: email.toLowerCase(), grants: [] })
  })

  test('the same account twice is a conflict', async () => {
    const email = address()
    await directory.user(email)
    const again = await directory.ask('POST', '/Users', { userName: email })
    expect(again).toMatchObject({
      status: 409,
      body: { schemas: [errorSchema], status: '409', scimType: 'uniqueness' },
    })
  })

  test('it changes single attributes, also such as are not kept here', async () => {
    const id = await directory.user(address())
    const renamed = await directory.patch(
      `/Users/${id}`,
      { op: 'Replace', path: 'displayName', value: 'Nguyễn Thị An' },
      { op: 'Add', path: 'phoneNumbers[type eq "work"].value', value: '0272' },
      {
        op: 'Add',
        path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department',
        value: 'Sở',
      },
      { op: 'Replace', path: 'title', value: 'Trưởng phòng' },
    )
    expect(renamed).toMatchObject({ status: 200, body: { displayName: 'Nguyễn Thị An' } })
    const moved = address()
    await directory.patch(`/Users/${id}`, {
      op: 'Replace',
      path: 'emails[type eq "work"].value',
      value: moved,
    })
    expect(await shownOf(id)).toMatchObject({ name: 'Nguyễn Thị An', email: moved })
  })

  test.each([
    ['a word for the truth value', { op: 'Replace', path: 'active', value: 'False' }],
    ['a truth value', { op: 'replace', path: 'active', value: false }],
    ['no path', { op: 'replace', value: { active: false } }],
    ['no path and a word', { op: 'Replace', value: { active: 'False' } }],
  ])('disabling somebody ends all access at once: %s', async (_way, operation) => {
    const colleague = await newColleague(world, administrator, 'Bình', [{ role: 'reader' }])
    const token = await tokenOf(world, colleague.who, ['profile.read'])
    const client = program(world, token.token)
    expect((await client.fetch('/api/ladders')).status).not.toBe(401)
    expect((await colleague.who.ask(showSession)).session).not.toBeNull()
    const { body } = await directory.patch(`/Users/${colleague.accountId}`, operation)
    expect(body.active).toBe(false)
    expect((await colleague.who.ask(showSession)).session).toBeNull()
    expect((await client.fetch('/api/ladders')).status).toBe(401)
    expect((await signIn(world, colleague.email, colleague.password)).status).toBe(403)
    const back = await directory.patch(`/Users/${colleague.accountId}`, {
      op: 'Replace',
      path: 'active',
      value: 'True',
    })
    expect(back.body.active).toBe(true)
    expect((await client.fetch('/api/ladders')).status).toBe(401)
    expect((await signIn(world, colleague.email, colleague.password)).status).toBe(200)
  })

  test('members come and go by patches, and their roles with them', async () => {
    await administrator.ask(addMapping, { body: { group: 'Cán bộ tổ chức', role: 'programme-officer' } })
    const [an, binh] = [await directory.user(address()), await directory.user(address())]
    const group = await directory.group('Cán bộ tổ chức')
    const members = { op: 'Add', path: 'members', value: [{ value: an }, { value: binh }] }
    expect((await directory.patch(`/Groups/${group}`, members)).status).toBe(200)
    expect([await rolesOf(an), await rolesOf(binh)]).toEqual([['programme-officer'], ['programme-officer']])
    await directory.patch(`/Groups/${group}`, { op: 'Remove', path: 'members', value: [{ value: an }] })
    expect([await rolesOf(an), await rolesOf(binh)]).toEqual([[], ['programme-officer']])
    await directory.patch(`/Groups/${group}`, { op: 'remove', path: `members[value eq "${binh}"]` })
    expect(await rolesOf(binh)).toEqual([])
    await directory.patch(`/Groups/${group}`, members, members)
    expect((await directory.ask('GET', `/Groups/${group}`)).body.members).toHaveLength(2)
    const bare = await directory.ask('GET', `/Groups/${group}?excludedAttributes=members`)
    expect(bare.body).toMatchObject({ displayName: 'Cán bộ tổ chức' })
    expect(bare.body.members).toBeUndefined()
    await directory.ask('DELETE', `/Groups/${group}`)
    expect([await rolesOf(an), await rolesOf(binh)]).toEqual([[], []])
  })
})

describe('what Okta sends', () => {
  test('it replaces the whole account, and disables it so', async () => {
    const email = address()
    const id = await directory.user(email)
    const whole = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id,
      userName: email,
      name: { givenName: 'Ân', familyName: 'Nguyễn' },
      emails: [{ primary: true, value: email, type: 'work' }],
      groups: [],
      active: true,
    }
    const renamed = await directory.ask('PUT', `/Users/${id}`, whole)
    expect(renamed).toMatchObject({
      status: 200,
      body: { displayName: 'Nguyễn Ân', name: { givenName: 'Ân' } },
    })
    expect(renamed.body.externalId).toBeUndefined()
    const off = await directory.ask('PUT', `/Users/${id}`, { ...whole, active: false })
    expect(off.body.active).toBe(false)
    expect((await shownOf(id)).closedAt).not.toBeNull()
  })

  test('it tests the connection with a page of two, and pages through', async () => {
    for (let n = 0; n < 3; n += 1) await directory.user(address())
    const first = await directory.ask('GET', '/Users?startIndex=1&count=2')
    expect(first.body).toMatchObject({ startIndex: 1, itemsPerPage: 2 })
    const second = await directory.ask('GET', '/Users?startIndex=3&count=2')
    const ids = [...first.body.Resources, ...second.body.Resources].map(({ id }: { id: string }) => id)
    expect(new Set(ids).size).toBe(4)
    expect((await directory.ask('GET', '/Users?count=0')).body).toMatchObject({
      itemsPerPage: 0,
      Resources: [],
    })
  })

  test('it pushes a group with its members, renames it and replaces them', async () => {
    await administrator.ask(addMapping, { body: { group: 'Người xem', role: 'reader' } })
    const [an, binh] = [await directory.user(address()), await directory.user(address())]
    const group = await directory.group('Người xem', [an])
    expect((await directory.find('Groups', 'displayName eq "người XEM"')).body).toMatchObject({
      totalResults: 1,
      Resources: [{ id: group, members: [{ value: an }] }],
    })
    const path = `/Groups/${group}`
    await directory.patch(path, { op: 'replace', path: 'members', value: [{ value: binh }] })
    expect([await rolesOf(an), await rolesOf(binh)]).toEqual([[], ['reader']])
    await directory.patch(path, { op: 'replace', value: { id: group, displayName: 'Tên khác' } })
    expect(await rolesOf(binh)).toEqual([])
    await directory.ask('PUT', path, {
      displayName: 'Người xem',
      members: [{ value: an }, { value: binh }],
    })
    expect([await rolesOf(an), await rolesOf(binh)]).toEqual([['reader'], ['reader']])
  })
})

describe('somebody whom a directory disables or removes', () => {
  test('loses the roles of groups with the account, and has them again with it', async () => {
    await administrator.ask(addMapping, { body: { group: 'Nhóm về', role: 'unit-officer' } })
    const id = await directory.user(address())
    await directory.group('Nhóm về', [id])
    await directory.patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false })
    expect(await rolesOf(id)).toEqual([])
    await directory.patch(`/Users/${id}`, { op: 'replace', path: 'active', value: true })
    expect(await rolesOf(id)).toEqual(['unit-officer'])
  })

  test('is gone for the directory; whoever gets the address later begins with nothing', async () => {
    const colleague = await newColleague(world, administrator, 'Cúc', [{ role: 'programme-officer' }])
    const path = `/Users/${colleague.accountId}`
    expect((await directory.ask('DELETE', path)).status).toBe(204)
    expect((await directory.ask('GET', path)).status).toBe(404)
    expect((await directory.ask('DELETE', path)).status).toBe(404)
    expect((await colleague.who.ask(showSession)).session).toBeNull()
    expect((await directory.find('Users', `userName eq "${colleague.email}"`)).body.totalResults).toBe(0)
    expect(await shownOf(colleague.accountId)).toMatchObject({ hasPassword: false })
    const id = await directory.user(colleague.email, { displayName: 'Người Khác' })
    expect(id).toBe(colleague.accountId)
    expect(await shownOf(id)).toMatchObject({ name: 'Người Khác', closedAt: null, personId: null })
    expect(await rolesOf(id)).toEqual([])
    expect((await signIn(world, colleague.email, colleague.password)).status).toBe(401)
  })

  test('stays outside where people closed the account: a directory does not reopen it', async () => {
    const id = await directory.user(address())
    await administrator.ask(closeAccount, { params: { accountId: id } })
    const { body } = await directory.patch(`/Users/${id}`, { op: 'replace', path: 'active', value: true })
    expect(body.active).toBe(false)
    await administrator.ask(reopenAccount, { params: { accountId: id } })
    expect((await directory.ask('GET', `/Users/${id}`)).body.active).toBe(true)
  })

  test('cannot be the last administrator, and no administrator is given another address', async () => {
    const other = await newWorld()
    try {
      const keeper = await other.account('administrator')
      const there = await newDirectory(other, keeper)
      const path = `/Users/${keeper.accountId}`
      const off = await there.patch(path, { op: 'replace', path: 'active', value: false })
      expect(off).toMatchObject({ status: 409, body: { schemas: [errorSchema] } })
      expect(off.body.detail).toContain('accounts.last_administrator')
      expect((await there.ask('DELETE', path)).status).toBe(409)
      const moved = await there.patch(path, {
        op: 'replace',
        path: 'emails[type eq "work"].value',
        value: 'attacker@evil.example',
      })
      expect(moved).toMatchObject({ status: 403 })
      expect((await keeper.ask(showSession)).session).not.toBeNull()
    } finally {
      await other.end()
    }
  })

  test('is in the ledger with the client that did it', async () => {
    const id = await directory.user(address())
    await directory.patch(`/Users/${id}`, { op: 'replace', path: 'active', value: false })
    const entries = await world.database
      .selectFrom('ledgerEntry')
      .select(['actorId', 'actorName', 'after'])
      .where('subjectId', '=', id)
      .orderBy('entryId')
      .execute()
    expect(entries.map(({ actorId, actorName }) => [actorId, actorName])).toEqual([
      [null, 'SCIM · Entra ID'],
      [null, 'SCIM · Entra ID'],
    ])
    expect(entries[1]?.after).toEqual({ closed: true })
  })
})

describe('what cannot be', () => {
  test.each([
    ['GET', '/Users?filter=userName sw "a"', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=title eq "a"', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=userName eq', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=((', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?filter=userName eq "a" or userName eq "b"', undefined, 400, 'invalidFilter'],
    ['GET', '/Users?startIndex=x', undefined, 400, 'invalidValue'],
    ['POST', '/Users', { displayName: 'A' }, 400, 'invalidValue'],
    ['POST', '/Users', { userName: 'not an address' }, 400, 'invalidValue'],
    ['POST', '/Users', { userName: 7 }, 400, 'invalidValue'],
    ['POST', '/Users', [], 400, 'invalidSyntax'],
    ['POST', '/Users', '{"userName": ', 400, undefined],
    ['POST', '/Users', 'null', 400, 'invalidSyntax'],
    ['POST', '/Groups', { displayName: '\u0000' }, 400, 'invalidValue'],
    ['POST', '/Groups', { displayName: 'G', members: [{ value: 'nobody' }] }, 400, 'invalidValue'],
    ['PATCH', '/Groups/x', { Operations: [] }, 404, undefined],
    ['PUT', '/Users/00000000-0000-7000-8000-000000000000', { userName: 'a@b.vn' }, 404, undefined],
    ['GET', '/Users/x', undefined, 404, undefined],
    ['GET', '/Nowhere', undefined, 404, undefined],
    ['DELETE', '/ServiceProviderConfig', undefined, 404, undefined],
    ['POST', '/Bulk', {}, 404, undefined],
  ])('%s %s %j: %s', async (method, path, body, status, scimType) => {
    const answer = await directory.ask(method, encodeURI(path), body as object | undefined)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ schemas: [errorSchema], status: String(status) })
    expect(answer.body.scimType).toBe(scimType)
    expect(answer.headers.get('content-type')).toContain('application/scim+json')
  })

  test.each([
    { op: 'replace', path: 'nonsense', value: 'x' },
    { op: 'replace', path: 'active', value: 'vielleicht' },
    { op: 'turn', path: 'active', value: true },
    { op: 'replace', path: 'id', value: 'x' },
    { op: 'remove', path: 'userName' },
    { op: 'replace', path: 'emails[', value: 'x' },
    { op: 'add', path: 7, value: { deep: { deeper: [] } } },
    'not an operation',
  ])('a patch that makes no sense changes nothing: %j', async (operation) => {
    const id = await directory.user(address())
    const before = (await directory.ask('GET', `/Users/${id}`)).body
    const { status } = await directory.patch(`/Users/${id}`, operation as object)
    expect(status).toBe(400)
    expect((await directory.ask('GET', `/Users/${id}`)).body).toEqual(before)
  })
})

describe('who may provision', () => {
  const asks = (route: (typeof provisioningRoutes)[number], headers: Record<string, string>) =>
    fetch(`${world.address}/scim/v2${route.path.replace(':id', crypto.randomUUID())}`, {
      method: route.method,
      headers: { ...headers, 'content-type': 'application/scim+json' },
      ...(/^P/.test(route.method) ? { body: '{"userName": "kẻ lạ@x.vn", "displayName": "lạ"}' } : {}),
    })

  test('nobody but a provisioning client: no role, no session, no token of an account', async () => {
    const askers: Record<string, Record<string, string>> = { stranger: {} }
    for (const role of roles.filter((one) => one !== 'person'))
      askers[role] = { cookie: (await world.account(role)).cookie }
    const account = await tokenOf(world, administrator, ['profile.read'])
    askers['token of an account'] = { authorization: `Bearer ${account.token}` }
    const revoked = await newDirectory(world, administrator, 'Thu hồi')
    await administrator.ask(revokeProvisioningToken, { params: { tokenId: revoked.tokenId } })
    askers['revoked token'] = { authorization: `Bearer ${revoked.token}` }
    askers['made up'] = { authorization: `Bearer vuonscim_${'x'.repeat(43)}` }
    askers['token in another scheme'] = { authorization: `Basic ${directory.token}` }
    const before = await world.database.selectFrom('ledgerEntry').select('entryId').execute()
    for (const route of provisioningRoutes)
      for (const [who, headers] of Object.entries(askers)) {
        const response = await asks(route, headers)
        const body = (await response.json()) as { detail: string }
        expect(`${route.name} ${who} ${response.status}`).toBe(`${route.name} ${who} 401`)
        expect(body.detail).toContain('provisioning.not_valid')
      }
    const after = await world.database.selectFrom('ledgerEntry').select('entryId').execute()
    expect(after.length).toBe(before.length)
  })

  test('and a provisioning client may do nothing else', async () => {
    const headers = { authorization: `Bearer ${directory.token}` }
    for (const path of ['/api/accounts', '/api/people', '/api/provisioning', '/api/sessions'])
      expect((await world.stranger.fetch(path, { headers })).status).toBe(401)
  })

  test('a client comes through every address', async () => {
    for (const route of provisioningRoutes) {
      const response = await asks(route, { authorization: `Bearer ${directory.token}` })
      expect([200, 201, 204, 400, 404]).toContain(response.status)
    }
  })

  test('its token is shown once, kept as a hash, tells when it was used, and ends at once', async () => {
    const other = await newDirectory(world, administrator, 'Keycloak')
    await other.ask('GET', '/Users?count=1')
    const { tokens, path } = await administrator.ask(showProvisioning)
    expect(path).toBe('/scim/v2')
    expect(JSON.stringify(tokens)).not.toContain(other.token)
    expect(tokens.find(({ name }) => name === 'Keycloak')?.lastUsedAt).not.toBeNull()
    const rows = await world.database.selectFrom('provisioningToken').selectAll().execute()
    expect(rows.map(({ tokenHash }) => tokenHash.toString('latin1')).join()).not.toContain(other.token)
    await administrator.ask(revokeProvisioningToken, { params: { tokenId: other.tokenId } })
    expect((await other.ask('GET', '/Users?count=1')).status).toBe(401)
  })

  test('few tokens are in use at once', async () => {
    const made = []
    for (let n = 0; n < 4; n += 1) {
      const answer = await administrator.answerTo(makeProvisioningToken, { body: { name: `Mã ${n}` } })
      if (answer.status === 200) made.push(answer)
    }
    expect(made.length).toBe(3)
  })
})

describe('what is understood', () => {
  test('is said by the service, its resource types and its schemas', async () => {
    const config = (await directory.ask('GET', '/ServiceProviderConfig')).body
    expect(config).toMatchObject({ patch: { supported: true }, bulk: { supported: false } })
    const types = (await directory.ask('GET', '/ResourceTypes')).body
    expect(types.Resources.map(({ endpoint }: { endpoint: string }) => endpoint)).toEqual([
      '/Users',
      '/Groups',
    ])
    const { Resources } = (await directory.ask('GET', '/Schemas')).body
    const user = Resources.find(({ id }: { id: string }) => id.endsWith('core:2.0:User'))
    const names = user.attributes.map(({ name }: { name: string }) => name)
    expect(names).toEqual(expect.arrayContaining(['userName', 'displayName', 'active', 'emails', 'name']))
    for (const absent of ['password', 'phoneNumbers', 'addresses']) expect(names).not.toContain(absent)
    const one = await directory.ask('GET', `/Schemas/${encodeURIComponent(user.id)}`)
    expect(one.body.id).toBe(user.id)
  })
})
