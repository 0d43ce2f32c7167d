import { afterAll, beforeAll, expect, test } from 'vitest'
import { verifySummary } from '../../src/database/verify-summary.ts'
import { showHistory } from '../../src/features/access/history/contract.ts'
import { deleteView, keepView } from '../../src/features/access/views/contract.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { listLadders } from '../../src/features/qualifications/ladders/contract.ts'
import { addSet } from '../../src/features/qualifications/ladders/sets/contract.ts'
import { removeSet } from '../../src/features/qualifications/ladders/sets/removal/contract.ts'
import { rollUp } from '../../src/features/reports/roll-up/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let unitId: string
const code = 'medical-first'
const body = {
  code,
  name: { vi: 'Y trước', en: 'Medical first' },
  from: '-infinity',
  levelCodes: ['MED.CK1', 'PRO.BA'],
}
const removes = (set = code) => administrator.answerTo(removeSet, { params: { code: set } })
const setNamed = async (asker: Visitor) =>
  (await asker.ask(listLadders)).sets.find((set) => set.code === code)

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  unitId = (await unitTree(world, { name: 'Khối', code: 'K' })).Khối ?? ''
  administrator = await world.account('administrator')
  const personId = await enters(administrator, 'Nguyễn Văn An', unitId)
  const held = { levelCode: 'MED.CK1', awarded: '2014', evidenceKind: 'diploma' as const }
  await administrator.ask(addQualification, { params: { personId }, body: held })
})
afterAll(() => world.end())

/** The counts of a new set are made beside the requests. */
const counted = async () => {
  while ((await setNamed(administrator))?.counting) await new Promise((later) => setTimeout(later, 50))
}

test('a set that came with the profile is ended, not removed', async () => {
  expect(await removes('professional')).toMatchObject({
    status: 409,
    body: { error: { code: 'set.of_profile' } },
  })
  expect(await removes('no-such-set')).toMatchObject({ status: 404 })
})

test('a new set that a view names is not removed: the sentence names the view and whose it is', async () => {
  await administrator.ask(addSet, { body })
  const view = { screen: 'people', name: 'Bác sĩ', query: { set: code } }
  const { viewId } = await administrator.ask(keepView, { body: view })
  const refused = await removes()
  expect(refused).toMatchObject({ status: 409, body: { error: { code: 'set.in_use' } } })
  expect(JSON.stringify(refused.body)).toContain('Bác sĩ')
  expect((await setNamed(administrator))?.refusals.removal?.en).toContain('“Bác sĩ” of administrator')
  await administrator.ask(deleteView, { params: { viewId } })
  expect((await setNamed(administrator))?.refusals.removal).toBeNull()
  const reader = await world.account('reader', { unitId })
  expect((await setNamed(reader))?.refusals.removal).not.toBeNull()
})

test('a new set that nothing uses is removed with its counts, is in the history, and may come back', async () => {
  await counted()
  const asked = { query: { unitId, asOf: '2015-01-01', set: code } }
  expect((await administrator.ask(rollUp, asked)).total.people).toEqual([1, 0])
  expect(await removes()).toMatchObject({ status: 200 })
  expect(await setNamed(administrator)).toBeUndefined()
  const lines = world.database.selectFrom('countLine').select('lineId').where('setCode', '=', code)
  expect(await lines.execute()).toEqual([])
  expect(await verifySummary(world.database, 5)).toMatchObject({ count: 0, setsBeingMade: [] })
  const { entries } = await administrator.ask(showHistory, { query: { limit: 1 } })
  expect(entries[0]?.sentence.vi).toContain('nhóm tính')
  await administrator.ask(addSet, { body })
  await counted()
  expect((await administrator.ask(rollUp, asked)).total.people).toEqual([1, 0])
  expect(await verifySummary(world.database, 5)).toMatchObject({ count: 0 })
})
