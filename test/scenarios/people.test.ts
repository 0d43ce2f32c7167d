import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addMembership,
  changeMembership,
  removeMembership,
} from '../../src/features/people/career/contract.ts'
import { countListed, listPeople, searchPeople } from '../../src/features/people/list/contract.ts'
import { addPerson, changePerson, showPerson } from '../../src/features/people/record/contract.ts'
import { changeSensitive, readSensitive } from '../../src/features/people/sensitive/contract.ts'
import type { AnswerOf, RequestOf } from '../../src/kit/http/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let units: Record<string, string>
let officer: Visitor
const unit = (name: string): string => units[name] ?? ''

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Tỉnh',
    below: [
      { name: 'Sở Y tế', below: [{ name: 'Bệnh viện' }] },
      { name: 'Sở Tư pháp' },
      { name: 'Sở Nội vụ' },
    ],
  })
  officer = await world.account('programme-officer')
})
afterAll(() => world.end())

const names = async (visitor: Visitor, query: NonNullable<RequestOf<typeof listPeople>['query']>) =>
  (await visitor.ask(listPeople, { query })).people.map(({ fullName }) => fullName)

describe('finding people', () => {
  const sorted = [
    'Lê An',
    'Nguyễn Thị An',
    'Nguyễn Văn An',
    'Bùi Anh',
    'Lê Thị Ánh',
    'Trần Ân',
    'Hoàng Ẩn',
    'Đỗ Dũng',
    'Phạm Văn Đức',
  ]
  beforeAll(async () => {
    for (const name of sorted.toReversed()) await enters(officer, name, unit('Sở Nội vụ'))
  })
  const unitId = () => unit('Sở Nội vụ')

  test('the list sorts by given name as Vietnamese do, both ways and page by page', async () => {
    expect(await names(officer, { unitId: unitId() })).toEqual(sorted)
    expect(await names(officer, { unitId: unitId(), sort: 'name-desc' })).toEqual(sorted.toReversed())
    const paged: string[] = []
    let after: { after: string } | null = null
    do {
      const page: AnswerOf<typeof listPeople> = await officer.ask(listPeople, {
        query: { unitId: unitId(), limit: 2, ...after },
      })
      paged.push(...page.people.map(({ fullName }) => fullName))
      after = page.next === null ? null : { after: page.next }
    } while (after)
    expect(paged).toEqual(sorted)
  })

  test('a name is found without accents, from any word, composed or not', async () => {
    const found = async (q: string) =>
      (await officer.ask(searchPeople, { query: { q } })).people.map(({ fullName }) => fullName)
    expect(await found('duc')).toEqual(['Phạm Văn Đức'])
    expect(await found('Ánh'.normalize('NFD'))).toContain('Lê Thị Ánh')
    expect(await found('nguyen v')).toEqual(['Nguyễn Văn An'])
    expect(await found('an van')).toEqual(['Nguyễn Văn An'])
    expect(await found('guyen')).toEqual([])
    expect(await found('100%')).toEqual([])
    expect(await found('  ')).toEqual([])
    expect(await names(officer, { search: 'AN', unitId: unitId() })).toEqual(sorted.slice(0, 7))
  })

  test('a staff code is found from its head, whatever its case', async () => {
    const id = await enters(officer, 'Võ Thị Mã', unit('Sở Tư pháp'), { staffCode: 'TP-0017' })
    const { people } = await officer.ask(searchPeople, { query: { q: 'tp-001' } })
    expect(people.map(({ personId }) => personId)).toEqual([id])
  })

  test('the total is the length of the list', async () => {
    const query = { unitId: unitId(), hierarchy: 'administrative' }
    expect(await officer.ask(countListed, { query })).toEqual({ people: 9, exact: true })
    expect(await officer.ask(countListed, { query: { ...query, search: 'an' } })).toEqual({
      people: 7,
      exact: true,
    })
    expect(await officer.ask(countListed, { query: { unitId: unitId(), asOf: '2010-01-01' } })).toEqual({
      people: 0,
      exact: true,
    })
  })

  test('a broken link to a page is a sentence', async () => {
    for (const after of ['x', Buffer.from('{"key":"a\\u0000","personId":1}').toString('base64url')])
      expect((await officer.answerTo(listPeople, { query: { after } })).status).toBe(400)
    const nul = Buffer.from(JSON.stringify({ key: 'a\u0000', personId: unitId() })).toString('base64url')
    expect((await officer.answerTo(listPeople, { query: { after: nul } })).status).toBe(400)
    const noDay = Buffer.from(JSON.stringify({ key: '2015-02-31', personId: unitId() })).toString('base64url')
    expect((await officer.answerTo(listPeople, { query: { after: noDay, sort: 'born' } })).status).toBe(400)
    expect((await officer.answerTo(listPeople, { query: { search: '\u0000' } })).status).toBe(400)
  })
})

