import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openingSealedFacts } from '../../src/database/sealed-facts.ts'
import { verifySummary } from '../../src/database/verify-summary.ts'
import { erasurePlan } from '../../src/domain/people/erasure/plan.ts'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { addPost, changeMembership } from '../../src/features/people/career/contract.ts'
import { askCorrection } from '../../src/features/people/corrections/asking/contract.ts'
import { erasePerson } from '../../src/features/people/erasure/contract.ts'
import { showPerson } from '../../src/features/people/record/contract.ts'
import { changeRule, listRules, runRule, showDue } from '../../src/features/people/retention/contract.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { addEvidence } from '../../src/features/qualifications/evidence/contract.ts'
import { rollUp } from '../../src/features/reports/roll-up/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { withPractice } from '../world/rights.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let programme: Visitor
let administrator: Visitor
let unitId: string
let rootId: string

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await withPractice(world)
  const units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }] })
  unitId = units['Sở Y tế'] ?? ''
  rootId = units.Tỉnh ?? ''
  programme = await world.account('programme-officer')
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const marks = ['Zykmundová', 'Trường Zyk', 'ZYK-99', 'Trưởng phòng Zyk', 'zyk@', 'Zyk yêu cầu', 'zyk.pdf']

const leaves = async (personId: string, to: string) => {
  const { memberships } = await programme.ask(showPerson, { params: { personId } })
  const [membership] = memberships
  if (!membership) throw new Error('there is no membership')
  const { id, revision } = membership
  await programme.ask(changeMembership, { params: { personId, id }, body: { revision, to } })
}

/** Somebody of whom everything is known, who has left. */
const known = async (to: string) => {
  const personId = await enters(programme, 'Zykmundová Anna', unitId, {
    born: '1975-04-03',
    sex: 'female',
    staffCode: `ZYK-99-${crypto.randomUUID().slice(0, 4)}`,
  })
  const params = { personId }
  await programme.ask(changeSensitive, {
    params,
    body: {
      revision: 0,
      ethnicity: '01',
      religion: null,
      partyJoined: '2001',
      partyOfficial: null,
      personalNumber: `07917500${String(Math.floor(Math.random() * 10_000)).padStart(4, '0')}`,
    },
  })
  await programme.ask(addPost, {
    params,
    body: { unitId, title: 'Trưởng phòng Zyk', from: '2013', to: '2015' },
  })
  const { id } = await programme.ask(addQualification, {
    params,
    body: { levelCode: 'PRO.MA', awarded: '2012-06-01', institution: 'Trường Zyk', diplomaNumber: 'ZYK-99' },
  })
  const path = addEvidence.path.replace(':personId', personId).replace(':id', id)
  await programme.fetch(`/api${path}`, {
    method: 'POST',
    body: '%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n',
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'zyk.pdf' },
  })
  const person = await world.account(null, { personId })
  await person.ask(askCorrection, { body: { subject: 'missing', shouldSay: 'Zyk yêu cầu' } })
  await leaves(personId, to)
  return { personId, person, fullName: 'Zykmundová Anna' }
}

const figures = async () => {
  const asked = ['2013-01-01', '2016-01-01'].flatMap((asOf) =>
    (['level', 'sex', 'field', 'funding'] as const).map((by) => ({ asOf, by, unitId: rootId })),
  )
  return Promise.all(asked.map(async (query) => (await administrator.ask(rollUp, { query })).total))
}

const everywhere = async () => {
  const { rows } = await sql<{ tableName: string }>`select table_name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> 'ledger_entry'`.execute(
    world.database,
  )
  const texts: string[] = []
  for (const { tableName } of rows) {
    const { rows: held } = await openingSealedFacts(world.database, (tx) =>
      sql<{ text: string }>`select t::text as text from ${sql.table(tableName)} t`.execute(tx),
    )
    texts.push(...held.map(({ text }) => `${tableName}: ${text}`))
  }
  return texts
}

