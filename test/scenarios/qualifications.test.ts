import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { addPerson, showPerson } from '../../src/features/people/record/contract.ts'
import {
  addQualification,
  addStudy,
  changeQualification,
  completeStudy,
  removeQualification,
  verifyQualification,
} from '../../src/features/qualifications/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let units: Record<string, string>
let officer: Visitor
const unitId = () => units['Sở Y tế'] ?? ''

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }, { name: 'Sở Tư pháp' }] })
  officer = await world.account('programme-officer')
})
afterAll(() => world.end())

/** How many people the summary counts at the level in the unit on the day. */
const counted = async (levelCode: string, asOf: string, basis = 'holders'): Promise<number> => {
  const rows = await world.database
    .selectFrom('countDay')
    .select('people')
    .where('unitId', '=', unitId())
    .where('setCode', '=', 'professional')
    .where('basis', '=', basis)
    .where('levelCode', '=', levelCode)
    .where('day', '<=', asOf)
    .execute()
  return rows.reduce((sum, { people }) => sum + people, 0)
}

describe('qualifications', () => {
  test('one is added, counted from the day that is certain, corrected and removed', async () => {
    const params = { personId: await enters(officer, 'Ngô Bằng', unitId()) }
    const body = { levelCode: 'PRO.MA', awarded: '2014', institution: 'Đại học Y Dược', funding: 'self' }
    const { id } = await officer.ask(addQualification, { params, body })
    expect([await counted('PRO.MA', '2014-12-30'), await counted('PRO.MA', '2014-12-31')]).toEqual([0, 1])
    const shown = await officer.ask(showPerson, { params })
    expect(shown.levelCode).toBe('PRO.MA')
    expect(shown.qualifications).toMatchObject([{ ...body, verification: 'unverified', country: null }])
    const at = { ...params, id }
    await officer.ask(changeQualification, { params: at, body: { revision: 1, awarded: '2013-06-20' } })
    expect(await counted('PRO.MA', '2013-06-20')).toBe(1)
    const stale = await officer.answerTo(changeQualification, {
      params: at,
      body: { revision: 1, awarded: '2012' },
    })
    expect(stale).toMatchObject({
      status: 409,
      body: { error: { fields: { awarded: 'Hiện là “2013-06-20”.' } } },
    })
    await officer.ask(removeQualification, { params: at })
    expect(await counted('PRO.MA', '2020-01-01')).toBe(0)
    expect((await officer.answerTo(removeQualification, { params: at })).status).toBe(404)
  })

  test('codes that no list has are refused, each at its field', async () => {
    const params = { personId: await enters(officer, 'Ngô Sai', unitId()) }
    const body = { levelCode: 'PRO.XX', funding: 'gold', fieldCode: '9999' }
    const answer = await officer.answerTo(addQualification, { params, body })
    expect(answer.status).toBe(422)
    const { fields } = (answer.body as { error: { fields: object } }).error
    expect(Object.keys(fields).sort()).toEqual(['fieldCode', 'funding', 'levelCode'])
  })

  test('a rejected proof does not count, needs a reason, and a correction must be looked at anew', async () => {
    const params = { personId: await enters(officer, 'Ngô Giả', unitId()) }
    const { id } = await officer.ask(addQualification, {
      params,
      body: { levelCode: 'PRO.DR', awarded: '2010' },
    })
    expect(await counted('PRO.DR', '2026-01-01')).toBe(1)
    const at = { ...params, id }
    const rejected = { revision: 1, verification: 'rejected' as const }
    expect((await officer.answerTo(verifyQualification, { params: at, body: rejected })).status).toBe(422)
    await officer.ask(verifyQualification, {
      params: at,
      body: { ...rejected, reason: 'Trường không xác nhận' },
    })
    expect(await counted('PRO.DR', '2026-01-01')).toBe(0)
    await officer.ask(changeQualification, { params: at, body: { revision: 2, institution: 'Đại học Huế' } })
    const [mended] = (await officer.ask(showPerson, { params })).qualifications
    expect(mended?.verification).toBe('unverified')
    expect(await counted('PRO.DR', '2026-01-01')).toBe(1)
  })

  test('a finished study becomes a qualification in one step, once', async () => {
    const params = { personId: await enters(officer, 'Ngô Học', unitId()) }
    const body = { levelCode: 'MED.CK1', from: '2013-09-01', specialty: 'Nội khoa', funding: 'state-local' }
    const { id } = await officer.ask(addStudy, { params, body })
    expect(await counted('MED.CK1', '2014-01-01', 'studying')).toBe(1)
    const done = {
      params: { ...params, id },
      body: { revision: 1, awarded: '2015-08-01', diplomaNumber: 'A 123' },
    }
    await officer.ask(completeStudy, done)
    expect((await officer.answerTo(completeStudy, done)).status).toBe(409)
    const { studies, qualifications } = await officer.ask(showPerson, { params })
    expect(studies).toMatchObject([{ from: '2013-09-01', to: '2015-08-01' }])
    expect(qualifications).toMatchObject([
      {
        levelCode: 'MED.CK1',
        specialty: 'Nội khoa',
        funding: 'state-local',
        awarded: '2015-08-01',
        diplomaNumber: 'A 123',
      },
    ])
    expect([
      await counted('MED.CK1', '2015-08-01', 'studying'),
      await counted('MED.CK1', '2015-08-01'),
    ]).toEqual([0, 1])
  })

  test('the list finds people by the level at which they count', async () => {
    const listed = async (query: { levels: string; basis?: 'holders' | 'studying'; asOf?: string }) =>
      (
        await officer.ask(listPeople, { query: { unitId: unitId(), hierarchy: 'administrative', ...query } })
      ).people.map(({ fullName }) => fullName)
    expect(await listed({ levels: 'MED.CK1' })).toEqual(['Ngô Học'])
    expect(await listed({ levels: 'MED.CK1', basis: 'studying' })).toEqual([])
    expect(await listed({ levels: 'MED.CK1', basis: 'studying', asOf: '2014-06-01' })).toEqual(['Ngô Học'])
    expect(await listed({ levels: 'PRO.DR,MED.CK1' })).toEqual(['Ngô Giả', 'Ngô Học'])
    expect(await listed({ levels: 'none' })).toEqual(['Ngô Bằng', 'Ngô Sai'])
  })
})

