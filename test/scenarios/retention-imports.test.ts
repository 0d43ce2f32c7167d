import { afterAll, beforeAll, expect, test } from 'vitest'
import { undoImport } from '../../src/features/imports/undoing/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { runRule, showDue } from '../../src/features/people/retention/contract.ts'
import { prepares, runs, sheetOf, typed } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { withPractice } from '../world/rights.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let programme: Visitor
let importId: string

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await withPractice(world)
  await unitTree(world, { name: 'Sở Y tế' })
  administrator = await world.account('administrator')
  programme = await world.account('programme-officer')
  const content = await sheetOf(
    typed(`
      Họ và tên | Ngày sinh | Đơn vị
      Lê Thị Nhập | 1980 | Sở Y tế`),
  )
  importId = await prepares(programme, content)
  await runs(programme, importId)
})
afterAll(() => world.end())

test('an imported file goes with its rows a year later; the people stay, and it can no longer be undone', async () => {
  const params = { kind: 'import-file' as const }
  expect((await administrator.ask(showDue, { params })).total).toBe(0)
  await world.database
    .updateTable('import')
    .set({ ranAt: new Date('2020-01-01') })
    .where('importId', '=', importId)
    .execute()
  const due = await administrator.ask(showDue, { params })
  expect(due.records).toMatchObject([{ id: importId, since: '2020-01-01', goesOn: '2021-01-01' }])
  const body = { ids: [importId], reason: 'Xóa định kỳ', evenIfUnverified: true }
  expect(await administrator.ask(runRule, { params, body })).toEqual({ removed: 1, left: 0 })
  for (const table of ['importRow', 'importRejection', 'storedFilePart'] as const)
    expect(await world.database.selectFrom(table).selectAll().execute()).toEqual([])
  const { people } = await programme.ask(listPeople, { query: {} })
  expect(people.map(({ fullName }) => fullName)).toContain('Lê Thị Nhập')
  const undone = await programme.answerTo(undoImport, { params: { importId } })
  expect(undone).toMatchObject({ status: 409, body: { error: { code: 'import.past_its_time' } } })
})
