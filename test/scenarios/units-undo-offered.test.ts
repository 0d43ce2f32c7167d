import { afterAll, beforeAll, expect, test } from 'vitest'
import { showUnit } from '../../src/features/units/contract.ts'
import { createUnit, renameUnit } from '../../src/features/units/lineage/contract.ts'
import { reverseEvent, showReversal } from '../../src/features/units/lineage/reversal/contract.ts'
import { showLineage } from '../../src/features/units/lineage/story/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let rootId: string
const told = { day: '2020-01-01', document: { symbol: '5-QĐ/TU' } }

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  rootId = (await unitTree(world, { name: 'Khối', code: 'K' })).Khối ?? ''
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const founds = async (code: string, name: string) => {
  const unit = { code, name, kindCode: 'department', parentId: rootId }
  const { unitIds, eventId } = await administrator.ask(createUnit, { body: { ...told, unit } })
  return { unitId: unitIds[0] ?? '', eventId: eventId ?? '' }
}
const reasonOf = async (eventId: string) =>
  (await administrator.ask(showReversal, { params: { eventId } })).refusal
const undoes = (eventId: string) => administrator.answerTo(reverseEvent, { params: { eventId } })

test('undoing is offered exactly when it would be done: people of a new unit are named as what depends on it', async () => {
  const { unitId, eventId } = await founds('SM', 'Sở Mới')
  expect(await reasonOf(eventId)).toBeNull()
  await enters(administrator, 'Nguyễn Văn An', unitId, { from: '2021' })
  const reason = await reasonOf(eventId)
  expect(reason).toMatchObject({ code: 'lineage.facts_depend' })
  expect(reason?.text.vi).toContain('1 người vào đơn vị mới')
  expect(await undoes(eventId)).toMatchObject({ status: 409, body: { error: { code: reason?.code } } })
})

test('a code that another unit bears by now stands against undoing, and looking changes nothing', async () => {
  const { unitId } = await founds('A-1', 'Phòng A')
  const body = { ...told, day: '2021-01-01', code: 'A-2' }
  const { eventId } = await administrator.ask(renameUnit, { params: { unitId }, body })
  const { eventId: other } = await administrator.ask(createUnit, {
    body: {
      ...told,
      day: '2022-01-01',
      unit: { code: 'A-1', name: 'Phòng B', kindCode: 'department', parentId: rootId },
    },
  })
  const reason = await reasonOf(eventId ?? '')
  expect(reason).toMatchObject({ code: 'unit.code_in_use' })
  expect(reason?.text.en).toContain('Phòng B')
  const { code } = await administrator.ask(showUnit, { params: { unitId }, query: { asOf: '2021-06-01' } })
  expect(code).toBe('A-2')
  const { events } = await administrator.ask(showLineage, { params: { unitId } })
  expect(events.map(({ kind }) => kind)).toContain('renaming')
  expect(await undoes(eventId ?? '')).toMatchObject({ status: 409 })
  await administrator.ask(reverseEvent, { params: { eventId: other ?? '' } })
  expect(await reasonOf(eventId ?? '')).toBeNull()
  expect(await undoes(eventId ?? '')).toMatchObject({ status: 200 })
})

test('what was undone, or never was, is not offered', async () => {
  const { eventId } = await founds('SH', 'Sở Hủy')
  await undoes(eventId)
  expect(await reasonOf(eventId)).toMatchObject({ code: 'lineage.reversed_already' })
  const params = { eventId: rootId }
  expect(await administrator.answerTo(showReversal, { params })).toMatchObject({ status: 404 })
})
