import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openMoment } from '../../src/database/moment.ts'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { takeAway } from '../../src/features/qualifications/people/workbook/actions.ts'
import { peopleWorkbook } from '../../src/features/qualifications/people/workbook/contract.ts'
import type { RequestOf } from '../../src/kit/http/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let units: Record<string, string>

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, { name: 'Khối', below: [{ name: 'Sở Y tế' }, { name: 'Sở Tư pháp' }] })
  officer = await world.account('programme-officer', { unitId: units.Khối ?? '' })
  const health = units['Sở Y tế'] ?? ''
  const an = await enters(officer, 'Nguyễn Văn An', health, { born: '1975', sex: 'male', staffCode: 'Y01' })
  await enters(officer, '=HYPERLINK("http://x")', health, { born: '1980-02-05', sex: 'female' })
  await enters(officer, 'Trần Thị Bình', health, { sex: 'female' })
  await enters(officer, 'Lê Văn Cường', units['Sở Tư pháp'] ?? '')
  await officer.ask(addQualification, {
    params: { personId: an },
    body: { levelCode: 'PRO.MA', awarded: '2013' },
  })
  const body = { revision: 0, ethnicity: 'Kinh', religion: null, partyJoined: '2001', partyOfficial: null }
  await officer.ask(changeSensitive, {
    params: { personId: an },
    body: { ...body, personalNumber: '079075012345' },
  })
})
afterAll(() => world.end())

const taken = async (visitor: Visitor, query: NonNullable<RequestOf<typeof peopleWorkbook>['query']>) => {
  const { status, body, headers } = await visitor.answerTo(peopleWorkbook, { query })
  expect(status).toBe(200)
  const [sheet] = Object.values(read(body as ArrayBuffer).Sheets)
  if (!sheet) throw new Error('a workbook without a sheet')
  const rows: unknown[][] = utils.sheet_to_json(sheet, { header: 1, raw: false })
  const head = rows.findIndex((row) => row[0] === 'Họ và tên' || row[0] === 'Full name')
  return {
    headers,
    sheet,
    about: rows.slice(0, head).flat().filter(Boolean).join('\n'),
    head: rows[head],
    lines: rows.slice(head + 1),
  }
}

const ofHealth = () => ({ unitId: units['Sở Y tế'] ?? '', hierarchy: 'administrative', asOf: '2015-08-27' })

const rowsOf = { header: 1 as const, raw: false, blankrows: true }
const rowsIn = (sheet: WorkSheet) => utils.sheet_to_json<unknown[]>(sheet, rowsOf)
const asListed = { presence: 'members', basis: 'holders', set: 'professional', sort: 'name' } as const

const firstOf = (file: Buffer) => Object.values(read(file).Sheets)[0] ?? {}
const sheetsOf = async (query: Parameters<typeof takeAway>[1], rowsMax: number | undefined) => {
  const { content } = await takeAway(world.operator, query, rowsMax)
  return Object.values(read(await buffer(content as Readable)).Sheets)
}

