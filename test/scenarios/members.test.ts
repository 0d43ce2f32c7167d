import { afterAll, beforeAll, expect, test } from 'vitest'
import { listMembers } from '../../src/features/reports/members/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

test('the tree tells how many people each unit has with those below it, on the day asked for', async () => {
  await withProfile(world)
  const administrator = await world.account('administrator')
  const ids = await unitTree(world, { name: 'sở', below: [{ name: 'phòng' }, { name: 'chi cục' }] })
  const { sở = '', phòng = '', 'chi cục': chiCục = '' } = ids
  await enters(administrator, 'Lê An', phòng, { from: '2012-01-01' })
  await enters(administrator, 'Lê Bình', phòng, { from: '2014-03-15' })
  await enters(administrator, 'Lê Chi', sở, { from: '2012-01-01' })
  const asked = { hierarchy: 'administrative', asOf: '2014-03-14' }
  const countsOf = async (visitor = administrator, asOf = asked.asOf) => {
    const { unitIds, people } = await visitor.ask(listMembers, { query: { ...asked, asOf } })
    return Object.fromEntries(unitIds.map((unitId, index) => [unitId, people[index]]))
  }
  expect(await countsOf()).toEqual({ [sở]: 2, [phòng]: 1 })
  expect(await countsOf(administrator, '2014-03-15')).toEqual({ [sở]: 3, [phòng]: 2 })
  const officer = await world.account('unit-officer', { unitId: phòng })
  expect(await countsOf(officer)).toEqual({ [phòng]: 1 })
  expect(await countsOf(await world.account('reader', { unitId: chiCục }))).toEqual({})
})
