import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  askCorrection,
  listOwnRequests,
  readAnswers,
  withdrawRequest,
} from '../../src/features/people/corrections/asking/contract.ts'
import {
  decideCorrection,
  listCorrections,
  showCorrection,
} from '../../src/features/people/corrections/deciding/contract.ts'
import { sendRequestFile } from '../../src/features/people/corrections/file/contract.ts'
import { showPerson } from '../../src/features/people/record/contract.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { withPractice } from '../world/rights.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let units: Record<string, string>
let officer: Visitor
let elsewhere: Visitor
let personId: string
let person: Visitor
const unit = (name: string): string => units[name] ?? ''

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await withPractice(world)
  units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }, { name: 'Sở Tư pháp' }] })
  const programme = await world.account('programme-officer')
  personId = await enters(programme, 'Trần Thị Mận', unit('Sở Y tế'), { born: '1980' })
  officer = await world.account('unit-officer', { unitId: unit('Sở Y tế') })
  elsewhere = await world.account('unit-officer', { unitId: unit('Sở Tư pháp') })
  person = await world.account(null, { personId })
})
afterAll(() => world.end())

const asks = (shouldSay: string, field = 'born') =>
  person.ask(askCorrection, { body: { subject: 'person', field, shouldSay } })
const requestOf = async (requestId: string) =>
  (await person.ask(listOwnRequests)).requests.find((request) => request.requestId === requestId)

