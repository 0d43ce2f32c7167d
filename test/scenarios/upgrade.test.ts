import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { openHouse } from '../../src/app/house.ts'
import { operatorContext } from '../../src/app/operator.ts'
import { restoreBackup } from '../../src/database/backup/restore.ts'
import { connectionPool } from '../../src/database/connect.ts'
import { migrate, migrations } from '../../src/database/migrate.ts'
import type { Migrations } from '../../src/database/migration-run.ts'
import { startOwnServer } from '../../src/database/own-server/server.ts'
import { statements } from '../../src/database/statements.ts'
import type { Basis } from '../../src/domain/counting/basis.ts'
import { makeRollUp } from '../../src/features/reports/roll-up/actions.ts'
import { verify } from '../../src/features/reports/summary/actions.ts'
import { readOrMakeKeys } from '../../src/kit/key-file.ts'
import { openVault } from '../../src/kit/vault.ts'
import { vuon } from '../world/command.ts'
import { connected, contentsOf, emptyDatabase, structureOf, temporaryFolder } from '../world/databases.ts'
import { served } from '../world/served.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const released = resolve(import.meta.dirname, '../released')
const file = join(released, '0.1.0.vuonbackup')
const passphrase = 'released installation of invented people'
const figures = JSON.parse(readFileSync(join(released, '0.1.0-figures.json'), 'utf8')) as Record<
  string,
  { columns: string[]; units: Record<string, number[]> }
>

const lastReleased = '0011-lineage'
const releasedOnly: Migrations = Object.fromEntries(
  Object.entries(migrations).filter(([name]) => name <= lastReleased),
)
const { folder: dataFolder, remove } = temporaryFolder()

/** A database as version 0.1.0 left it. */
const releasedDatabase = async (): Promise<pg.PoolConfig> => {
  const made = await emptyDatabase()
  onTestFinished(made.drop)
  await connected(made.connection, (client) =>
    restoreBackup(
      client,
      file,
      { known: releasedOnly, replace: false, passphrase },
      { decide: () => {}, keep: () => {} },
    ),
  )
  return made.connection
}

const withPool = async <T>(connection: pg.PoolConfig, work: (pool: pg.Pool) => Promise<T>): Promise<T> => {
  const pool = connectionPool(connection)
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}

const upgrade = (connection: pg.PoolConfig, known: Migrations = migrations) =>
  withPool(connection, (pool) => migrate(pool, { known }))

const countsOf = (contents: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(contents).map(([name, lines]) => [name, lines.length - 1]))

beforeAll(() => {
  expect(Object.keys(releasedOnly).at(-1)).toBe(lastReleased)
})
afterAll(remove)

