import { afterAll, beforeAll, expect, test } from 'vitest'
import { showImport } from '../../src/features/imports/contract.ts'
import { runImport } from '../../src/features/imports/run/contract.ts'
import { undoImport } from '../../src/features/imports/undoing/contract.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { prepares } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let unitId: string

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  unitId = (await unitTree(world, { name: 'Tỉnh' })).Tỉnh ?? ''
  officer = await world.account('administrator')
})
afterAll(() => world.end())

const file = (at: number) => `Họ và tên;Mã cán bộ\n${`Trần Văn ${at}`};C-${at}\n`
const places = 15

const stateOf = async (importId: string) => (await officer.ask(showImport, { params: { importId } })).state

const ended = async (importId: string): Promise<string> => {
  for (;;) {
    const state = await stateOf(importId)
    if (state !== 'running') return state
    await new Promise((next) => setTimeout(next, 20))
  }
}

/** Asks for all of them at once; those that are told to wait ask again. */
const untilTaken = async (ids: readonly string[], ask: (importId: string) => Promise<{ status: number }>) => {
  let waiting = [...ids]
  let toldToWait = 0
  while (waiting.length > 0) {
    const answers = await Promise.all(waiting.map(async (id) => ({ id, status: (await ask(id)).status })))
    expect(answers.filter(({ status }) => status !== 200 && status !== 429)).toEqual([])
    waiting = answers.filter(({ status }) => status === 429).map(({ id }) => id)
    toldToWait += waiting.length
    await Promise.all(ids.map(ended))
  }
  return toldToWait
}

test('imports that are run and undone all at once leave room for everybody else, and all come to their end', async () => {
  const ids: string[] = []
  for (let at = 0; at < places; at += 1)
    ids.push(await prepares(officer, file(at), { defaultUnitId: unitId }))
  const run = untilTaken(ids, (importId) => officer.answerTo(runImport, { params: { importId } }))
  expect((await officer.answerTo(listPeople)).status).toBe(200)
  expect(await run).toBeGreaterThan(0)
  expect(new Set(await Promise.all(ids.map(stateOf)))).toEqual(new Set(['done']))
  const undone = untilTaken(ids, (importId) => officer.answerTo(undoImport, { params: { importId } }))
  expect((await officer.answerTo(listPeople)).status).toBe(200)
  await undone
  expect((await officer.ask(listPeople)).people).toEqual([])
})