describe('one record', () => {
  test('keeps partial dates as they were told', async () => {
    const id = await enters(officer, 'Trần Bình', unit('Sở Y tế'), { born: '1970', from: '2012-05' })
    const person = await officer.ask(showPerson, { params: { personId: id } })
    expect(person.born).toBe('1970')
    expect(person.memberships).toMatchObject([{ from: '2012-05', to: null, unitName: 'Sở Y tế' }])
    expect(person.refusals.change).toBeNull()
  })

  test('two people edit it: the second is told what differs, and nothing is lost', async () => {
    const id = await enters(officer, 'Trần Cúc', unit('Sở Y tế'))
    const params = { personId: id }
    await officer.ask(changePerson, { params, body: { revision: 1, fullName: 'Trần Thị Cúc' } })
    const answer = await officer.answerTo(changePerson, {
      params,
      body: { revision: 1, fullName: 'Trần Kim Cúc', sex: 'unknown' },
    })
    expect(answer).toMatchObject({
      status: 409,
      body: { error: { code: 'record.changed_meanwhile', fields: { fullName: 'Hiện là “Trần Thị Cúc”.' } } },
    })
    expect((await officer.ask(showPerson, { params })).fullName).toBe('Trần Thị Cúc')
    const both = await Promise.all(
      ['Một', 'Hai', 'Ba'].map((name) =>
        officer.answerTo(changePerson, { params, body: { revision: 2, fullName: `Trần ${name}` } }),
      ),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  })

  test('a staff code belongs to one person, and is free again when given back', async () => {
    const first = await enters(officer, 'Mai Một', unit('Sở Y tế'), { staffCode: 'YT01' })
    const body = {
      fullName: 'Mai Hai',
      staffCode: 'YT01',
      memberships: [{ hierarchy: 'administrative', unitId: unit('Sở Y tế'), from: '2012' }],
    }
    expect(await officer.answerTo(addPerson, { body })).toMatchObject({
      status: 409,
      body: { error: { code: 'person.staff_code_taken' } },
    })
    await officer.ask(changePerson, { params: { personId: first }, body: { revision: 1, staffCode: null } })
    await officer.ask(addPerson, { body })
  })

  test('a namesake born on the same day is asked about first', async () => {
    await enters(officer, 'Hồ Hòa', unit('Sở Y tế'), { born: '1980-05-01' })
    const body = {
      fullName: 'HỒ HOÀ',
      born: '1980-05-01',
      memberships: [{ hierarchy: 'administrative', unitId: unit('Sở Y tế'), from: '2012' }],
    }
    expect((await officer.answerTo(addPerson, { body })).body).toMatchObject({
      error: { code: 'person.alike' },
    })
    await officer.ask(addPerson, { body: { ...body, born: '1981' } })
    await officer.ask(addPerson, { body: { ...body, evenIfAlike: true } })
  })

  test('memberships of one unit do not overlap, units must stand then, and the last one stays', async () => {
    const id = await enters(officer, 'Lý Sáu', unit('Sở Y tế'), { from: '2012-01-01' })
    const params = { personId: id }
    const [membership] = (await officer.ask(showPerson, { params })).memberships
    const again = { hierarchy: 'administrative', unitId: unit('Sở Y tế'), from: '2015' }
    const code = async (body: typeof again & { to?: string }) =>
      ((await officer.answerTo(addMembership, { params, body })).body as { error: { code: string } }).error
        .code
    expect(await code(again)).toBe('membership.overlaps')
    expect(await code({ ...again, from: '2005', to: '2006' })).toBe('unit.not_then')
    expect(await code({ ...again, hierarchy: 'party' })).toBe('unit.not_found')
    expect(await code({ ...again, from: '2016', to: '2015' })).toBe('period.backwards')
    const at = { ...params, id: membership?.id ?? '' }
    expect((await officer.answerTo(removeMembership, { params: at })).status).toBe(409)
    await officer.ask(changeMembership, { params: at, body: { revision: 1, to: '2014' } })
    await officer.ask(addMembership, { params, body: again })
    expect(
      (await officer.answerTo(changeMembership, { params: at, body: { revision: 1, to: '2013' } })).status,
    ).toBe(409)
    await officer.ask(removeMembership, { params: at })
  })
})

describe('who may see and change whom', () => {
  test('a unit officer sees the past of who left, and changes only who is there', async () => {
    const here = await world.account('unit-officer', { unitId: unit('Sở Y tế') })
    const there = await world.account('unit-officer', { unitId: unit('Sở Tư pháp') })
    const id = await enters(here, 'Phan Đi', unit('Bệnh viện'), { to: '2016-01-01' })
    const params = { personId: id }
    expect((await there.answerTo(showPerson, { params })).status).toBe(404)
    // Between two places the old unit still keeps the record; it cannot write for another unit.
    await here.ask(changePerson, { params, body: { revision: 1, born: '1975' } })
    const moved = { hierarchy: 'administrative', unitId: unit('Sở Tư pháp'), from: '2016-01-01' }
    expect((await here.answerTo(addMembership, { params, body: moved })).status).toBe(404)
    await officer.ask(addMembership, { params, body: moved })
    const seen = await here.ask(showPerson, { params })
    expect(seen.refusals.change?.code).toBe('person.elsewhere_now')
    const change = { params, body: { revision: 2, born: '1976' } }
    expect((await here.answerTo(changePerson, change)).status).toBe(403)
    expect((await here.answerTo(readSensitive, { params, query: { purpose: 'đối chiếu' } })).status).toBe(403)
    await there.ask(changePerson, change)
    const earlier = seen.memberships.find(({ unitName }) => unitName === 'Bệnh viện')
    const touch = { params: { ...params, id: earlier?.id ?? '' }, body: { revision: 1, to: '2015-06-01' } }
    expect((await there.answerTo(changeMembership, touch)).body).toMatchObject({
      error: { code: 'record.others_unit' },
    })
    expect(await names(here, { presence: 'ever', search: 'di' })).toEqual(['Phan Đi'])
    expect(await names(here, { unitId: unit('Bệnh viện'), asOf: '2015-12-31' })).toEqual(['Phan Đi'])
    expect(await names(here, { unitId: unit('Bệnh viện'), asOf: '2016-01-01' })).toEqual([])
  })

  test('a person sees their own record alone', async () => {
    const id = await enters(officer, 'Đinh Mình', unit('Sở Y tế'))
    const self = await world.account(null, { personId: id })
    expect(await names(self, {})).toEqual(['Đinh Mình'])
    expect((await self.ask(showPerson, { params: { personId: id } })).refusals.change?.code).toBe(
      'person.read_only',
    )
    const other = await enters(officer, 'Đinh Khác', unit('Sở Y tế'))
    expect((await self.answerTo(showPerson, { params: { personId: other } })).status).toBe(404)
  })
})

describe('sensitive data', () => {
  const number = '079180001234'
  const sensitive = {
    ethnicity: 'Kinh',
    religion: null,
    partyJoined: '2003-02',
    partyOfficial: '2004',
    personalNumber: number,
  }

  test('are sealed at rest, shown only for a purpose, and each reading is in the ledger', async () => {
    const id = await enters(officer, 'Cao Kín', unit('Sở Y tế'))
    const params = { personId: id }
    await officer.ask(changeSensitive, { params, body: { revision: 0, ...sensitive } })
    const { rows } = await world.owner.query<{ sealed: Buffer }>(
      'select personal_number as sealed from person_sensitive where person_id = $1',
      [id],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.sealed.includes(Buffer.from(number))).toBe(false)
    expect((await officer.answerTo(readSensitive, { params, query: { purpose: '' } })).status).toBe(400)
    const read = await officer.ask(readSensitive, { params, query: { purpose: 'lập hồ sơ đi học' } })
    expect(read).toEqual({ revision: 1, ...sensitive })
    const entries = await world.database
      .selectFrom('ledgerEntry')
      .selectAll()
      .where('personId', '=', id)
      .execute()
    expect(entries.map(({ action, reason }) => [action, reason])).toContainEqual([
      'people.read-sensitive',
      'lập hồ sơ đi học',
    ])
    expect(JSON.stringify(entries)).not.toContain(number)
    expect(JSON.stringify(await officer.ask(showPerson, { params }))).not.toContain(number)
  })

  test('a personal number belongs to one person', async () => {
    const id = await enters(officer, 'Cao Trùng', unit('Sở Y tế'))
    const params = { personId: id }
    const body = { revision: 0, ...sensitive }
    expect(await officer.answerTo(changeSensitive, { params, body })).toMatchObject({
      status: 409,
      body: { error: { code: 'person.personal_number_taken' } },
    })
    expect(
      (await officer.answerTo(changeSensitive, { params, body: { ...body, personalNumber: '12' } })).status,
    ).toBe(422)
    const other = '079180001235'
    await officer.ask(changeSensitive, { params, body: { ...body, personalNumber: other } })
    await officer.ask(changeSensitive, { params, body: { ...body, revision: 1, personalNumber: null } })
    const third = { personId: await enters(officer, 'Cao Ba', unit('Sở Y tế')) }
    await officer.ask(changeSensitive, { params: third, body: { ...body, personalNumber: other } })
  })

  test('a reader and an administrator cannot see them', async () => {
    const id = await enters(officer, 'Cao Riêng', unit('Sở Y tế'))
    for (const role of ['reader', 'administrator'] as const) {
      const visitor = await world.account(role)
      const query = { purpose: 'xem thử thôi' }
      expect((await visitor.answerTo(readSensitive, { params: { personId: id }, query })).status).toBe(403)
      const { refusals } = await visitor.ask(showPerson, { params: { personId: id } })
      expect(refusals.readSensitive?.code).toBe('person.sensitive_closed')
    }
  })
})
