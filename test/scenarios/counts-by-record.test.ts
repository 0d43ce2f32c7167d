import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rebuildSummary } from '../../src/database/rebuild-summary.ts'
import {
  addQualification,
  addStudy,
  changeQualification,
  changeStudy,
  completeStudy,
  removeQualification,
  removeStudy,
  verifyQualification,
} from '../../src/features/qualifications/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
let unitId: string

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  unitId = (await unitTree(world, { name: 'Tỉnh', below: [{ name: 'Sở Y tế' }] }))['Sở Y tế'] ?? ''
  officer = await world.account('programme-officer')
})
afterAll(() => world.end())

const levelCode = fc.constantFrom('PRO.DR', 'PRO.MA', 'PRO.BA', 'MED.CK1', 'POL.AD')
const date = fc.oneof(
  fc.integer({ min: 2005, max: 2020 }).map(String),
  fc.integer({ min: 2005, max: 2020 }).map((year) => `${year}-06-15`),
)
/** What an officer does with a record: the number chooses among the qualifications or studies there are. */
const deed = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), levelCode, awarded: date }),
  fc.record({ kind: fc.constant('change' as const), which: fc.nat(5), levelCode, awarded: date }),
  fc.record({ kind: fc.constant('remove' as const), which: fc.nat(5) }),
  fc.record({
    kind: fc.constant('verify' as const),
    which: fc.nat(5),
    verification: fc.constantFrom('seen' as const, 'rejected' as const),
  }),
  fc.record({ kind: fc.constant('study' as const), levelCode, from: date }),
  fc.record({ kind: fc.constant('study-on' as const), which: fc.nat(5), levelCode, from: date }),
  fc.record({ kind: fc.constant('stop' as const), which: fc.nat(5) }),
  fc.record({ kind: fc.constant('complete' as const), which: fc.nat(5) }),
)
type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never

type Known = { id: string; revision: number }

/** Does it as the screen would: with the revision that was last seen. */
const workingOn = (personId: string) => {
  const held: Known[] = []
  const studies: Known[] = []
  const pick = (list: Known[], which: number) => list[which % Math.max(1, list.length)]
  return async (one: Deed): Promise<void> => {
    const params = { personId }
    if (one.kind === 'add')
      held.push(
        await officer.ask(addQualification, {
          params,
          body: { levelCode: one.levelCode, awarded: one.awarded },
        }),
      )
    else if (one.kind === 'study')
      studies.push(
        await officer.ask(addStudy, { params, body: { levelCode: one.levelCode, from: one.from } }),
      )
    else {
      const isStudy = one.kind === 'study-on' || one.kind === 'stop' || one.kind === 'complete'
      const list = isStudy ? studies : held
      const known = pick(list, one.which)
      if (!known) return
      const at = { personId, id: known.id }
      const { revision } = known
      if (one.kind === 'change') {
        const body = { revision, levelCode: one.levelCode, awarded: one.awarded }
        Object.assign(known, await officer.ask(changeQualification, { params: at, body }))
      } else if (one.kind === 'verify') {
        const body = { revision, verification: one.verification, reason: 'Đã đối chiếu bản gốc' }
        Object.assign(known, await officer.ask(verifyQualification, { params: at, body }))
      } else if (one.kind === 'study-on') {
        const body = { revision, levelCode: one.levelCode, from: one.from, to: null }
        Object.assign(known, await officer.ask(changeStudy, { params: at, body }))
      } else if (one.kind === 'complete') {
        const body = { revision, awarded: '2021-05-20' }
        const done = await officer.ask(completeStudy, { params: at, body })
        known.revision = done.revision
        held.push({ id: done.qualificationId, revision: 1 })
      } else {
        await officer.ask(one.kind === 'remove' ? removeQualification : removeStudy, { params: at })
        list.splice(list.indexOf(known), 1)
      }
    }
  }
}

const kept = async (): Promise<string[]> => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', unit_id, hierarchy, set_code, basis, level_code, day, sum(people)) as line
    from count_day group by unit_id, hierarchy, set_code, basis, level_code, day
    having sum(people) <> 0 order by 1`.execute(world.database)
  return rows.map(({ line }) => line)
}

describe('the summary', () => {
  test('is after any work on records what counting from the beginning makes it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 3, maxLength: 12 }), async (deeds) => {
        const act = workingOn(await enters(officer, 'Lê Thị Thử', unitId))
        for (const one of deeds) await act(one)
        const byWork = await kept()
        await rebuildSummary(world.database)
        expect(byWork).toEqual(await kept())
        expect(byWork.length).toBeGreaterThan(0)
      }),
      { numRuns: 30 },
    )
  })
})