describe('an installation of version 0.1.0', () => {
  test('upgraded, holds every row, answers the same figures and serves', async () => {
    const connection = await releasedDatabase()
    const before = countsOf(await contentsOf(connection))
    expect(before).toMatchObject({ unit: 730, account: 5 })
    expect(await upgrade(connection)).toEqual(Object.keys(migrations).filter((name) => name > lastReleased))
    const after = countsOf(await contentsOf(connection))
    // A later step may add tables and rows of its own; what was there is still there.
    for (const [table, rows] of Object.entries(before))
      expect([table, after[table] ?? 0]).toEqual([table, Math.max(rows, after[table] ?? 0)])
    const house = await openHouse({ connection, dataFolder, origins: [] })
    onTestFinished(() => house.close())
    const context = operatorContext(house, 'vi')
    for (const [asked, { columns, units }] of Object.entries(figures)) {
      const [set = '', basis] = asked.split(' ')
      const query = { unit: 'DUK', asOf: '2015-08-27', by: 'level', set, basis: basis as Basis } as const
      const answer = await makeRollUp(context, query)
      expect(answer.columns.map(({ code }) => code)).toEqual(columns)
      const rows = [answer.total, ...answer.parts].filter(({ part }) => part === 'unit')
      expect(
        Object.fromEntries(rows.map((row) => [row.code, [row.members, row.total, ...row.people]])),
      ).toEqual(units)
    }
    expect((await verify(context)).count).toBe(0)
    await served(house, dataFolder, async (answers) => {
      expect(await answers('/api/health')).toBe(200)
      expect(await answers('/api/units')).toBe(401)
    })
  })

  test('restored by this version, is upgraded on the way, with the key that opens what is sealed', async () => {
    const { folder, remove: removeIt } = temporaryFolder()
    onTestFinished(removeIt)
    const words = join(folder, 'passphrase.txt')
    writeFileSync(words, `${passphrase}\n`)
    const environment = { VUON_DATA: join(folder, 'data') }
    const restored = await vuon(environment, ['restore', file, '--passphrase-file', words])
    expect(restored).toMatchObject({ code: 0, err: '' })
    expect(restored.out).toContain('Upgraded the structure by')
    const verified = await vuon(environment, ['report', 'verify'])
    expect(verified).toMatchObject({ code: 0, err: '' })
    const running = await startOwnServer({ dataFolder: environment.VUON_DATA })
    onTestFinished(() => running.stop())
    const [key = Buffer.alloc(0)] = readOrMakeKeys(join(environment.VUON_DATA, 'vuon.key'))
    const { rows } = await connected(running.connection, (client) =>
      client.query<{ id: string; number: Buffer }>(
        'select person_id as id, personal_number as number from person_sensitive where personal_number is not null',
      ),
    )
    expect(rows.length).toBeGreaterThan(100)
    for (const { id, number } of rows)
      expect(openVault(key).open(number, `person_sensitive.personal_number.${id}`)).toMatch(/^\d{9,12}$/)
  })
})

/** The steps of this version, then one that goes wrong after it has done much. */
const failing: Migrations = {
  ...migrations,
  '9999-fails': {
    up: async (database) => {
      await statements(
        database,
        'create table half (id int)',
        'delete from qualification',
        'alter table person add column half text',
      )
      throw new Error('the disk says no')
    },
  },
}

describe('an upgrade that fails', () => {
  test('leaves structure and rows exactly as they were, and says so in a sentence', async () => {
    const connection = await releasedDatabase()
    const [structure, contents] = [await structureOf(connection), await contentsOf(connection)]
    const attempt = upgrade(connection, failing)
    await expect(attempt).rejects.toThrow(
      /migration\.failed.*9999-fails.*the disk says no.*exactly as before/,
    )
    expect(await structureOf(connection)).toEqual(structure)
    expect(await contentsOf(connection)).toEqual(contents)
    // The version that wrote them finds nothing to do, and the next attempt is free to go.
    expect(await upgrade(connection, releasedOnly)).toEqual([])
    expect((await upgrade(connection)).length).toBeGreaterThan(0)
  })

  test('does not disturb the version that serves', async () => {
    const connection = await releasedDatabase()
    const house = await openHouse({ connection, dataFolder, origins: [] })
    onTestFinished(() => house.close())
    await served(house, dataFolder, async (answers) => {
      await expect(upgrade(connection, failing)).rejects.toThrow('migration.failed')
      expect(await answers('/api/health')).toBe(200)
      const query = {
        unit: 'DUK',
        asOf: '2015-08-27',
        by: 'level',
        set: 'professional',
        basis: 'holders',
      } as const
      const { total } = await makeRollUp(operatorContext(house, 'vi'), query)
      expect(total.total).toBe(figures['professional holders']?.units.DUK?.[1])
    })
  })
})

test('a database that a newer version wrote is refused in a sentence and left alone', async () => {
  const connection = await releasedDatabase()
  const newer: Migrations = {
    ...migrations,
    '9999-later': { up: (database) => statements(database, 'create table later (id int)') },
  }
  await upgrade(connection, newer)
  const contents = await contentsOf(connection)
  await expect(upgrade(connection)).rejects.toThrow(/database\.newer.*9999-later.*Nothing was changed/)
  await expect(openHouse({ connection, dataFolder, origins: [] })).rejects.toThrow('database.newer')
  expect(await contentsOf(connection)).toEqual(contents)
})
