import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startOwnServer } from '../../src/database/own-server/server.ts'
import { announceServing } from '../../src/database/serving.ts'
import { urlOf, vuon } from '../world/command.ts'
import {
  connected,
  connectionOf,
  contentsOf,
  emptyDatabase,
  furnishWithSample,
  temporaryFolder,
} from '../world/databases.ts'
import { newWorld } from '../world.ts'

vi.setConfig({ testTimeout: 240_000 })

const { folder, remove } = temporaryFolder()
const own = { VUON_DATA: join(folder, 'data') }
const ask = ['report', 'roll-up', '--unit', 'DUK', '--set', 'above-university', '--json']

let contents: Record<string, string[]>
let server: Awaited<ReturnType<typeof emptyDatabase>>
let onServer: Record<string, string>
beforeAll(async () => {
  const world = await newWorld()
  await furnishWithSample(world)
  const source = await connectionOf(world)
  contents = await contentsOf(source)
  const file = join(folder, 'sample.vuonbackup')
  const taken = { DATABASE_URL: urlOf(source), VUON_DATA: world.operator.dataFolder }
  expect((await vuon(taken, ['backup', file])).code).toBe(0)
  expect((await vuon(own, ['restore', file, '--without-key'])).err).toBe('')
  cpSync(join(world.operator.dataFolder, 'vuon.key'), join(folder, 'data', 'vuon.key'))
  await world.end()
  server = await emptyDatabase()
  onServer = { ...own, DATABASE_URL: urlOf(server.connection) }
})
afterAll(async () => {
  await server.drop()
  remove()
})

/** What the own database holds, while it runs for the asking. */
const ownContents = async () => {
  const running = await startOwnServer({ dataFolder: own.VUON_DATA })
  try {
    return await contentsOf(running.connection)
  } finally {
    await running.stop()
  }
}

const change = (connection: pg.PoolConfig) =>
  connected(connection, (client) =>
    client.query("insert into setting (name, value) values ('moved', 'true') on conflict do nothing"),
  )

test('from the own database to a server: every row, the same figures, and the old place says where they are', async () => {
  const before = await vuon(own, ask)
  const moved = await vuon(own, ['move', '--to', urlOf(server.connection), '--json'])
  expect(moved.err).toBe('')
  expect(JSON.parse(moved.out).rows).toBe(
    Object.values(contents).reduce((sum, rows) => sum + rows.length - 1, 0),
  )
  expect(await contentsOf(server.connection)).toEqual(contents)
  expect(JSON.parse((await vuon(onServer, ask)).out)).toEqual(JSON.parse(before.out))
  const old = await vuon(own, ask)
  expect([old.code, old.err]).toEqual([
    1,
    expect.stringContaining('data of this folder were moved to postgresql://'),
  ])
  expect(await ownContents()).toEqual(contents)
})

test('back from the server: what changed there comes along, and the old data are replaced only after agreeing', async () => {
  await change(server.connection)
  const refused = await vuon(onServer, ['move', '--to', 'own'])
  expect(refused.err).toContain('backup.not_empty')
  const moved = await vuon(onServer, ['move', '--to', 'own', '--replace'], 'vuon\n')
  expect([moved.code, moved.out]).toEqual([0, expect.stringContaining('start without DATABASE_URL')])
  expect(await ownContents()).toEqual(await contentsOf(server.connection))
  expect((await vuon(own, ask)).code).toBe(0)
})

test('while the application serves nothing is moved, and nothing while somebody writes', async () => {
  const stop = await announceServing(server.connection)
  const served = await vuon(onServer, ['move', '--to', 'own', '--replace'], 'vuon\n')
  expect([served.code, served.err]).toEqual([1, expect.stringContaining('database.served')])
  await stop()
  await connected(server.connection, async (client) => {
    await client.query('begin')
    await client.query("update setting set value = 'false' where name = 'moved'")
    const written = await vuon(onServer, ['move', '--to', 'own', '--replace'], 'vuon\n')
    expect([written.code, written.err]).toEqual([1, expect.stringContaining('database.written')])
    await client.query('rollback')
  })
})

test('a database is not moved onto itself, nor to an address that is none', async () => {
  const itself = await vuon(
    onServer,
    ['move', '--to', urlOf(server.connection), '--replace'],
    `${server.name}\n`,
  )
  expect(itself.err).toContain('database.busy')
  expect((await vuon(own, ['move', '--to', 'own'])).err).toContain('move.already_own')
  expect((await vuon(own, ['move', '--to', 'nơi nào'])).err).toContain('configuration.database_url')
})
