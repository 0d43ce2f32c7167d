import { afterAll, beforeAll, expect, test } from 'vitest'
import { addQualification, removeQualification } from '../../src/features/qualifications/contract.ts'
import { addLevel, listLadders, removeLevel } from '../../src/features/qualifications/ladders/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
})
afterAll(() => world.end())

test('a level that was removed meanwhile is refused in a sentence, and nothing is half done', async () => {
  const administrator = await world.account('administrator')
  const officer = await world.account('programme-officer')
  const units = await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }] })
  const personId = await enters(officer, 'Lê Văn Bậc', units['Sở Y tế'] ?? '')
  const { ladders } = await administrator.ask(listLadders)
  const master = ladders.flatMap(({ levels }) => levels).find(({ code }) => code === 'PRO.MA')
  if (!master) throw new Error('the profile has no master')
  await administrator.ask(addLevel, { body: { ...master, code: 'PRO.TRY' } })
  const body = { levelCode: 'PRO.TRY', awarded: '2019' }
  const { id } = await officer.ask(addQualification, { params: { personId }, body })
  await officer.ask(removeQualification, { params: { personId, id } })
  await administrator.ask(removeLevel, { params: { code: 'PRO.TRY' } })
  const late = await officer.answerTo(addQualification, { params: { personId }, body })
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'record.gone_meanwhile' } } })
})
