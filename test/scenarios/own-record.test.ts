import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { gapsInRegister, processing } from '../../src/domain/access/processing/register.ts'
import { copyPerson } from '../../src/features/people/copy/contract.ts'
import { askCorrection } from '../../src/features/people/corrections/asking/contract.ts'
import {
  listReaders,
  showOwn,
  showOwnSensitive,
  takeOwnCopy,
} from '../../src/features/people/own/contract.ts'
import { changeSensitive, readSensitive } from '../../src/features/people/sensitive/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { addEvidence } from '../../src/features/qualifications/evidence/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { withPractice } from '../world/rights.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

const pdf = `%PDF-1.7\n1 0 obj <<>> endobj\n${'x'.repeat(2_500_001)}\ntrailer <<>>\n%%EOF\n`
let world: World
let officer: Visitor
let person: Visitor
let personId: string
let unitId: string

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await withPractice(world)
  const units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }] })
  unitId = units['Sở Y tế'] ?? ''
  officer = await world.account('unit-officer', { unitId })
  personId = await enters(officer, 'Trần <b>Thị</b> Mận', unitId, { born: '1980', sex: 'female' })
  const params = { personId }
  await officer.ask(changeSensitive, {
    params,
    body: {
      revision: 0,
      ethnicity: '01',
      religion: null,
      partyJoined: '2005-02-03',
      partyOfficial: null,
      personalNumber: null,
    },
  })
  const qualification = { levelCode: 'PRO.MA', institution: 'Đại học Cần Thơ', awarded: '2012' }
  const { id } = await officer.ask(addQualification, { params, body: qualification })
  const path = addEvidence.path.replace(':personId', personId).replace(':id', id)
  await officer.fetch(`/api${path}`, {
    method: 'POST',
    body: pdf,
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'bang.pdf' },
  })
  person = await world.account(null, { personId })
  await person.ask(askCorrection, { body: { subject: 'missing', shouldSay: 'Còn chứng chỉ B1' } })
})
afterAll(() => world.end())

type Copy = {
  format: string
  version: number
  record: Record<string, Record<string, string | null>[]>
  account: { email: string }
  ledger: { action: string }[]
  names: Record<string, { vi: string }>
  files: { name: string; sha256: string; content: string }[]
}

const copyOf = async (): Promise<Copy> =>
  (await person.answerTo(takeOwnCopy, { query: { form: 'json' } })).body as Copy

describe('the own record', () => {
  test('is told in words, part by part, without what only the machine needs', async () => {
    const { fullName, sections, files } = await person.ask(showOwn)
    expect(fullName).toBe('Trần <b>Thị</b> Mận')
    expect(sections.map(({ subject }) => subject)).toEqual([
      'person',
      'membership',
      'service',
      'postHeld',
      'qualification',
      'study',
    ])
    const learned = sections.find(({ subject }) => subject === 'qualification')?.entries[0]
    const told = learned?.facts.flatMap(({ field, value }) => (value ? [[field, value.vi]] : []))
    expect(told).toContainEqual(['levelCode', 'Thạc sĩ'])
    expect(told?.map(([field]) => field)).not.toContain('awardedDay')
    expect(files.map(({ name }) => name)).toEqual(['bang.pdf'])
    expect(JSON.stringify(sections)).not.toContain('Kinh')
  })

  test('shows the own sensitive facts on request, and writes that down', async () => {
    const { entries } = await person.ask(showOwnSensitive)
    const told = entries[0]?.facts.flatMap(({ field, value }) => (value ? [[field, value.vi]] : []))
    expect(told).toEqual([
      ['ethnicity', 'Kinh'],
      ['partyJoined', '03/02/2005'],
    ])
  })

  test('tells who read the sensitive parts, when and what for, the own readings among them', async () => {
    await officer.ask(readSensitive, { params: { personId }, query: { purpose: 'Xét cử đi học' } })
    const { readings, next } = await person.ask(listReaders)
    expect(readings[0]).toMatchObject({ isOwn: false, purpose: 'Xét cử đi học' })
    expect(readings.filter(({ isOwn }) => isOwn).length).toBe(1)
    expect(next).toBeNull()
  })

  test('an account without a record has no page of its own', async () => {
    expect((await officer.answerTo(showOwn)).status).toBe(403)
  })
})