describe('evidence files', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(2_500_000, 7)])
  const send = (visitor: Visitor, path: string, name: string, content: Buffer) =>
    visitor.fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
      body: new Uint8Array(content),
    })
  let path: string
  beforeAll(async () => {
    const params = { personId: await enters(officer, 'Ngô Minh Chứng', unitId()) }
    const { id } = await officer.ask(addQualification, { params, body: { levelCode: 'PRO.MA' } })
    path = `/api/people/${params.personId}/qualifications/${id}/evidence`
  })

  test('a diploma is kept byte by byte, opened by who may read the person, and removed', async () => {
    const kept = (await (await send(officer, path, 'Bằng thạc sĩ.pdf', pdf)).json()) as { id: string }
    const reader = await world.account('reader', { unitId: unitId() })
    const opened = await reader.fetch(`${path}/${kept.id}`)
    expect(opened.headers.get('content-type')).toBe('application/pdf')
    expect(opened.headers.get('content-disposition')).toMatch(/^attachment; .*B%E1%BA%B1ng/)
    expect(opened.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await opened.arrayBuffer()).equals(pdf)).toBe(true)
    const elsewhere = await world.account('unit-officer', { unitId: units['Sở Tư pháp'] ?? '' })
    expect((await elsewhere.fetch(`${path}/${kept.id}`)).status).toBe(404)
    expect((await send(elsewhere, path, 'a.pdf', pdf)).status).toBe(404)
    expect((await send(reader, path, 'a.pdf', pdf)).status).toBe(403)
    const personId = path.split('/')[3] ?? ''
    const { entries } = await officer.ask(showHistory, { query: { personId } })
    expect(entries[0]?.sentence.vi).toMatch(/tải tệp minh chứng Bằng thạc sĩ.pdf của Ngô Minh Chứng$/)
    expect((await officer.fetch(`${path}/${kept.id}`, { method: 'DELETE' })).status).toBe(200)
    expect((await reader.fetch(`${path}/${kept.id}`)).status).toBe(404)
  })

  test('a file that lies about its kind, is none that proves, is empty or too large is refused', async () => {
    expect((await send(officer, path, 'bằng.png', pdf)).status).toBe(415)
    const disguised = Buffer.from('<!doctype html><script>alert(1)</script>')
    for (const name of ['bằng.pdf', 'bằng.png', 'bằng.html', 'bằng'])
      expect((await send(officer, path, name, disguised)).status).toBe(415)
    expect((await send(officer, path, 'bằng.pdf', Buffer.from('MZ\x90 not a pdf'))).status).toBe(415)
    expect((await send(officer, path, 'bằng.pdf', Buffer.alloc(0))).status).toBe(400)
    expect(
      (await send(officer, path, 'bằng.pdf', Buffer.concat([pdf, Buffer.alloc(19 * 1024 * 1024)]))).status,
    ).toBe(413)
    const json = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
    expect((await officer.fetch(path, json)).status).toBe(400)
  })
})

const naughtyFile = join(resolve(import.meta.dirname, '../../../shared/data/naughty-strings'), 'blns.json')
const naughty: string[] = existsSync(naughtyFile) ? JSON.parse(readFileSync(naughtyFile, 'utf8')) : []

describe.skipIf(naughty.length === 0)('naughty strings (../shared/data/naughty-strings)', () => {
  const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff]/g
  const shown = (text: string) => text.normalize('NFC').replace(unseen, '').replace(/\s+/gu, ' ').trim()

  test('as names and specialties are kept as they are, or refused in a sentence', async () => {
    const texts = [...naughty, 'a\u0000b', '\ud800', 'Nguy\u1ec5n'.normalize('NFD')]
    const tally = { kept: 0, refused: 0 }
    const tryOne = async (text: string) => {
      const memberships = [{ hierarchy: 'administrative', unitId: unitId(), from: '2012' }]
      const body = { fullName: text, memberships, evenIfAlike: true }
      const named = await officer.answerTo(addPerson, { body })
      expect([200, 400, 422], text).toContain(named.status)
      tally[named.status === 200 ? 'kept' : 'refused'] += 1
      const id =
        named.status === 200 ? (named.body as { id: string }).id : await enters(officer, 'Ngô Chữ', unitId())
      const params = { personId: id }
      const learned = await officer.answerTo(addQualification, {
        params,
        body: { levelCode: 'PRO.BA', specialty: text },
      })
      expect([200, 400], text).toContain(learned.status)
      const person = await officer.ask(showPerson, { params })
      if (named.status === 200) expect(person.fullName).toBe(shown(text))
      if (learned.status === 200)
        expect(person.qualifications[0]?.specialty ?? '').toBe(text.normalize('NFC').trim())
    }
    for (let start = 0; start < texts.length; start += 8)
      await Promise.all(texts.slice(start, start + 8).map(tryOne))
    expect(tally.kept).toBeGreaterThan(300)
    for (const text of texts.filter((_text, index) => index % 5 === 0))
      expect([200, 400]).toContain((await officer.answerTo(listPeople, { query: { search: text } })).status)
  }, 120_000)
})
