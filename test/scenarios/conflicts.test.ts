import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { changeAccount } from '../../src/features/access/accounts/contract.ts'
import { endSession } from '../../src/features/access/contract.ts'
import { dropDraft, findDraft, keepDraft } from '../../src/features/access/drafts/contract.ts'
import { changeSecondFactorRule } from '../../src/features/access/second-factor/rule/contract.ts'
import { changeView, keepView } from '../../src/features/access/views/contract.ts'
import { changeRule, listRules } from '../../src/features/people/retention/contract.ts'
import { changeLadder, listLadders } from '../../src/features/qualifications/ladders/contract.ts'
import { showUnit } from '../../src/features/units/contract.ts'
import { renameUnit } from '../../src/features/units/lineage/contract.ts'
import { newColleague } from '../world/access.ts'
import { withProfile } from '../world/profile.ts'
import { withPractice } from '../world/rights.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let colleague: Visitor
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await withPractice(world)
  administrator = await world.account('administrator')
  colleague = await world.account('administrator')
})
afterAll(() => world.end())

const meanwhile = (present: object) => ({
  status: 409,
  body: { error: { code: 'record.changed_meanwhile', present } },
})

describe('two at once on one record: the second is told field by field, and nothing is lost', () => {
  test('an account', async () => {
    const { accountId } = await newColleague(world, administrator, 'An')
    const params = { accountId }
    await administrator.ask(changeAccount, { params, body: { name: 'An Bình', seen: { name: 'An' } } })
    const late = await colleague.answerTo(changeAccount, {
      params,
      body: { name: 'An Chi', language: 'en', seen: { name: 'An', language: 'vi' } },
    })
    expect(late).toMatchObject(meanwhile({ revision: null, values: { name: 'An Bình' } }))
    expect(late.body).toMatchObject({ error: { fields: { name: 'Hiện là “An Bình”.' } } })
    expect(late.body).not.toMatchObject({ error: { fields: { language: expect.anything() } } })
    const unsaid = await colleague.answerTo(changeAccount, { params, body: { name: 'Chi', seen: {} } })
    expect(unsaid.status).toBe(409)
    await colleague.ask(changeAccount, { params, body: { name: 'An Chi', seen: { name: 'An Bình' } } })
  })

  test('the rule of second factors', async () => {
    await administrator.ask(changeSecondFactorRule, { body: { roles: ['reader'], seen: { roles: [] } } })
    const body = { roles: ['unit-officer' as const], seen: { roles: [] } }
    const late = await colleague.answerTo(changeSecondFactorRule, { body })
    expect(late).toMatchObject(meanwhile({ values: { roles: ['reader'] } }))
    await colleague.ask(changeSecondFactorRule, { body: { roles: [], seen: { roles: ['reader'] } } })
  })

  test('a kept view, in two windows of its owner', async () => {
    const seen = { name: 'Nữ', query: { sex: 'female' } }
    const { viewId } = await colleague.ask(keepView, { body: { screen: 'people', ...seen } })
    const params = { viewId }
    const query = { sex: 'female', levels: 'PRO.DR' }
    await colleague.ask(changeView, { params, body: { name: 'Nữ', query, seen } })
    const wanted = { name: 'Cán bộ nữ', query: { sex: 'female', levels: 'PRO.MA' } }
    const late = await colleague.answerTo(changeView, { params, body: { ...wanted, seen } })
    expect(late).toMatchObject(meanwhile({ values: { query } }))
    await colleague.ask(changeView, { params, body: { ...wanted, seen: { name: 'Nữ', query } } })
  })

  test('a rule of retention, also at the very same moment', async () => {
    const { rules } = await administrator.ask(listRules)
    const rule = rules[0]
    if (!rule) throw new Error('there is no rule')
    const { kind, revision, source } = rule
    const change = (months: number) =>
      administrator.answerTo(changeRule, { params: { kind }, body: { revision, months, source } })
    const answers = await Promise.all([change(700), change(800), change(900)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
    const late = answers.find(({ status }) => status === 409)
    expect(late).toMatchObject(meanwhile({ revision: revision + 1, values: { months: expect.any(Number) } }))
  })

  test('a ladder, in the words of its form', async () => {
    const { ladders } = await administrator.ask(listLadders)
    const ladder = ladders[0]
    if (!ladder) throw new Error('there is no ladder')
    const { code, revision, name, source, from, to } = ladder
    const params = { code }
    const change = (vi: string) =>
      administrator.answerTo(changeLadder, {
        params,
        body: { name: { ...name, vi }, source, from, to, revision },
      })
    expect((await change('Hệ một')).status).toBe(200)
    expect(await change('Hệ hai')).toMatchObject(
      meanwhile({ revision: revision + 1, values: { 'name.vi': 'Hệ một', to: null } }),
    )
  })

  test('a unit that is called otherwise', async () => {
    const { Sở: unitId = '' } = await unitTree(world, { name: 'Sở' })
    const params = { unitId }
    const { revision } = await administrator.ask(showUnit, { params })
    const body = { day: '2015-01-01', document: { symbol: '1/QĐ' }, revision }
    await administrator.ask(renameUnit, { params, body: { ...body, name: 'Sở Y tế' } })
    const late = await colleague.answerTo(renameUnit, { params, body: { ...body, name: 'Sở Nội vụ' } })
    expect(late).toMatchObject(meanwhile({ values: { name: 'Sở Y tế' } }))
    expect(late.body).toMatchObject({ error: { fields: { name: 'Hiện là “Sở Y tế”.' } } })
  })
})

describe('a draft', () => {
  const form = 'person/new'
  const content = JSON.stringify({ changes: { fullName: 'Trần Thị Nháp' } })

  test('is kept sealed for its own account alone, and goes when it is dropped', async () => {
    await colleague.ask(keepDraft, { body: { form, content } })
    expect((await colleague.ask(findDraft, { query: { form } })).draft?.content).toBe(content)
    expect(await administrator.ask(findDraft, { query: { form } })).toEqual({ draft: null })
    const rows = await world.database.selectFrom('formDraft').select('sealedContent').execute()
    expect(rows.some((row) => row.sealedContent.toString().includes('Nháp'))).toBe(false)
    await colleague.ask(dropDraft, { query: { form } })
    expect(await colleague.ask(findDraft, { query: { form } })).toEqual({ draft: null })
  })

  test('ends with the session, and by itself after seven days', async () => {
    const { who } = await newColleague(world, administrator, 'Dung', [{ role: 'reader' }])
    await who.ask(keepDraft, { body: { form, content } })
    await who.ask(endSession)
    expect(await world.database.selectFrom('formDraft').selectAll().execute()).toEqual([])
    await colleague.ask(keepDraft, { body: { form, content } })
    await world.owner.query("update form_draft set saved_at = now() - interval '8 days'")
    expect(await colleague.ask(findDraft, { query: { form } })).toEqual({ draft: null })
    await administrator.ask(keepDraft, { body: { form, content } })
    expect(await world.database.selectFrom('formDraft').select('accountId').execute()).toEqual([
      { accountId: administrator.accountId },
    ])
  })
})