describe('a request for correction', () => {
  test('says what the record says and waits with the unit that has the person now, nowhere else', async () => {
    const { requestId, dueOn } = await asks('05/1980')
    expect(dueOn > world.operator.today).toBe(true)
    expect(await requestOf(requestId)).toMatchObject({
      says: '1980',
      shouldSay: '05/1980',
      state: 'open',
      about: { vi: 'Nhân thân · Ngày sinh' },
    })
    const queue = await officer.ask(listCorrections)
    expect(queue).toMatchObject({ open: 1, overdue: 0 })
    expect(queue.requests[0]).toMatchObject({ fullName: 'Trần Thị Mận', unitName: 'Sở Y tế', dueOn })
    expect(await elsewhere.ask(listCorrections)).toEqual({ open: 0, overdue: 0, requests: [] })
    const denied = await elsewhere.answerTo(showCorrection, { params: { personId, requestId } })
    expect(denied.status).toBe(404)
  })

  test('accepted as stated, it changes the record by the ordinary change, and the person is told', async () => {
    const { requestId } = await asks('15/05/1980')
    const params = { personId, requestId }
    const { revision, mayBeApplied, now } = await officer.ask(showCorrection, { params })
    expect([mayBeApplied, now]).toEqual([true, '1980'])
    await officer.ask(decideCorrection, { params, body: { revision, state: 'accepted', apply: true } })
    expect((await person.ask(showPerson, { params: { personId } })).born).toBe('1980-05-15')
    expect(await requestOf(requestId)).toMatchObject({ state: 'accepted', outcome: 'changed', isNew: true })
    await person.ask(readAnswers)
    expect((await requestOf(requestId))?.isNew).toBe(false)
    const again = await officer.answerTo(decideCorrection, {
      params,
      body: { revision: revision + 1, state: 'refused', reason: 'Đã trả lời' },
    })
    expect(again).toMatchObject({ status: 409, body: { error: { code: 'correction.answered' } } })
  })

  test('a value that the record refuses is not applied, and the request stays open', async () => {
    const { requestId } = await asks('ngày nào đó')
    const params = { personId, requestId }
    const body = { revision: 1, state: 'accepted' as const, apply: true }
    expect((await officer.answerTo(decideCorrection, { params, body })).status).toBe(422)
    expect((await requestOf(requestId))?.state).toBe('open')
  })

  test('refusing needs a reason, which the person reads', async () => {
    const { requestId } = await asks('Trần Thị Mơ', 'fullName')
    const params = { personId, requestId }
    const body = { revision: 1, state: 'refused' as const }
    const silent = await officer.answerTo(decideCorrection, { params, body })
    expect(silent).toMatchObject({ status: 422, body: { error: { code: 'correction.reason_needed' } } })
    const reason = 'Căn cước ghi Trần Thị Mận.'
    await officer.ask(decideCorrection, { params, body: { ...body, reason } })
    expect(await requestOf(requestId)).toMatchObject({ state: 'refused', answer: reason, isNew: true })
  })

  test('what is sensitive stays sealed, in the table and in the ledger, and its reading is written down', async () => {
    await officer.ask(changeSensitive, {
      params: { personId },
      body: {
        revision: 0,
        ethnicity: '01',
        religion: null,
        partyJoined: null,
        partyOfficial: null,
        personalNumber: null,
      },
    })
    const { requestId } = await person.ask(askCorrection, {
      body: { subject: 'personSensitive', field: 'ethnicity', shouldSay: 'Dân tộc Tày thật' },
    })
    const entries = await world.database.selectFrom('ledgerEntry').selectAll().execute()
    expect(JSON.stringify(entries)).not.toContain('Tày thật')
    const rows = await world.database.selectFrom('correctionRequest').selectAll().execute()
    expect(rows.some(({ shouldSay }) => shouldSay.includes('Tày thật'))).toBe(false)
    const shown = await officer.ask(showCorrection, { params: { personId, requestId } })
    expect(shown).toMatchObject({ says: 'Kinh', shouldSay: 'Dân tộc Tày thật' })
    const readings = await world.database
      .selectFrom('ledgerEntry')
      .select('subjectId')
      .where('subjectKind', '=', 'reading')
      .execute()
    expect(readings).toEqual([{ subjectId: requestId }])
  })

  test('nobody decides a request about themselves, though they are the officer', async () => {
    const [held] = (await person.ask(listOwnRequests)).requests.filter(({ state }) => state === 'open')
    if (!held || !person.accountId) throw new Error('there is no open request')
    await world.database
      .insertInto('roleGrant')
      .values({
        grantId: crypto.randomUUID(),
        accountId: person.accountId,
        role: 'unit-officer',
        unitId: unit('Sở Y tế'),
        fromDay: '2000-01-01',
        grantedBy: null,
      })
      .execute()
    const params = { personId, requestId: held.requestId }
    const answer = await person.answerTo(decideCorrection, {
      params,
      body: { revision: held.revision, state: 'accepted', outcome: 'changed' },
    })
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'correction.own' } } })
    const queue = await person.ask(listCorrections)
    expect(queue.requests.every(({ isOwn }) => isOwn)).toBe(true)
  })

  test('is taken back while it waits, with its file kept along', async () => {
    const { requestId } = await asks('06/1980')
    const sent = await person.fetch(`/api${sendRequestFile.path.replace(':requestId', requestId)}`, {
      method: 'POST',
      body: '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'khai-sinh.pdf' },
    })
    expect(sent.status).toBe(200)
    expect((await requestOf(requestId))?.hasFile).toBe(true)
    const file = await officer.fetch(`/api/people/${personId}/corrections/${requestId}/file`)
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    await person.ask(withdrawRequest, { params: { requestId } })
    expect((await requestOf(requestId))?.state).toBe('withdrawn')
    const twice = await person.answerTo(withdrawRequest, { params: { requestId } })
    expect(twice.status).toBe(409)
  })

  test('is overdue the day after it was due', async () => {
    const before = await officer.ask(listCorrections)
    await world.database
      .updateTable('correctionRequest')
      .set({ dueOn: '2020-01-02' })
      .where('state', '=', 'open')
      .execute()
    const after = await officer.ask(listCorrections)
    expect([before.overdue, after.overdue]).toEqual([0, before.open])
    expect(after.requests.every(({ isOverdue }) => isOverdue)).toBe(true)
  })
})
