import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databaseRoles, everybody, nobody, type RowReach } from '../../src/database/reach.ts'
import { personalColumns } from '../../src/domain/access/personal-data.ts'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

const branchNames = ['Sở Một', 'Sở Hai', 'Sở Ba', 'Sở Bốn'] as const
type Branch = { readonly unitId: string; readonly officer: Visitor; readonly personIds: ReadonlySet<string> }

let world: World
let branches: Branch[]

const peopleOf = async (administrator: Visitor, name: string, unitId: string) => {
  const personIds = new Set<string>()
  for (const given of ['An', 'Bình', 'Chi'])
    personIds.add(await enters(administrator, `${name} Văn ${given}`, unitId))
  return personIds
}

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  const ids = await unitTree(world, { name: 'Tỉnh', below: branchNames.map((name) => ({ name })) })
  const administrator = await world.account('administrator')
  branches = []
  for (const name of branchNames) {
    const unitId = ids[name] ?? ''
    const officer = await world.account('unit-officer', { unitId })
    branches.push({ unitId, officer, personIds: await peopleOf(administrator, name, unitId) })
  }
})
afterAll(() => world.end())

const asks = async (reach: RowReach, statement: string): Promise<readonly unknown[]> =>
  (await sql.raw(statement).execute(world.seenBy(reach))).rows
const of = ({ unitId }: Branch): RowReach => ({ everything: false, unitIds: [unitId], personId: null })
const denied = /permission denied|must be owner/

describe('The roles of the application', () => {
  const roles = () => [...Object.values(databaseRoles), world.login].map((name) => `'${name}'`).join(', ')

  test('own nothing', async () => {
    const { rows } = await world.owner.query(
      `select relname from pg_class where pg_get_userbyid(relowner) in (${roles()})
        union all select nspname from pg_namespace where pg_get_userbyid(nspowner) in (${roles()})`,
    )
    expect(rows).toEqual([])
  })

  test.each([nobody, everybody])('cannot change the schema', async (reach) => {
    await expect(asks(reach, 'create table mine (x int)')).rejects.toThrow(denied)
    await expect(asks(reach, 'alter table person add column mine int')).rejects.toThrow(denied)
    await expect(asks(reach, 'drop table ledger_entry')).rejects.toThrow(denied)
    await expect(asks(reach, 'alter table person disable row level security')).rejects.toThrow(denied)
  })

  test.each([nobody, everybody])('cannot rewrite the ledger', async (reach) => {
    await expect(asks(reach, `update ledger_entry set reason = 'khác'`)).rejects.toThrow(denied)
    await expect(asks(reach, 'delete from ledger_entry')).rejects.toThrow(denied)
    await expect(asks(reach, 'truncate ledger_entry')).rejects.toThrow(denied)
  })

  test.each([nobody, everybody])('cannot read sealed facts outside the role for it', async (reach) => {
    await expect(asks(reach, 'select * from person_sensitive')).rejects.toThrow(denied)
    await expect(asks(reach, 'select * from import_sealed')).rejects.toThrow(denied)
  })
})

describe('The second lock', () => {
  test('stands on every table about people', async () => {
    const { rows } = await world.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relkind = 'r' and a.attname = 'person_id' and not c.relrowsecurity
          and c.relnamespace = 'public'::regnamespace order by 1`,
    )
    // Whose account it is, and which codes are taken: asked by the door and across the registry, never shown.
    const outside = ['account', 'personal_number_holder', 'staff_code_holder']
    expect(rows.map(({ name }) => name)).toEqual(outside)
    expect(Object.keys(personalColumns).filter((table) => outside.includes(table))).toEqual([])
  })

  test('lets a question that forgot its conditions see the people within reach only', async () => {
    expect(await asks(nobody, 'select person_id from person')).toEqual([])
    for (const branch of branches) {
      const people = await asks(of(branch), 'select distinct person_id as "personId" from membership')
      expect(new Set(people.map((row) => (row as { personId: string }).personId))).toEqual(branch.personIds)
      const named = await asks(of(branch), 'select person_id from person')
      expect(named).toHaveLength(branch.personIds.size)
    }
    expect(await asks(everybody, 'select person_id from person')).toHaveLength(12)
  })

  test('lets nobody change whom they do not see', async () => {
    const [mine, foreign] = branches as [Branch, Branch]
    const ids = [...foreign.personIds].map((id) => `'${id}'`).join(', ')
    await asks(of(mine), `update person set full_name = 'Bị sửa' where person_id in (${ids})`)
    await asks(of(mine), `delete from membership where person_id in (${ids})`)
    const rows = await asks(everybody, `select 1 from person where full_name = 'Bị sửa'`)
    expect(rows).toEqual([])
    expect(await asks(of(foreign), 'select 1 from membership')).toHaveLength(3)
  })

  test('keeps the own record in sight, and no other', async () => {
    const [personId = ''] = branches[0]?.personIds ?? []
    const seen = await asks({ everything: false, unitIds: [], personId }, 'select full_name from person')
    expect(seen).toEqual([{ fullName: 'Sở Một Văn An' }])
  })

  test('holds when a transaction failed on the connection before', async () => {
    const [mine, foreign] = branches as [Branch, Branch]
    for (let turn = 0; turn < 30; turn += 1) {
      await expect(asks(of(foreign), 'select 1 / 0 from person')).rejects.toThrow(/division/)
      expect(await asks(of(mine), 'select 1 from person')).toHaveLength(3)
    }
  })
})

const requests = 10_000
const atOnce = 40

test('ten thousand interleaved requests of officers with disjoint units on pooled connections show no foreign row', async () => {
  const foreign: string[] = []
  let asked = 0
  const officer = async (branch: Branch) => {
    while (asked < requests) {
      asked += 1
      const { people } = await branch.officer.ask(listPeople, { query: { limit: 5 } })
      expect(people).toHaveLength(3)
      foreign.push(...people.map(({ personId }) => personId).filter((id) => !branch.personIds.has(id)))
    }
  }
  await Promise.all(Array.from({ length: atOnce }, (_, index) => officer(branches[index % 4] as Branch)))
  expect(foreign).toEqual([])
  expect(asked).toBeGreaterThanOrEqual(requests)
}, 300_000)
