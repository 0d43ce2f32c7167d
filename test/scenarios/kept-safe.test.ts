import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readBackupState } from '../../src/kit/backup-state.ts'
import { vuon } from '../world/command.ts'
import { temporaryFolder } from '../world/databases.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

const { folder, remove } = temporaryFolder()
const dataFolder = join(folder, 'data')
const backups = join(folder, 'backups')
const archive = join(folder, 'archive')
const environment = {
  VUON_DATA: dataFolder,
  BACKUP_FOLDER: backups,
  ARCHIVE_FOLDER: archive,
  BACKUP_TIMES: '02:00 14:00',
}

let server: ChildProcess
beforeAll(() => {
  server = spawn(process.execPath, [resolve(import.meta.dirname, '../../src/app/start.ts'), '--empty'], {
    env: { ...process.env, ...environment, DATABASE_URL: '', HOST: '127.0.0.1', PORT: '0' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
})
afterAll(async () => {
  if (server.exitCode === null) {
    server.kill('SIGTERM')
    await once(server, 'exit')
  }
  remove()
})

const until = async (holds: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 1200; turn += 1) {
    if (holds()) return
    await new Promise((over) => setTimeout(over, 100))
  }
  throw new Error('it did not come to be in two minutes')
}

const basesIn = (): string[] =>
  existsSync(archive)
    ? readdirSync(archive, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('base.json'))
    : []

test('a server that has a folder for backups and an archive takes its first backup and base by itself', async () => {
  await until(
    () => readBackupState(dataFolder).last !== null && basesIn().some((path) => !path.includes('making')),
  )
  const { schedule, last, failure } = readBackupState(dataFolder)
  expect([schedule, failure]).toEqual([{ times: ['02:00', '14:00'] }, null])
  const verified = await vuon(environment, ['backup', 'verify', last?.file ?? ''])
  expect([verified.code, verified.err]).toEqual([0, ''])
  const bases = await vuon(environment, ['archive', 'list', '--json'])
  expect(JSON.parse(bases.out).bases).toHaveLength(1)
})

test('nothing is restored over the running server, and it is told so', async () => {
  const { last } = readBackupState(dataFolder)
  const { code, err } = await vuon(environment, ['restore', last?.file ?? '', '--replace'], 'vuon\n')
  expect([code, err]).toEqual([1, expect.stringContaining('database.served')])
})

test('a moment is asked for as people write it, with a new folder', async () => {
  const wrong = await vuon(environment, ['restore', '--to-time', 'hôm qua', '--into', join(folder, 'new')])
  expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('restore.no_moment')])
  const nowhere = await vuon(environment, ['restore', '--to-time', '2026-03-01 09:30'])
  expect(nowhere.err).toContain('restore.no_folder')
  const early = await vuon(environment, [
    'restore',
    '--to-time',
    '2020-03-01 09:30',
    '--into',
    join(folder, 'new'),
  ])
  expect(early.err).toContain('archive.too_early')
})

test('asked to stop, the server stops', async () => {
  server.kill('SIGTERM')
  const [code] = await once(server, 'exit')
  expect(code).toBe(0)
})
