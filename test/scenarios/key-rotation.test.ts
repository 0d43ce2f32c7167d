import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openHouse } from '../../src/app/house.ts'
import { operatorContext } from '../../src/app/operator.ts'
import { sealedTables } from '../../src/database/sealed-columns.ts'
import { changeSensitive } from '../../src/features/people/sensitive/contract.ts'
import { openSensitive } from '../../src/features/people/sensitive/store.ts'
import { newKey } from '../../src/kit/key-file.ts'
import { urlOf, vuon } from '../world/command.ts'
import { connectionOf } from '../world/databases.ts'
import { enters } from '../world/people.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type World } from '../world.ts'

vi.setConfig({ testTimeout: 120_000 })

const facts = {
  ethnicity: 'Tày',
  religion: null,
  partyJoined: '2003-02',
  partyOfficial: null,
  personalNumber: '001080012345',
}

let world: World
let personId: string
let file: string
let environment: Record<string, string>
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  const units = await unitTree(world, { name: 'Sở Khóa' })
  const unitId = units['Sở Khóa'] ?? ''
  const officer = await world.account('unit-officer', { unitId })
  personId = await enters(officer, 'Lò Thị Niêm', unitId)
  await officer.ask(changeSensitive, { params: { personId }, body: { revision: 0, ...facts } })
  file = join(world.operator.dataFolder, 'vuon.key')
  environment = {
    DATABASE_URL: urlOf(await connectionOf(world)),
    VUON_DATA: world.operator.dataFolder,
  }
})
afterAll(() => world.end())

/** What a program that starts now reads of the sealed facts, and who it finds by the personal number. */
const readAnew = async () => {
  const { dataFolder } = world.operator
  const house = await openHouse({ connection: await connectionOf(world), dataFolder, origins: [] })
  try {
    const { database, vault } = operatorContext(house, 'vi')
    const held = await database
      .selectFrom('personalNumberHolder')
      .select('personId')
      .where('personalNumberHash', '=', vault.hash(facts.personalNumber))
      .execute()
    const { revision: _revision, ...opened } = await openSensitive(database, vault, personId)
    return { opened, holders: held.map((holder) => holder.personId) }
  } finally {
    await house.close()
  }
}
const asBefore = () => ({ opened: facts, holders: [personId] })

test('every sealed column of the schema is known to the change of the key', async () => {
  const { rows } = await world.owner.query<{ place: string }>(
    `select table_name || '.' || column_name as place from information_schema.columns
      where table_schema = current_schema() and data_type = 'bytea'`,
  )
  const known = sealedTables.flatMap(({ table, columns, hash }) =>
    [...columns, ...(hash ? [hash.column] : [])].map((column) => `${table}.${column}`),
  )
  // Hashes that no key makes, the parts of files, the public halves of passkeys, and what follows from a column.
  const keyless =
    /(link|token|code|challenge)_hash$|\.(content|nonce|public_key)$|^ledger_(seal|place)\.|^personal_number_holder\./
  expect(
    rows
      .map(({ place }) => place)
      .filter((place) => !keyless.test(place))
      .toSorted(),
  ).toEqual(known.toSorted())
})

test('a change of the key seals everything anew: the facts read the same, the old key opens nothing', async () => {
  const before = readFileSync(file, 'utf8')
  const { code, out, err } = await vuon(environment, ['key', 'rotate'])
  expect(err).toBe('')
  expect(code).toBe(0)
  expect(out).toContain('sealed anew')
  const after = readFileSync(file, 'utf8')
  expect(after).toMatch(/^[0-9a-f]{64}\n$/)
  expect(after).not.toBe(before)
  expect(await readAnew()).toEqual(asBefore())
  writeFileSync(file, before)
  await expect(readAnew()).rejects.toThrow('vault.other_key')
  writeFileSync(file, after)
  expect(await readAnew()).toEqual(asBefore())
})

test('a change that was interrupted before its transaction, or before the file was cleared, loses nothing', async () => {
  const key = readFileSync(file, 'utf8')
  const stray = `${newKey().toString('hex')}\n`
  for (const left of [key + stray, stray + key]) {
    writeFileSync(file, left)
    expect(await readAnew()).toEqual(asBefore())
  }
  const { code } = await vuon(environment, ['key', 'rotate', '--json'])
  expect(code).toBe(0)
  expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1)
  expect(await readAnew()).toEqual(asBefore())
})
