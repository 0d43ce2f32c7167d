import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { correctImport } from '../../src/features/imports/corrections/contract.ts'
import { previewImport } from '../../src/features/imports/preview/contract.ts'
import { undoImport } from '../../src/features/imports/undoing/contract.ts'
import type { RequestOf } from '../../src/kit/http/contract.ts'
import { prepares, runs, sends, sheetOf, typed } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let importId: string

/** An is registered under another code, Bình stands twice, Cúc and Dũng are themselves alone. */
const list = typed(`
Mã cán bộ | Họ và tên | Ngày sinh | Đơn vị
 | Lê Văn An | 1975 | Sở Nội vụ
B-1 | Trần Thị Bình | 12/3/1980 | Sở Nội vụ
B-2 | Trần Thị Bình | 12/3/1980 | Sở Nội vụ
C-1 | Lý Thị Cúc | 1/1/1981 | Sở Nội vụ
C-2 | Lý Thị Cúc | 1981 | Sở Nội vụ
D-1 | Phan Văn Dũng | 5/5/1985 | Đơn vị lạ
`)

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  const units = await unitTree(world, {
    name: 'Khối',
    code: 'K',
    below: [
      { name: 'Sở Y tế', code: 'SYT' },
      { name: 'Sở Nội vụ', code: 'SNV' },
    ],
  })
  officer = await world.account('programme-officer', { unitId: units.Khối ?? '' })
  const known = typed('Mã cán bộ | Họ và tên | Ngày sinh | Đơn vị\nA-1 | Lê Văn An | 4/5/1975 | Sở Y tế')
  await runs(officer, await prepares(officer, await sheetOf(known)))
})
afterAll(() => world.end())
beforeEach(async () => {
  importId = await prepares(officer, await sheetOf(list))
})

const preview = () => officer.ask(previewImport, { params: { importId } })
const mend = (request: Pick<RequestOf<typeof correctImport>, 'body'>) =>
  officer.ask(correctImport, { params: { importId }, ...request })
const takeBack = () => officer.ask(undoImport, { params: { importId } })

test('nobody who may be there already is added unasked: the run is refused until all is decided', async () => {
  const { duplicates, counts, refusal } = await preview()
  expect(duplicates.map(({ members }) => members.map(({ row }) => row))).toEqual([
    [2, null],
    [3, 4],
  ])
  expect(counts).toMatchObject({ duplicates: 2, new: 5, rejected: 1 })
  expect(refusal?.vi).toContain('Còn 2 trường hợp')
  expect(await runs(officer, importId)).toMatchObject({
    state: 'refused',
    refusal: { code: 'import.duplicates_undecided' },
  })
  await mend({ body: { people: [{ row: 4, as: { verdict: 'another' } }] } })
  expect(await preview()).toMatchObject({ decided: 1, counts: { duplicates: 1 } })
  const personId = duplicates[0]?.members[1]?.personId ?? ''
  await mend({ body: { people: [{ row: 2, as: { verdict: 'same', personId } }] } })
  expect((await preview()).refusal).toBeNull()
  expect((await runs(officer, importId)).counts).toMatchObject({ new: 4, changed: 1 })
  await takeBack()
})

test('decisions can be taken back and made anew', async () => {
  await mend({ body: { people: [{ row: 4, as: { verdict: 'same', row: 3 } }] } })
  expect((await preview()).counts).toMatchObject({ new: 4, duplicates: 1 })
  await mend({ body: { peopleAnew: true } })
  expect((await preview()).counts).toMatchObject({ new: 5, duplicates: 2 })
})

test('all that are left may be said to be other people', async () => {
  await mend({ body: { duplicates: 'another' } })
  expect(await preview()).toMatchObject({ ruled: 2, duplicates: [], duplicateRule: 'another' })
  expect((await runs(officer, importId)).counts).toMatchObject({ new: 5, changed: 0 })
  await takeBack()
})

test('all that are left may be said to be one, save those that contradict it', async () => {
  await mend({ body: { duplicates: 'same' } })
  const { counts, ruled, duplicates } = await preview()
  expect([ruled, counts.changed, duplicates.map(({ members }) => members.map(({ row }) => row))]).toEqual([
    1,
    1,
    [[3, 4]],
  ])
  expect((await runs(officer, importId)).state).toBe('refused')
})

test('rows left out come back with the rejected ones, those that only the registry refused among them', async () => {
  await mend({ body: { duplicates: 'skip' } })
  const ran = await runs(officer, importId)
  expect(ran.counts).toMatchObject({ new: 2, rejected: 4, skipped: 3 })
  const response = await officer.fetch(`/api/imports/${importId}/rejected`)
  const { body } = await sends(officer, Buffer.from(await response.arrayBuffer()))
  const [heading, ...rows] = body.sheets[0]?.sample ?? []
  expect(heading?.cells.slice(-2)).toEqual(['Lý do không nhận', 'Dòng'])
  expect(rows.map(({ cells }) => [cells[1], cells.at(-1)])).toEqual([
    ['Lê Văn An', '2'],
    ['Trần Thị Bình', '3'],
    ['Trần Thị Bình', '4'],
    ['Phan Văn Dũng', '7'],
  ])
  expect(rows.at(-1)?.cells.at(-2)).toContain('Không có đơn vị “Đơn vị lạ”')
  expect(rows[0]?.cells.at(-2)).toContain('có thể trùng')
  await takeBack()
})
