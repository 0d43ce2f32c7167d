import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { vietnam } from '../../profiles/vn/profile.ts'
import { sampleAccounts } from '../../profiles/vn/sample-accounts.ts'
import { loadSample } from '../../src/features/home/sample/actions.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { peopleBehind, rollUp } from '../../src/features/reports/roll-up/contract.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor
beforeAll(async () => {
  world = await newWorld()
  await world.database.transaction().execute(async (tx) => {
    await loadProfile(tx, world.operator.actor, vietnam)
    await loadSample(tx, world.operator, sampleAccounts)
  })
  officer = await world.account('programme-officer')
})
afterAll(() => world.end())

const peopleByColumn = (answer: { columns: { code: string }[]; total: { people: number[] } }) =>
  Object.fromEntries(answer.columns.map(({ code }, index) => [code, answer.total.people[index]]))

describe('the sample organisation', () => {
  test('looks at 27 August 2015 unless told otherwise, and has 62 grassroots committees', async () => {
    const answer = await officer.ask(rollUp, { query: { unit: 'DUK' } })
    expect(answer.asOf).toBe('2015-08-27')
    const grassroots = new Set(vietnam.unitKinds.filter((kind) => kind.grassroots).map(({ code }) => code))
    expect(answer.parts.filter((row) => row.part === 'unit' && grassroots.has(row.kindCode))).toHaveLength(62)
  })

  test('480 people studied or study above university level: 10 doctors, 281 masters, 176 and 13 specialists', async () => {
    const query = { unit: 'DUK', set: 'above-university', basis: 'holders-and-studying' as const }
    const answer = await officer.ask(rollUp, { query })
    expect(answer.total.total).toBe(480)
    expect(peopleByColumn(answer)).toMatchObject({
      'PRO.DR': 10,
      'PRO.MA': 281,
      'MED.CK1': 176,
      'MED.CK2': 13,
    })
    for (const [index] of answer.columns.entries())
      expect(answer.parts.reduce((sum, part) => sum + (part.people[index] ?? 0), 0)).toBe(
        answer.total.people[index],
      )
  })

  test('some of the 480 were funded by the state and some paid for themselves', async () => {
    const query = {
      unit: 'DUK',
      set: 'above-university',
      basis: 'holders-and-studying' as const,
      by: 'funding' as const,
    }
    const answer = await officer.ask(rollUp, { query })
    const people = peopleByColumn(answer)
    expect(answer.total.total).toBe(480)
    expect((people['state-central'] ?? 0) + (people['state-local'] ?? 0)).toBeGreaterThan(50)
    expect(people.self ?? 0).toBeGreaterThan(50)
  })

  test('every figure opens down to its people', async () => {
    const query = { unit: 'DUK', set: 'above-university', basis: 'holders-and-studying' as const, limit: 500 }
    const doctors = await officer.ask(peopleBehind, { query: { ...query, column: 'PRO.DR' } })
    expect(doctors.people).toHaveLength(10)
    expect(doctors.people.every(({ levelCode }) => levelCode === 'PRO.DR')).toBe(true)
    const all = await officer.ask(peopleBehind, { query })
    expect(all.total).toBe(480)
    expect(new Set(all.people.map(({ personId }) => personId)).size).toBe(480)
  })

  test('the Department of Science and Technology ended 2014 with 80 staff: 51 with university, 8 above it', async () => {
    const query = { unit: 'SKHCN', hierarchy: 'administrative', asOf: '2014-12-31', set: 'professional' }
    const answer = await officer.ask(rollUp, { query })
    expect(answer.total.members).toBe(80)
    const people = peopleByColumn(answer)
    expect(people['PRO.BA']).toBe(51)
    const above = await officer.ask(rollUp, { query: { ...query, set: 'above-university' } })
    expect(above.total.total).toBe(8)
  })

  test('after the reorganisation of 2025 the bloc is gone and the same people are counted elsewhere', async () => {
    const gone = await officer.answerTo(rollUp, { query: { unit: 'DUK', asOf: '2026-06-30' } })
    expect(gone).toMatchObject({ status: 404, body: { error: { code: 'unit.not_found' } } })
    const now = await officer.ask(rollUp, { query: { asOf: '2026-06-30', set: 'above-university' } })
    expect(now.total.members).toBeGreaterThan(1000)
    expect(now.total.total).toBeGreaterThan(300)
  })

  test('an officer of the bloc reaches its agencies too, and chooses one once the bloc is gone', async () => {
    const bloc = await officer.ask(rollUp, { query: { unit: 'DUK' } })
    const own = await world.account('programme-officer', { unitId: bloc.total.unitId })
    expect((await own.ask(rollUp, { query: {} })).total.code).toBe('DUK')
    const agency = await own.ask(rollUp, { query: { unit: 'SKHCN', asOf: '2014-12-31' } })
    expect(agency.total.members).toBe(80)
    const later = await own.answerTo(rollUp, { query: { asOf: '2026-06-30' } })
    expect(later).toMatchObject({ status: 422, body: { error: { code: 'unit.choose' } } })
  })
})
