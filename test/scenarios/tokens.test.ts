import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeAccount, reopenAccount, showAccount } from '../../src/features/access/accounts/contract.ts'
import { addGrant, endGrant } from '../../src/features/access/accounts/grants/contract.ts'
import { showSession } from '../../src/features/access/contract.ts'
import { listAccountTokens, revokeAccountToken } from '../../src/features/access/tokens/account/contract.ts'
import { listTokens, makeToken, revokeToken } from '../../src/features/access/tokens/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { changePerson, showPerson } from '../../src/features/people/record/contract.ts'
import { newColleague } from '../world/access.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { program, tokenOf } from '../world/tokens.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let officer: Visitor
let units: Record<string, string>
let here: string
let below: string
let elsewhere: string
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Tỉnh',
    below: [{ name: 'Sở Y tế', below: [{ name: 'Phòng Nghiệp vụ' }] }, { name: 'Sở Tài chính' }],
  })
  administrator = await world.account('administrator')
  officer = await world.account('unit-officer', { unitId: units['Sở Y tế'] ?? '' })
  here = await enters(administrator, 'Người Sở', units['Sở Y tế'] ?? '')
  below = await enters(administrator, 'Người Phòng', units['Phòng Nghiệp vụ'] ?? '')
  elsewhere = await enters(administrator, 'Người Nơi Khác', units['Sở Tài chính'] ?? '')
})
afterAll(() => world.end())

const statusOf = async (who: Visitor, personId: string) =>
  (await who.answerTo(showPerson, { params: { personId } })).status

