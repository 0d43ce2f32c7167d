import { readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { basesIn, contentOf, takeBase } from '../../src/database/archive/base.ts'
import { type Archive, archiveIn, clusterId } from '../../src/database/archive/folder.ts'
import { recoverTo } from '../../src/database/archive/recover.ts'
import { startOwnServer } from '../../src/database/own-server/server.ts'
import { connected, temporaryFolder } from '../world/databases.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const { folder, remove } = temporaryFolder()
const dataFolder = join(folder, 'dữ liệu')
// A quote and a per cent sign stand for whatever else may be in a path.
const archiveFolder = join(folder, "kho lưu trữ 100% của 'tôi'")
const binFolder = process.env.VUON_TEST_POSTGRES_BIN
const options = { dataFolder, archiveFolder, ...(binFolder ? { binFolder } : {}) }

let server: Awaited<ReturnType<typeof startOwnServer>>
let client: pg.Client
let archive: Archive
beforeAll(async () => {
  server = await startOwnServer(options)
  client = new pg.Client(server.connection)
  await client.connect()
  await client.query(
    'create table change (number int primary key, made timestamptz not null default clock_timestamp())',
  )
  archive = archiveIn(archiveFolder, clusterId(join(dataFolder, 'database')))
})
afterAll(async () => {
  await client.end()
  await server.stop()
  remove()
})

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Makes a change and tells a moment after it and before the next one. */
const change = async (number: number): Promise<string> => {
  await client.query('insert into change (number) values ($1)', [number])
  await pause(50)
  const { rows } = await client.query<{ now: Date }>('select clock_timestamp() as now')
  await pause(50)
  return rows[0]?.now.toISOString() ?? ''
}

const archived = async (): Promise<void> => {
  const { rows } = await client.query<{ wal: string }>('select pg_walfile_name(pg_switch_wal()) as wal')
  for (let turn = 0; turn < 600; turn += 1) {
    if (readdirSync(archive.wal).includes(`${rows[0]?.wal}.gz`)) return
    await pause(100)
  }
  throw new Error('the log was not archived')
}

const changesIn = async (restored: string): Promise<number[]> => {
  const found = await startOwnServer({ dataFolder: restored })
  try {
    return await connected(found.connection, async (reader) => {
      const { rows } = await reader.query<{ number: number }>('select number from change order by number')
      await reader.query('insert into change (number) values (1000)')
      return rows.map(({ number }) => number)
    })
  } finally {
    await found.stop()
  }
}

let moments: string[] = []

test('from a base and the archived log any moment comes back: exactly what was there before it', async () => {
  await change(1)
  await takeBase(client, join(dataFolder, 'database'), archive, new Date())
  moments = [await change(2), await change(3), await change(4)]
  await archived()
  for (const [index, moment] of moments.slice(0, 2).entries()) {
    const restored = join(folder, `restored-${index}`)
    await recoverTo(archive, restored, moment)
    expect(await changesIn(restored)).toEqual([1, 2, 3].slice(0, index + 2))
    rmSync(restored, { recursive: true })
  }
})

test('a moment before the first base or beyond the archive is refused, and no half database stays', async () => {
  const restored = join(folder, 'refused')
  await expect(recoverTo(archive, restored, '2020-01-01T00:00:00.000Z')).rejects.toThrow('archive.too_early')
  await expect(recoverTo(archive, restored, '2100-01-01T00:00:00.000Z')).rejects.toThrow('archive.too_late')
  expect(readdirSync(restored)).not.toContain('database')
  await expect(recoverTo(archive, dataFolder, moments[0] ?? '')).rejects.toThrow('archive.folder_not_empty')
})

test('older bases go, with the log that only they needed; a damaged one is refused', async () => {
  const cluster = join(dataFolder, 'database')
  const before = readdirSync(archive.wal).length
  for (const _again of [1, 2]) {
    await pause(1100)
    await takeBase(client, cluster, archive, new Date())
  }
  const bases = basesIn(archive)
  expect(bases).toHaveLength(2)
  const wal = readdirSync(archive.wal).toSorted()
  expect(wal.length).toBeGreaterThan(0)
  expect(wal.filter((name) => name < (bases.at(-1)?.base.firstWal ?? ''))).toEqual([])
  expect(before).toBeGreaterThan(0)
  const moment = await change(5)
  await change(6)
  await archived()
  writeFileSync(join(contentOf(bases[0]?.folder ?? ''), 'PG_VERSION'), '17\n')
  await expect(recoverTo(archive, join(folder, 'damaged'), moment)).rejects.toThrow('archive.damaged')
})

test('a database left behind without archiving is started anew with it', async () => {
  await client.end()
  await server.stop()
  const plain = await startOwnServer({ dataFolder })
  expect(await connected(plain.connection, (reader) => reader.query('show archive_mode'))).toMatchObject({
    rows: [{ archive_mode: 'off' }],
  })
  await plain.stop()
  server = await startOwnServer(options)
  client = new pg.Client(server.connection)
  await client.connect()
  expect((await client.query('show archive_mode')).rows).toEqual([{ archive_mode: 'on' }])
})
