import { afterAll, beforeAll, expect, test } from 'vitest'
import { soleHome } from '../../src/domain/imports/home-unit.ts'
import { showImport } from '../../src/features/imports/contract.ts'
import { correctImport } from '../../src/features/imports/corrections/contract.ts'
import { previewImport } from '../../src/features/imports/preview/contract.ts'
import { undoImport } from '../../src/features/imports/undoing/contract.ts'
import { showUnit } from '../../src/features/units/contract.ts'
import { renameUnit } from '../../src/features/units/lineage/contract.ts'
import { showLineage } from '../../src/features/units/lineage/story/contract.ts'
import { prepares, runs, sends, sheetOf, typed } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let units: Record<string, string>

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, { name: 'Khối', code: 'K', below: [{ name: 'Sở Y tế', code: 'SYT' }] })
  officer = await world.account('administrator')
})
afterAll(() => world.end())

const nameOn = async (unitId: string, asOf: string) =>
  (await officer.ask(showUnit, { params: { unitId }, query: { asOf } })).name

test('a list of units that renames one is a renaming in its lineage, and is undone with the import', async () => {
  const list = typed(
    'Mã đơn vị | Tên đơn vị | Mã đơn vị cấp trên\nSYT | Sở Y tế và Dân số | K\nSKH | Sở Khoa học | K',
  )
  const importId = await prepares(officer, await sheetOf(list), { kind: 'units', asOf: '2016-03-01' })
  const { items } = await officer.ask(previewImport, { params: { importId }, query: { show: 'changed' } })
  expect(items[0]?.changes[0]).toMatchObject({
    before: { vi: 'Sở Y tế' },
    after: { vi: 'Sở Y tế và Dân số' },
  })
  expect((await runs(officer, importId)).counts).toMatchObject({ new: 1, changed: 1 })
  const unitId = units['Sở Y tế'] ?? ''
  expect([await nameOn(unitId, '2016-02-29'), await nameOn(unitId, '2016-03-01')]).toEqual([
    'Sở Y tế',
    'Sở Y tế và Dân số',
  ])
  const story = async () => (await officer.ask(showLineage, { params: { unitId } })).events
  const event = (await story()).find(({ kind }) => kind === 'renaming')
  expect(event).toMatchObject({ day: '2016-03-01', document: { symbol: 'Tệp nhập danh sách.xlsx' } })
  expect((await officer.ask(undoImport, { params: { importId } })).state).toBe('undone')
  expect(await nameOn(unitId, '2016-03-01')).toBe('Sở Y tế')
  const standing = await world.database
    .selectFrom('unitVersion')
    .select('code')
    .where('code', '=', 'SKH')
    .execute()
  expect(standing).toEqual([])
})

test('a renaming that the lineage refuses is wrong in its cell, and the rest of the list is imported', async () => {
  const tree = { name: 'Khối Hai', code: 'K2', below: [{ name: 'Sở Nội vụ', code: 'SNV' }] }
  const branch = await unitTree(world, tree)
  await unitTree(
    world,
    { name: 'Sở Mới', code: 'SNV-2', from: '2022-01-01' },
    { underId: branch['Khối Hai'] ?? '' },
  )
  const unitId = branch['Sở Nội vụ'] ?? ''
  const document = { symbol: '12/QĐ', day: null, issuer: null }
  const renaming = { name: 'Sở Nội vụ và Tổ chức', day: '2020-01-01', document }
  await officer.ask(renameUnit, { params: { unitId }, body: renaming })
  const list = typed(`
Mã đơn vị | Tên đơn vị | Mã đơn vị cấp trên
SNV | Sở Nội vụ cũ | K2
SNV-2 | Khối Hai |
SYT | Sở Y tế tỉnh | K
`)
  const sheet = await sheetOf(list)
  const importId = await prepares(officer, sheet, { kind: 'units', asOf: '2016-03-01', defaultUnitId: null })
  const params = { importId }
  const { problems, counts, items } = await officer.ask(previewImport, { params })
  expect(counts).toMatchObject({ changed: 1, rejected: 2 })
  const found = problems.map(({ rule, addresses, suggestions }) => [rule, addresses[0], suggestions[0]])
  expect(found).toEqual([
    ['unit.code_in_use', 'A3', 'K2'],
    ['unit.changed_later', 'B2', 'Sở Nội vụ'],
  ])
  expect(problems[1]?.text.en).toContain('from 01/01/2020')
  expect(items.find(({ kind }) => kind === 'rejected')?.reasons[0]?.address).toBe('B2')
  const values = [{ column: 0, from: 'SNV-2', to: 'K2' }]
  await officer.ask(correctImport, { params, body: { values } })
  expect((await runs(officer, importId)).counts).toMatchObject({ same: 1, changed: 1, rejected: 1 })
  expect(await nameOn(unitId, '2016-03-01')).toBe('Sở Nội vụ')
  expect(await nameOn(units['Sở Y tế'] ?? '', '2016-03-01')).toBe('Sở Y tế tỉnh')
})

test('a time in a unit before it was founded is wrong in its cell, and one correction mends all like it', async () => {
  const list = typed(`
Họ và tên | Ngày sinh | Mã đơn vị | Ngày vào cơ quan
Nguyễn Văn Sớm | 1/1/1960 | SYT | 5/3/1989
Trần Thị Cùng | 2/2/1961 | SYT | 5/3/1989
Lê Văn Đúng | 3/3/1972 | SYT | 2012
`)
  const importId = await prepares(officer, await sheetOf(list), { defaultUnitId: null })
  const params = { importId }
  const { problems, counts } = await officer.ask(previewImport, { params })
  expect(counts).toMatchObject({ new: 1, rejected: 2 })
  expect(problems).toMatchObject([{ rule: 'member.before_unit', letters: 'D', value: '5/3/1989', count: 2 }])
  expect(problems[0]?.text.vi).toContain('Sở Y tế hoạt động từ')
  const [founded = ''] = problems[0]?.suggestions ?? []
  await officer.ask(correctImport, {
    params,
    body: { values: [{ column: 3, from: '5/3/1989', to: founded }] },
  })
  expect((await officer.ask(previewImport, { params })).counts).toMatchObject({ new: 3, rejected: 0 })
})

test('whoever imports for one unit finds it chosen', async () => {
  const unitId = units['Sở Y tế'] ?? ''
  const theirs = await world.account('unit-officer', { unitId })
  const { body } = await sends(theirs, await sheetOf(typed('Họ và tên\nPhan Văn Đơn')))
  expect(soleHome(body.homeUnits, 'administrative', '2015-01-01')).toBe(unitId)
  expect(soleHome(body.homeUnits, 'administrative', '2005-01-01')).toBeNull()
  const { body: all } = await sends(officer, await sheetOf(typed('Họ và tên\nPhan Văn Đơn')))
  expect((await officer.ask(showImport, { params: { importId: all.importId } })).homeUnits).toEqual([])
})