describe('a token', () => {
  test('is shown once, kept as a hash, and works from anywhere for what it was made for', async () => {
    const { token } = await tokenOf(world, officer, ['people.read'])
    expect(token).toMatch(/^vuon_[\w-]{43}$/)
    const kept = JSON.stringify(await world.database.selectFrom('apiToken').selectAll().execute())
    expect(kept).not.toContain(token.slice(5))
    const machine = program(world, token)
    expect(await Promise.all([here, below, elsewhere].map((one) => statusOf(machine, one)))).toEqual([
      200, 200, 404,
    ])
    const { tokens } = await officer.ask(listTokens)
    expect(tokens[0]).toMatchObject({ name: 'Chương trình', lastUsedAt: expect.any(String) })
    const [entry] = await world.database
      .selectFrom('ledgerEntry')
      .select('after')
      .where('subjectKind', '=', 'token')
      .execute()
    expect(entry?.after).toMatchObject({ accountId: officer.accountId, actions: ['people.read'] })
    expect(JSON.stringify(entry)).not.toContain(token.slice(5))
  })

  test('that only reads changes nothing; one that may change does, across sites and without a cookie', async () => {
    const body = { revision: 1, fullName: 'Người Sở Y Tế' }
    const reader = program(world, (await tokenOf(world, officer, ['people.read'])).token)
    expect((await reader.answerTo(changePerson, { params: { personId: here }, body })).status).toBe(403)
    const both = await tokenOf(world, officer, ['people.read', 'people.change'])
    const writer = program(world, both.token)
    expect((await writer.answerTo(changePerson, { params: { personId: here }, body })).status).toBe(200)
    const far = { params: { personId: elsewhere }, body }
    expect((await writer.answerTo(changePerson, far)).status).toBe(404)
  })

  test('held to a unit reaches that unit and below, of what its account reaches', async () => {
    const room = units['Phòng Nghiệp vụ'] ?? ''
    const held = program(world, (await tokenOf(world, officer, ['people.read'], room)).token)
    expect(await Promise.all([here, below, elsewhere].map((one) => statusOf(held, one)))).toEqual([
      404, 200, 404,
    ])
    const outside = units['Sở Tài chính'] ?? ''
    const apart = program(world, (await tokenOf(world, officer, ['people.read'], outside)).token)
    expect(await Promise.all([here, below, elsewhere].map((one) => statusOf(apart, one)))).toEqual([
      404, 404, 404,
    ])
    const all = program(world, (await tokenOf(world, administrator, ['people.read'], room)).token)
    const { people } = await all.ask(listPeople)
    expect(people.map(({ fullName }) => fullName)).toEqual(['Người Phòng'])
  })

  test('makes no tokens, looks after no accounts, and signs nobody out', async () => {
    const { token } = await tokenOf(world, administrator, ['people.read'])
    const machine = program(world, token)
    for (const [method, path] of [
      ['GET', '/api/tokens'],
      ['GET', '/api/accounts'],
      ['GET', '/api/sessions'],
      ['DELETE', '/api/sessions'],
      ['DELETE', '/api/session'],
    ] as const)
      expect((await machine.fetch(path, { method })).status).toBe(403)
    const wanted = { name: 'x', unitId: null, lastDay: world.operator.today }
    for (const actions of [['accounts.read'], ['tokens.keep'], ['profile.change']])
      expect(await officer.answerTo(makeToken, { body: { ...wanted, actions } })).toMatchObject({
        status: 422,
        body: { error: { code: 'tokens.action_not_own' } },
      })
  })

  test('ends at once: revoked, its account closed, the role gone; and stays ended', async () => {
    const colleague = await newColleague(world, administrator, 'Hoa')
    const role = { accountId: colleague.accountId, role: 'reader' as const, from: '2010-01-01' }
    const { grantId } = await administrator.ask(addGrant, { body: role })
    const [first, second] = [
      await tokenOf(world, colleague.who, ['people.read']),
      await tokenOf(world, colleague.who, ['people.read']),
    ]
    const [one, two] = [program(world, first.token), program(world, second.token)]
    expect([await statusOf(one, here), await statusOf(two, here)]).toEqual([200, 200])
    await colleague.who.ask(revokeToken, { params: { tokenId: first.tokenId } })
    expect([await statusOf(one, here), await statusOf(two, here)]).toEqual([401, 200])
    await administrator.ask(endGrant, { params: { grantId }, body: {} })
    expect(await statusOf(two, here)).toBe(403)
    await administrator.ask(addGrant, { body: role })
    expect(await statusOf(two, here)).toBe(200)
    const account = { params: { accountId: colleague.accountId } }
    await administrator.ask(closeAccount, account)
    expect(await statusOf(two, here)).toBe(401)
    await administrator.ask(reopenAccount, account)
    expect(await statusOf(two, here)).toBe(401)
  })

  test('of somebody else is revoked by nobody, and is answered like none', async () => {
    const { tokenId } = await tokenOf(world, officer, ['people.read'])
    const stolen = await administrator.answerTo(revokeToken, { params: { tokenId } })
    const invented = await administrator.answerTo(revokeToken, { params: { tokenId: crypto.randomUUID() } })
    expect([stolen.status, stolen.body]).toEqual([invented.status, invented.body])
  })

  test('past its day, or wrong in one letter, is refused in a sentence, even where the door is open', async () => {
    const { token, tokenId } = await tokenOf(world, officer, ['people.read'])
    const wrong = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
    for (const bad of [wrong, 'vuon_', `${token}x`])
      expect(await program(world, bad).answerTo(showSession)).toMatchObject({
        status: 401,
        body: { error: { code: 'token.not_valid' } },
      })
    await world.database
      .updateTable('apiToken')
      .set({ expiresAt: new Date(Date.now() - 1000) })
      .where('tokenId', '=', tokenId)
      .execute()
    expect(await statusOf(program(world, token), here)).toBe(401)
  })

  test('beside a cookie decides alone', async () => {
    const { token } = await tokenOf(world, officer, ['profile.read'])
    const answer = await administrator.fetch('/api/accounts', {
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.status).toBe(403)
  })
})

describe('an administrator', () => {
  const holder = async () => {
    const { accountId, email, colleague } = await newHolder()
    const made = await tokenOf(world, colleague, ['people.read'])
    return { accountId, email, colleague, ...made }
  }
  const newHolder = async () => {
    const colleague = await world.account('reader')
    const accountId = colleague.accountId ?? ''
    const { email } = await administrator.ask(showAccount, { params: { accountId } })
    return { accountId, email, colleague }
  }

  test('sees which tokens of an account still work, never the secret, and revokes one: the program is out', async () => {
    const { accountId, email, colleague, tokenId, token } = await holder()
    const other = await tokenOf(world, colleague, ['people.read'])
    const expired = await tokenOf(world, colleague, ['people.read'])
    await world.database
      .updateTable('apiToken')
      .set({ expiresAt: new Date(0) })
      .where('tokenId', '=', expired.tokenId)
      .execute()
    const machine = program(world, token)
    expect(await statusOf(machine, here)).toBe(200)
    const params = { accountId }
    const seen = await administrator.ask(listAccountTokens, { params })
    expect(seen.tokens.map((one) => one.tokenId)).toEqual([other.tokenId, tokenId])
    expect(seen.tokens[1]).toEqual({
      tokenId,
      name: 'Chương trình',
      actions: ['people.read'],
      unitId: null,
      unitName: null,
      unitNameEn: null,
      madeAt: expect.any(String),
      expiresAt: expect.any(String),
      lastUsedAt: expect.any(String),
    })
    expect(JSON.stringify(seen)).not.toContain(token.slice(5))
    await administrator.ask(revokeAccountToken, { params: { accountId, tokenId } })
    expect((await machine.answerTo(showSession)).status).toBe(401)
    expect(await statusOf(program(world, other.token), here)).toBe(200)
    const mails = await world.database
      .selectFrom('mail')
      .select('kind')
      .where('recipient', '=', email)
      .orderBy('mailId')
      .execute()
    expect(mails.map(({ kind }) => kind).filter((kind) => kind === 'token-revoked')).toEqual([
      'token-revoked',
    ])
    const [entry] = await world.database
      .selectFrom('ledgerEntry')
      .select(['actorId', 'after'])
      .where('subjectId', '=', tokenId)
      .orderBy('entryId', 'desc')
      .execute()
    expect(entry).toMatchObject({
      actorId: administrator.accountId,
      after: { accountId, name: 'Chương trình', revoked: true },
    })
  })

  test('finds a token only under its account, and nobody else looks or revokes', async () => {
    const { accountId, colleague, tokenId, token } = await holder()
    const another = { params: { accountId: officer.accountId ?? '', tokenId } }
    expect(await administrator.answerTo(revokeAccountToken, another)).toMatchObject({
      status: 404,
      body: { error: { code: 'token.not_found' } },
    })
    const nobody = { params: { accountId: crypto.randomUUID() } }
    expect((await administrator.answerTo(listAccountTokens, nobody)).status).toBe(404)
    for (const who of [officer, colleague]) {
      expect((await who.answerTo(listAccountTokens, { params: { accountId } })).status).toBe(403)
      expect((await who.answerTo(revokeAccountToken, { params: { accountId, tokenId } })).status).toBe(403)
    }
    expect(await statusOf(program(world, token), here)).toBe(200)
  })
})