describe('erasing a person', () => {
  test('is refused while they belong somewhere, and without their name', async () => {
    const { personId, fullName } = await known('2099-01-01')
    const asked = (name: string) =>
      administrator.answerTo(erasePerson, {
        params: { personId },
        body: { reason: 'Theo đơn của đương sự', fullName: name },
      })
    expect(await asked(fullName)).toMatchObject({ body: { error: { code: 'erasure.still_member' } } })
    const left = await known('2016-06-01')
    const other = await administrator.answerTo(erasePerson, {
      params: { personId: left.personId },
      body: { reason: 'Theo đơn của đương sự', fullName: 'ai khác' },
    })
    expect(other).toMatchObject({ body: { error: { code: 'erasure.not_confirmed' } } })
    await administrator.ask(erasePerson, {
      params: { personId: left.personId },
      body: { reason: 'Theo đơn của đương sự', fullName },
    })
    // The one who stays goes too, so that no mark of theirs is found below.
    await leaves(personId, '2017-01-01')
    await administrator.ask(erasePerson, {
      params: { personId },
      body: { reason: 'Dọn sau khi thử', fullName },
    })
  })

  test('leaves no trace outside the ledger, keeps every figure, and ends the account', async () => {
    const { personId, person, fullName } = await known('2016-06-01')
    const before = await figures()
    expect(JSON.stringify(await everywhere())).toContain('Zykmundová')
    const params = { personId }
    const reason = 'Theo đơn ngày 5/1/2026 của đương sự'
    const erased = await administrator.ask(erasePerson, { params, body: { reason, fullName } })
    expect(erased).toEqual({ kept: { membership: 1, service: 0, qualification: 1, study: 0 }, files: 1 })
    expect(await figures()).toEqual(before)
    const texts = await everywhere()
    for (const mark of [...marks, personId])
      expect(texts.filter((text) => text.includes(mark) && !text.startsWith('erased_person'))).toEqual([])
    expect((await person.answerTo(showPerson, { params })).status).toBe(401)
    expect((await administrator.answerTo(showPerson, { params })).status).toBe(404)
    expect((await administrator.answerTo(erasePerson, { params, body: { reason, fullName } })).status).toBe(
      404,
    )
  })

  test('an age band at whose edge the year of birth lies answers that it is not known, never another band', async () => {
    const asked = { asOf: '2016-01-01', by: 'age-band' as const, unitId: rootId }
    const { columns, total } = await administrator.ask(rollUp, { query: asked })
    const counted = columns.flatMap(({ code }, at) => (total.people[at] ? [code] : []))
    expect(counted).toEqual(['unknown'])
    const inside = await administrator.ask(rollUp, { query: { ...asked, asOf: '2014-01-01' } })
    const bands = inside.columns.flatMap(({ code }, at) => (inside.total.people[at] ? [code] : []))
    expect([bands.length, bands.includes('unknown')]).toEqual([1, false])
  })

  test('the kept counts are those of a recount', async () => {
    expect(await verifySummary(world.database, 5)).toMatchObject({ count: 0 })
  })

  test('the nameless person has a new id that the ledger does not know, and only what the register keeps', async () => {
    const nameless = await world.database
      .selectFrom('person')
      .selectAll()
      .where('nameless', '=', true)
      .execute()
    expect(nameless.length).toBeGreaterThan(0)
    for (const { personId, fullName, staffCode, born, sex } of nameless) {
      expect([fullName.startsWith('Vô danh '), staffCode, born, sex]).toEqual([true, null, '1975', 'female'])
      const entry = await world.database
        .selectFrom('ledgerEntry')
        .select('entryId')
        .where((where) => where.or([where('personId', '=', personId), where('subjectId', '=', personId)]))
        .executeTakeFirst()
      expect(entry).toBeUndefined()
    }
    const kept = erasurePlan().moves.find(({ table }) => table === 'qualification')?.kept
    const rows = await world.database.selectFrom('qualification').selectAll().execute()
    for (const { institution, specialty, diplomaNumber, levelCode } of rows)
      expect([institution, specialty, diplomaNumber, levelCode]).toEqual([null, null, null, 'PRO.MA'])
    expect(kept).not.toContain('institution')
  })

  test('the ledger says that it was done and why; what its entries said is shown to nobody', async () => {
    const { entries } = await administrator.ask(showHistory, { query: { limit: 100 } })
    const erasures = entries.filter(({ subjectKind }) => subjectKind === 'erasure')
    expect(erasures.some(({ reason }) => reason === 'Theo đơn ngày 5/1/2026 của đương sự')).toBe(true)
    expect(JSON.stringify(entries)).not.toMatch(/Zykmundová|Trường Zyk|ZYK-99/)
  })
})

describe('the rules of retention', () => {
  test('are read by everybody and changed by administrators, and nobody overwrites unseen', async () => {
    const { rules } = await programme.ask(listRules)
    expect(rules.map(({ kind, source }) => [kind, source])).toEqual([
      ['correction', null],
      ['import-file', null],
      ['person', null],
      ['session', null],
    ])
    const params = { kind: 'session' as const }
    const body = { revision: 1, months: 6, source: 'Quy chế 12/2026' }
    expect(await administrator.ask(changeRule, { params, body })).toMatchObject({ months: 6, revision: 2 })
    expect((await administrator.answerTo(changeRule, { params, body })).status).toBe(409)
  })

  test('a dry run names what would go and why; the run takes only what was seen and still is over its time', async () => {
    const over = await known('2010-12-31').catch(() => null)
    expect(over).toBeNull()
    const left = await known('2014-01-01')
    const params = { kind: 'person' as const }
    const due = await administrator.ask(showDue, { params })
    expect(due.records).toContainEqual({
      id: left.personId,
      what: 'Zykmundová Anna',
      since: '2014-01-01',
      goesOn: '2024-01-01',
    })
    const ids = due.records.map(({ id }) => id)
    const body = { ids, reason: 'Xóa định kỳ quý I' }
    const unsure = await administrator.answerTo(runRule, { params, body })
    expect(unsure).toMatchObject({ status: 409, body: { error: { code: 'retention.unverified' } } })
    const before = await figures()
    const done = await administrator.ask(runRule, { params, body: { ...body, evenIfUnverified: true } })
    expect(done).toEqual({ removed: ids.length, left: 0 })
    expect(await figures()).toEqual(before)
    const again = await administrator.ask(runRule, { params, body: { ...body, evenIfUnverified: true } })
    expect(again.removed).toBe(0)
  })

  test('requests that were answered long ago go with their words', async () => {
    const personId = await enters(programme, 'Người Ở Lại', unitId)
    const person = await world.account(null, { personId })
    const { requestId } = await person.ask(askCorrection, {
      body: { subject: 'missing', shouldSay: 'Cũ rồi' },
    })
    await world.database
      .updateTable('correctionRequest')
      .set({ state: 'refused', answeredAt: new Date('2015-05-05') })
      .where('requestId', '=', requestId)
      .execute()
    const params = { kind: 'correction' as const }
    expect((await administrator.ask(showDue, { params })).records).toMatchObject([{ id: requestId }])
    const body = { ids: [requestId], reason: 'Xóa định kỳ', evenIfUnverified: true }
    expect(await administrator.ask(runRule, { params, body })).toEqual({ removed: 1, left: 0 })
  })
})
