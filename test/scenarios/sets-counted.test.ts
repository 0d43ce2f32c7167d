import { type ChildProcess, spawn } from 'node:child_process'
import { resolve } from 'node:path'
import type pg from 'pg'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { rebuildSummary } from '../../src/database/rebuild-summary.ts'
import { reorderedFrom } from '../../src/domain/counting/reorder.ts'
import { enrolPeople } from '../../src/features/imports/enrolment/actions.ts'
import { addQualification } from '../../src/features/qualifications/contract.ts'
import { listLadders } from '../../src/features/qualifications/ladders/contract.ts'
import { addSet, arrangeSet } from '../../src/features/qualifications/ladders/sets/contract.ts'
import { findSet } from '../../src/features/reports/columns/store.ts'
import { rollUp } from '../../src/features/reports/roll-up/contract.ts'
import { splitCounts } from '../../src/features/reports/roll-up/store.ts'
import { databaseNamed } from '../database.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
let units: Record<string, string>
let everyone: string[]
const peopleInAll = 5000
const levels = ['PRO.MA', 'MED.CK1', 'PRO.BA', 'PRO.CO', 'TTL.P']
const hierarchy = 'administrative'
const asOf = '2020-01-01'

const learning = {
  fieldCode: null,
  specialty: null,
  institution: null,
  country: null,
  form: null,
  funding: null,
}
const unproved = { diplomaNumber: null, evidenceKind: null, verification: 'unverified' as const }
const nothing = {
  ethnicity: null,
  religion: null,
  partyJoined: null,
  partyOfficial: null,
  personalNumber: null,
}

/** Everybody holds two levels; which one counts depends on the order. */
const somebody = (at: number, unitId: string) => ({
  id: newId(),
  staffCode: null,
  fullName: `Nguyễn Thị ${at}`,
  sex: 'female' as const,
  born: '1980',
  sensitive: nothing,
  memberships: [{ hierarchy, unitId, from: '2012', to: null }],
  services: [],
  posts: [],
  qualifications: [at % 5, (at + 1 + (at % 3)) % 5].map((level) => ({
    ...learning,
    ...unproved,
    levelCode: levels[level] ?? '',
    awarded: '2014',
  })),
  studies: [],
})

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  units = await unitTree(world, {
    name: 'Tỉnh',
    code: 'T',
    below: [{ name: 'Sở Y tế' }, { name: 'Sở Nội vụ' }, { name: 'Sở Tài chính' }],
  })
  administrator = await world.account('administrator')
  const homes = Object.values(units)
  const people = Array.from({ length: peopleInAll }, (_, at) => somebody(at, homes[at % homes.length] ?? ''))
  everyone = people.map(({ id }) => id)
  const by = { actor: world.operator.actor, vault: world.operator.vault, causeId: null }
  await world.database.transaction().execute((tx) => enrolPeople(tx, by, people))
}, 60_000)
afterAll(() => world.end())

const setNamed = async (code: string, asker = administrator) => {
  const { sets } = await asker.ask(listLadders)
  const found = sets.find((set) => set.code === code)
  if (!found) throw new Error(`no set ${code}`)
  return found
}

/** Another order of the set from 2016 on. */
const reorder = async (code: string, levelCodes: string[], asker = administrator) => {
  const { revision, members } = await setNamed(code, asker)
  const body = { revision, members: reorderedFrom(members, '2016-01-01', levelCodes) }
  await asker.ask(arrangeSet, { params: { code }, body })
}

const counting = async (code = 'professional') => (await setNamed(code)).counting
const counted = async () => {
  while (await counting()) await new Promise((next) => setTimeout(next, 50))
}

/** What the report says of the set, and what the base tables say when everybody is counted again. */
const agrees = async (code: string): Promise<number[]> => {
  const unitId = units.Tỉnh ?? ''
  const set = await findSet(world.database, code, asOf)
  const levelCodes = set?.levelCodes ?? []
  const people = async () =>
    (await administrator.ask(rollUp, { query: { unitId, asOf, set: code, basis: 'holders', hierarchy } }))
      .total.people
  const asked = { hierarchy, setCode: code, basis: 'holders' as const, levelCodes, asOf }
  const recount = await splitCounts(world.database, world.operator.scope, [unitId], asked, 'level')
  const shown = await people()
  const byLevel = new Map(recount.map(({ column, people }) => [column, people]))
  expect(shown).toEqual(levelCodes.map((level) => byLevel.get(level) ?? 0))
  return shown
}

const summaryRows = async () => {
  const { rows } = await world.database.executeQuery<{ key: string; people: number }>(
    world.database
      .selectFrom('countDay')
      .select(({ fn, ref, val }) => [
        fn<string>('concat_ws', [
          val(' '),
          ref('unitId'),
          ref('hierarchy'),
          ref('setCode'),
          ref('basis'),
          ref('levelCode'),
          ref('day'),
        ]).as('key'),
        fn.sum<number>('people').as('people'),
      ])
      .groupBy(['unitId', 'hierarchy', 'setCode', 'basis', 'levelCode', 'day'])
      .having(({ fn }) => fn.sum('people'), '<>', 0)
      .orderBy('key')
      .compile(),
  )
  return rows
}