describe('the list of people, taken away', () => {
  test('holds whom the list holds, in its order, and says what it is', async () => {
    const query = { ...ofHealth(), sort: 'name-desc' as const }
    const { people } = await officer.ask(listPeople, { query })
    const { about, lines, head, headers } = await taken(officer, query)
    expect(lines.map(([name]) => name)).toEqual(people.map(({ fullName }) => fullName))
    expect(lines.length).toBe(3)
    expect(head).toHaveLength(8)
    expect(about).toContain('Tính đến ngày: 27/08/2015')
    expect(about).toContain('Hệ thống hành chính · Sở Y tế và các đơn vị bên dưới')
    expect(about).toContain('Điều kiện lọc: không lọc')
    expect(about).toContain('Mỗi người một dòng')
    expect(about).toContain('từ cuối bảng chữ cái')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"; filename\*=UTF-8''/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })

  test('keeps the filter and the columns that were seen', async () => {
    const query = { ...ofHealth(), levels: 'PRO.MA', search: 'van an', columns: 'level,born' }
    const { about, head, lines } = await taken(officer, query)
    expect(head).toEqual(['Họ và tên', 'Ngày sinh', 'Trình độ cao nhất'])
    expect(lines).toEqual([['Nguyễn Văn An', '1975', 'Thạc sĩ']])
    expect(about).toContain('Điều kiện lọc: tên có “van an” · Thạc sĩ')
    expect(about).toContain('người có văn bằng')
  })

  test('carries no formula and nothing sensitive, whatever columns are asked for', async () => {
    const { sheet, lines } = await taken(officer, {
      ...ofHealth(),
      columns: 'personalNumber,ethnicity,name,code',
    })
    expect(lines).toContainEqual(['Nguyễn Văn An', 'Y01'])
    const cells = Object.values(sheet).filter((cell) => typeof cell === 'object' && 'f' in cell)
    expect(cells).toEqual([])
    expect(JSON.stringify(lines)).not.toMatch(/Kinh|079075012345|2001/)
  })

  test('reaches as far as the role does', async () => {
    const law = await world.account('unit-officer', { unitId: units['Sở Tư pháp'] ?? '' })
    expect((await taken(law, { asOf: '2015-08-27' })).lines.map(([name]) => name)).toEqual(['Lê Văn Cường'])
    expect((await taken(law, ofHealth())).lines).toEqual([])
  })

  test('is written into the history once, with what was asked', async () => {
    const reader = await world.account('programme-officer', { unitId: units.Khối ?? '' })
    const { entries: before } = await reader.ask(showHistory, { query: { limit: 100 } })
    await taken(reader, { ...ofHealth(), sex: 'female', levels: 'PRO.MA,PRO.DR' })
    const { entries } = await reader.ask(showHistory, { query: { limit: 100 } })
    expect(entries.length).toBe(before.length + 1)
    expect(entries[0]?.sentence.vi).toMatch(/tải danh sách nhân sự về Excel$/)
    const said = entries[0]?.details.map(({ label, after }) => `${label.vi}: ${after?.vi}`)
    expect(said).toContain('giới tính: nữ')
    expect(said).toContain('trình độ: Thạc sĩ; Tiến sĩ')
    expect(said).toContain('đơn vị: Sở Y tế')
  })

  test('goes on in a further sheet where one is full, with the same lines and heads above', async () => {
    const query = { ...ofHealth(), ...asListed, columns: ['name' as const] }
    const [all = {}] = await sheetsOf(query, undefined)
    const whole = rowsIn(all)
    const head = whole.findIndex(([name]) => name === 'Họ và tên')
    const sheets = await sheetsOf(query, head + 1 + 2)
    const parts = sheets.map(rowsIn)
    expect(parts.map((rows) => rows.length)).toEqual([head + 3, head + 2])
    for (const rows of parts) expect(rows.slice(0, head + 1)).toEqual(whole.slice(0, head + 1))
    expect(parts.flatMap((rows) => rows.slice(head + 1))).toEqual(whole.slice(head + 1))
  })

  test('is the list of one moment, whatever is changed while it is read', async () => {
    const unitId = units['Sở Tư pháp'] ?? ''
    const query = { unitId, hierarchy: 'administrative', asOf: '2015-08-27', ...asListed }
    const { content } = await takeAway(world.operator, query)
    await enters(officer, 'Hoàng Văn Muộn', unitId)
    const late = await buffer(content as Readable)
    expect(JSON.stringify(rowsIn(firstOf(late)))).not.toContain('Muộn')
    const after = await buffer((await takeAway(world.operator, query)).content as Readable)
    expect(JSON.stringify(rowsIn(firstOf(after)))).toContain('Muộn')
  })

  test('is refused in a sentence while several others are being taken, and not once they are left', async () => {
    const query = { ...ofHealth(), ...asListed }
    const moments = await Promise.all([1, 2, 3].map(() => openMoment(world.database)))
    const { status, body } = await officer.answerTo(peopleWorkbook, { query: ofHealth() })
    expect([status, body]).toMatchObject([429, { error: { code: 'database.too_many_long_reads' } }])
    await Promise.all(moments.map((moment) => moment.close()))
    for (let times = 0; times < 5; times += 1) {
      const content = (await takeAway(world.operator, query)).content as Readable
      await once(content, 'readable')
      content.destroy()
      await once(content, 'close')
    }
    expect((await taken(officer, ofHealth())).lines.length).toBe(3)
  })
})
