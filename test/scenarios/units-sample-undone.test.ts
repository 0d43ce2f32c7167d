import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { vietnam } from '../../profiles/vn/profile.ts'
import { sampleAccounts } from '../../profiles/vn/sample-accounts.ts'
import { loadSample } from '../../src/features/home/sample/actions.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { loadProfile } from '../../src/features/qualifications/ladders/import.ts'
import { reverseEvent } from '../../src/features/units/lineage/reversal/contract.ts'
import { showLineage } from '../../src/features/units/lineage/story/contract.ts'
import { signIn } from '../world/access.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let officer: Visitor
beforeAll(async () => {
  world = await newWorld()
  const announced = await world.database.transaction().execute(async (tx) => {
    await loadProfile(tx, world.operator.actor, vietnam)
    return loadSample(tx, world.operator, sampleAccounts)
  })
  const enter = async (role: string) => {
    const { email } = sampleAccounts.find((account) => account.role === role) ?? { email: '' }
    const { password } = announced.find((account) => account.email === email) ?? { password: '' }
    return (await signIn(world, email, password)).who
  }
  administrator = await enter('administrator')
  officer = await enter('unit-officer')
})
afterAll(() => world.end())

const unitOf = async (code: string, day: string): Promise<string> => {
  const { rows } = await sql<{ unitId: string }>`select unit_id from unit_version
    where code = ${code} and from_day <= ${day} and ${day} < to_day`.execute(world.database)
  return rows[0]?.unitId ?? ''
}
const peopleIn = async (unitId: string, day: string): Promise<number> => {
  const { rows } = await sql<{ people: number }>`select count(distinct m.person_id)::int as people
    from membership m join unit_ancestry a on a.unit_id = m.unit_id and a.hierarchy = m.hierarchy
    where a.ancestor_id = ${unitId} and a.from_day <= ${day} and ${day} < a.to_day
      and m.from_day <= ${day} and ${day} < m.to_day`.execute(world.database)
  return rows[0]?.people ?? 0
}
const eventsOf = async (unitId: string) =>
  (await administrator.ask(showLineage, { params: { unitId } })).events

test('the officer of the old department finds the people of the new one after the merger', async () => {
  const merged = await unitOf('SKHCN', '2025-08-01')
  const { people } = await officer.ask(listPeople, { query: { unitId: merged, asOf: '2025-08-01' } })
  expect(people.length).toBeGreaterThan(0)
})

test('a merger of the sample on which nothing rests is undone by itself, and its people go back', async () => {
  const merged = await unitOf('BPTTH', '2025-08-01')
  const old = [await unitOf('BLA', '2025-06-30'), await unitOf('DPTTH', '2025-06-30')]
  const countBoth = async (day: string) =>
    (await peopleIn(old[0] ?? '', day)) + (await peopleIn(old[1] ?? '', day))
  const [before, joined] = [await countBoth('2025-06-30'), await peopleIn(merged, '2025-07-01')]
  expect(joined).toBeGreaterThan(0)
  const [event] = await eventsOf(merged)
  expect(event).toMatchObject({ kind: 'merger', day: '2025-07-01' })
  // The committee of the press was paired with it afterwards: that merger comes first.
  const params = { eventId: event?.eventId ?? '' }
  expect(await administrator.answerTo(reverseEvent, { params })).toMatchObject({
    status: 409,
    body: { error: { code: 'lineage.event_depends' } },
  })
  const [committee] = await eventsOf(await unitOf('DB-BPTTH', '2025-08-01'))
  await administrator.ask(reverseEvent, { params: { eventId: committee?.eventId ?? '' } })
  await administrator.ask(reverseEvent, { params })
  expect(await countBoth('2025-07-01')).toBe(joined)
  expect(await countBoth('2025-06-30')).toBe(before)
})

test('what later events rest on names the one to undo first', async () => {
  const [event] = await eventsOf(await unitOf('SNV', '2025-08-01'))
  expect(event).toMatchObject({ kind: 'merger', refusalToReverse: { code: 'lineage.event_depends' } })
})

test('every event of the sample can be taken back, the last first, and the people are where they were', async () => {
  const { rows } = await sql<{ eventId: string; kind: string }>`select event_id, kind from lineage_event
    where reversed_at is null order by event_id desc`.execute(world.database)
  for (const { eventId, kind } of rows) {
    const { status, body } = await administrator.answerTo(reverseEvent, { params: { eventId } })
    expect([kind, status, status === 200 ? '' : body]).toEqual([kind, 200, ''])
  }
  const { rows: dangling } = await sql<{ unitId: string }>`
    select unit_id from membership m where not exists (select 1 from unit_version v where v.unit_id = m.unit_id
      and v.from_day <= m.from_day and v.to_day >= m.to_day)
    union select unit_id from post_held h where not exists (select 1 from unit_version v
      where v.unit_id = h.unit_id)
    union select committee_id from unit_pair p where not exists (select 1 from unit_version v
      where v.unit_id = p.committee_id)`.execute(world.database)
  expect(dangling).toEqual([])
  expect(await unitOf('SDTTG', '2025-08-01')).toBe('')
  const science = await unitOf('SKHCN', '2025-08-01')
  expect(science).toBe(await unitOf('SKHCN', '2015-08-27'))
})