/** The summary is what it would be if it were made anew from everybody. */
const standsAsMadeAnew = async () => {
  const kept = await summaryRows()
  await rebuildSummary(world.database)
  expect(kept).toEqual(await summaryRows())
}

test('the roll-up equals a recount at every moment while a set with a new order is counted and people change', async () => {
  const before = await agrees('professional')
  await reorder('professional', ['PRO.CO', 'PRO.BA', 'MED.CK1', 'PRO.MA'])
  expect(await counting()).not.toBeNull()
  const studies = (personId: string, at: number) =>
    administrator.ask(addQualification, {
      params: { personId },
      body: { levelCode: levels[at % 4] ?? '', awarded: '2015', evidenceKind: 'diploma' },
    })
  let rounds = 0
  while (await counting()) {
    // Somebody who is in already, somebody whose turn comes late, and somebody new.
    const someone = await enters(administrator, `Lê Văn ${rounds}`, units['Sở Y tế'] ?? '')
    const changed = [everyone[rounds * 7], everyone.at(-1 - rounds * 5), someone]
    await Promise.all(changed.map((id, at) => studies(id ?? '', rounds + at)))
    await agrees('professional')
    rounds += 1
  }
  expect(rounds).toBeGreaterThan(0)
  expect((await findSet(world.database, 'professional', asOf))?.summaryOf).toBe('professional')
  expect(await agrees('professional')).not.toEqual(before)
  await standsAsMadeAnew()
}, 120_000)

test('a set that changes again while it is counted ends with the last order', async () => {
  await reorder('professional', ['PRO.BA', 'PRO.MA'])
  while (((await counting())?.people ?? 1) === 0) await new Promise((next) => setTimeout(next, 30))
  await reorder('professional', ['TTL.P', 'PRO.MA', 'MED.CK1', 'PRO.BA'])
  await counted()
  await agrees('professional')
  await standsAsMadeAnew()
}, 60_000)

test('a new set counts at once, and its summary follows', async () => {
  const name = { vi: 'Sau đại học y tế', en: 'Medical above university' }
  const body = { code: 'medical', name, from: '2010-01-01', levelCodes: ['MED.CK1', 'TTL.P'] }
  await administrator.ask(addSet, { body })
  await agrees('medical')
  while (await counting('medical')) await new Promise((next) => setTimeout(next, 50))
  expect((await findSet(world.database, 'medical', asOf))?.summaryOf).toBe('medical')
  await agrees('medical')
  expect(await administrator.answerTo(addSet, { body })).toMatchObject({ status: 409 })
}, 60_000)

const urlOf = (connection: pg.PoolConfig): string => {
  if (connection.connectionString) return connection.connectionString
  const { user, password, host = '', port = 5432, database } = connection
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  const query = new URLSearchParams({ host, port: String(port) })
  return `postgresql://${encodeURIComponent(user ?? '')}${secret}@localhost/${database}?${query}`
}

/** A process of its own on the same database, serving. */
const starts = async (database: string): Promise<{ child: ChildProcess; address: string }> => {
  const child = spawn(process.execPath, [resolve(import.meta.dirname, '../../src/app/start.ts')], {
    env: {
      ...process.env,
      DATABASE_URL: urlOf(databaseNamed(inject('postgres'), database)),
      VUON_DATA: world.operator.dataFolder,
      PORT: '0',
      RATE_LIMITS: 'off',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((started) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:[1-9]\d*/.exec(said)?.[0]
      if (address) started({ child, address })
    })
  })
}

const ends = (child: ChildProcess, signal: NodeJS.Signals) =>
  new Promise((over) => {
    child.on('exit', over)
    child.kill(signal)
  })

test('a process that is killed while a set is counted leaves true figures, and the next start finishes', async () => {
  const name = world.database.selectNoFrom(({ fn }) => fn<string>('current_database').as('name'))
  const database = (await name.executeTakeFirstOrThrow()).name
  const first = await starts(database)
  const there = visitor(first.address, null, administrator.cookie)
  await reorder('professional', ['MED.CK1', 'PRO.CO', 'PRO.MA', 'PRO.BA', 'TTL.P'], there)
  while (((await counting())?.people ?? 0) < 1000) await new Promise((next) => setTimeout(next, 30))
  await ends(first.child, 'SIGKILL')
  const left = await counting()
  expect(left?.people).toBeLessThan(peopleInAll)
  await agrees('professional')
  const second = await starts(database)
  await counted()
  await agrees('professional')
  await ends(second.child, 'SIGTERM')
  await standsAsMadeAnew()
}, 120_000)
