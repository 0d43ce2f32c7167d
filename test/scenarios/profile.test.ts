import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vietnam } from '../../profiles/vn/profile.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
  await world.database.transaction().execute((tx) => loadProfile(tx, world.operator.actor, vietnam))
})
afterAll(() => world.end())

describe('the Vietnamese profile', () => {
  test('brings its ladders, and the summary keeps the two sets from which all others are read', async () => {
    const levels = await world.database.selectFrom('level').select('code').execute()
    expect(levels.length).toBe(vietnam.levels.length)
    const orders = await world.database.selectFrom('countOrder').selectAll().orderBy('setCode').execute()
    expect(orders.map(({ setCode }) => setCode)).toEqual(['political-theory', 'professional'])
    expect(orders[1]?.levelCodes.slice(0, 3)).toEqual(['PRO.DR', 'MED.CK2', 'PRO.MA'])
  })

  test('loaded again, changes nothing', async () => {
    const members = world.database.selectFrom('countsAsMember').selectAll().orderBy('memberId')
    const before = await members.execute()
    await world.database.transaction().execute((tx) => loadProfile(tx, world.operator.actor, vietnam))
    expect(await members.execute()).toEqual(before)
  })
})