describe('the copy of everything', () => {
  test('as JSON holds every table about the person, the account, the ledger and the files themselves', async () => {
    const copy = await copyOf()
    expect([copy.format, copy.version]).toEqual(['vuon-person-copy', 1])
    const { rows } = await sql<{ tableName: string; columnName: string }>`
      select distinct table_name, column_name from information_schema.columns
      where table_schema = current_schema() and table_name in (
        select table_name from information_schema.columns
        where table_schema = current_schema() and column_name = 'person_id')
        and table_name not in (select table_name from information_schema.views)`.execute(world.database)
    const tables = new Set(rows.map(({ tableName }) => tableName))
    // What has no copy says why in the register; accounts and the ledger stand in parts of their own.
    const beside = ['account', 'ledger_entry']
    const wanted = [...tables].filter((table) => processing[table]?.exported.includes('copy') ?? true)
    expect(Object.keys(copy.record).toSorted()).toEqual(
      wanted.filter((table) => !beside.includes(table)).toSorted(),
    )
    expect(gapsInRegister()).toEqual([])
    const row = copy.record.qualification?.[0] ?? {}
    const columns = rows.filter(({ tableName }) => tableName === 'qualification')
    expect(Object.keys(row).toSorted()).toEqual(columns.map(({ columnName }) => columnName).toSorted())
    expect(copy.record.person_sensitive?.[0]?.party_joined).toBe('2005-02-03')
    expect(copy.record.correction_request?.[0]?.should_say).toBe('Còn chứng chỉ B1')
    expect(copy.names['level PRO.MA']?.vi).toBe('Thạc sĩ')
    expect(copy.account.email).toContain('@')
    expect(copy.ledger.some(({ action }) => action === 'people.change-sensitive')).toBe(true)
    expect(copy.files.map(({ name }) => name)).toEqual(['bang.pdf'])
    expect(Buffer.from(copy.files[0]?.content ?? '', 'base64').toString()).toBe(pdf)
  })

  test('as a page reads and prints by itself: no tag that somebody typed, nothing loaded from anywhere', async () => {
    const response = await person.fetch('/api/own/copy?form=html', { headers: { 'accept-language': 'vi' } })
    expect(response.headers.get('content-disposition')).toMatch(/^attachment/)
    const page = await response.text()
    expect(page).toContain('Trần &lt;b&gt;Thị&lt;/b&gt; Mận')
    expect(page).toContain('<dd>Thạc sĩ</dd>')
    expect(page).not.toMatch(/<script|<img|<link|https?:/)
    expect(page).toContain('@media print')
  })

  test('is written down each time it is taken, and stands among the readings', async () => {
    await copyOf()
    const { readings } = await person.ask(listReaders)
    expect(readings[0]?.what.vi).toBe('Tải toàn bộ dữ liệu')
  })

  test('an officer makes it for a purpose, only for a person without an account', async () => {
    const query = { form: 'html' as const, purpose: 'Đương sự yêu cầu tại quầy' }
    const taken = await officer.answerTo(copyPerson, { params: { personId }, query })
    expect(taken).toMatchObject({ status: 409, body: { error: { code: 'copy.their_own' } } })
    const other = await enters(officer, 'Lê Văn Không', unitId)
    const made = await officer.answerTo(copyPerson, { params: { personId: other }, query })
    expect(made.status).toBe(200)
    const silent = await officer.answerTo(copyPerson, {
      params: { personId: other },
      query: { ...query, purpose: '' },
    })
    expect(silent.status).toBe(400)
    const entry = await world.database
      .selectFrom('ledgerEntry')
      .select(['reason', 'personId'])
      .where('action', '=', 'people.copy')
      .executeTakeFirst()
    expect(entry).toEqual({ reason: query.purpose, personId: other })
  })
})
