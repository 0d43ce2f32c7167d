import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { listImports } from '../../src/features/imports/contract.ts'
import { databaseNamed } from '../database.ts'
import { runs, sheetOf } from '../world/imports.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let officer: Visitor

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await unitTree(world, { name: 'Tỉnh', code: 'T' })
  officer = await world.account('administrator')
})
afterAll(() => world.end())

const urlOf = (connection: pg.PoolConfig): string => {
  if (connection.connectionString) return connection.connectionString
  const { user, password, host = '', port = 5432, database } = connection
  const secret = typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''
  const query = new URLSearchParams({ host, port: String(port) })
  return `postgresql://${encodeURIComponent(user ?? '')}${secret}@localhost/${database}?${query}`
}

const running = async () => {
  const { imports } = await officer.ask(listImports)
  return imports.find(({ state }) => state === 'running')
}

test('a process that is killed in the middle of a run leaves nothing, and the import can be run again', async () => {
  const { dataFolder, database } = world.operator
  const file = join(dataFolder, 'danh sách.xlsx')
  const rows = Array.from({ length: 15_000 }, (_, at) => [`Nguyễn Thị ${at}`, `C-${at}`, 'Đại học'])
  writeFileSync(file, await sheetOf([['Họ và tên', 'Mã cán bộ', 'Trình độ chuyên môn'], ...rows]))
  const name = (
    await database.selectNoFrom(({ fn }) => fn<string>('current_database').as('name')).executeTakeFirst()
  )?.name
  const child = spawn(
    process.execPath,
    [
      resolve(import.meta.dirname, '../../src/app/cli.ts'),
      'import',
      file,
      '--unit',
      'T',
      '--as-of',
      '2015-01-01',
      '--run',
    ],
    {
      env: {
        ...process.env,
        DATABASE_URL: urlOf(databaseNamed(inject('postgres'), name ?? '')),
        VUON_DATA: dataFolder,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  const ended = new Promise((over) => child.on('exit', over))
  while ((await running())?.progress?.stage !== 'writing') {
    expect(complaint).toBe('')
    await new Promise((next) => setTimeout(next, 20))
  }
  child.kill('SIGKILL')
  await ended
  while (await running()) await new Promise((next) => setTimeout(next, 50))
  const [found] = (await officer.ask(listImports)).imports
  expect(found?.state).toBe('interrupted')
  const count = async () => (await database.selectFrom('person').select('personId').execute()).length
  expect(await count()).toBe(0)
  expect((await runs(officer, found?.importId ?? '')).counts).toMatchObject({ new: 15_000, rejected: 0 })
  expect(await count()).toBe(15_000)
}, 120_000)
