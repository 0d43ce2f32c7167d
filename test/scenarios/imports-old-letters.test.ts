import { afterAll, beforeAll, expect, test } from 'vitest'
import { chooseImport } from '../../src/features/imports/choice/contract.ts'
import { changeMapping } from '../../src/features/imports/mapping/contract.ts'
import { previewImport } from '../../src/features/imports/preview/contract.ts'
import { runs, sends, sheetOf } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let unitId: string

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  unitId = (await unitTree(world, { name: 'Sở Y tế', code: 'SYT' }))['Sở Y tế'] ?? ''
  officer = await world.account('programme-officer', { unitId })
})
afterAll(() => world.end())

/** Names in TCVN3 beside places of study in VNI, as a list put together from two offices has them. */
const rows = [
  ['Hä vµ tªn', 'Ngµy sinh', 'Nôi ñaøo taïo'],
  ['NguyÔn V¨n §øc', '05/02/1975', 'Ñaïi hoïc Y Döôïc Caàn Thô'],
  ['TrÇn ThÞ Tr\u00ADêng', '12/3/1980', 'Ñaïi hoïc Luaät Haø Noäi'],
]
const named = ['Nguyễn Văn Đức', 'Trần Thị Trường']

const read = async (importId: string, conversions?: Record<string, 'unicode' | 'tcvn3' | 'vni'>) => {
  const params = { importId }
  await officer.ask(chooseImport, {
    params,
    body: {
      sheet: 0,
      kind: 'people',
      hierarchy: 'administrative',
      asOf: '2015-01-01',
      defaultUnitId: unitId,
      ...(conversions ? { conversions } : {}),
    },
  })
  await officer.ask(changeMapping, {
    params,
    body: {
      columns: ['full-name', 'born', 'institution'].map((target, column) => ({
        column,
        target,
        levelCode: null,
      })),
    },
  })
  const { items } = await officer.ask(previewImport, { params, query: { show: 'new' } })
  return items.map(({ name }) => name)
}

const fonts = ['.VnTime', '.VnTime', 'VNI-Times']
const withFonts = () =>
  sheetOf(rows.map((row) => row.map((value, at) => ({ value, look: { font: fonts[at] ?? '' } }))))

test.each([
  ['a workbook whose fonts tell', withFonts, ['.VnTime', '.VnTime', 'VNI-Times']],
  [
    'a text file without fonts',
    async () => Buffer.from(rows.map((row) => row.join(';')).join('\n'), 'latin1'),
    ['TCVN3 (ABC)', 'TCVN3 (ABC)', 'VNI'],
  ],
])('%s: each old column is shown before and after, and is converted', async (_name, content, reasons) => {
  const { status, body } = await sends(officer, await content(), 'danh sách cũ')
  expect(status).toBe(200)
  const legacy = body.sheets[0]?.legacy ?? []
  expect(legacy.map(({ letters, encoding }) => [letters, encoding])).toEqual([
    ['A', 'tcvn3'],
    ['B', 'tcvn3'],
    ['C', 'vni'],
  ])
  expect(legacy.map(({ reason }, at) => reason.vi.includes(reasons[at] ?? '?'))).toEqual([true, true, true])
  expect(legacy[0]?.samples).toContainEqual({ before: 'NguyÔn V¨n §øc', after: 'Nguyễn Văn Đức' })
  expect(legacy[2]?.samples.map(({ after }) => after)).toContain('Đại học Luật Hà Nội')
  expect(await read(body.importId)).toEqual(named)
})

test('the reader can switch a conversion off, and on again', async () => {
  const { body } = await sends(officer, await withFonts(), 'tắt.xlsx')
  expect((await read(body.importId, { 0: 'unicode', 2: 'vni' }))[0]).toBe('NguyÔn V¨n §øc')
  expect(await read(body.importId, { 0: 'tcvn3', 2: 'vni' })).toEqual(named)
})

test('what is converted is what is imported', async () => {
  const { body } = await sends(officer, await withFonts(), 'chạy.xlsx')
  await read(body.importId)
  expect((await runs(officer, body.importId)).counts).toMatchObject({ new: 2, rejected: 0 })
  const people = await world.database.selectFrom('person').select('fullName').orderBy('born').execute()
  expect(people.map(({ fullName }) => fullName)).toEqual(named)
})
