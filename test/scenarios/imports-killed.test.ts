import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listImports } from '../../src/features/imports/contract.ts'
import { startCommand } from '../world/command.ts'
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

const running = async () => {
  const { imports } = await officer.ask(listImports)
  return imports.find(({ state }) => state === 'running')
}

test('a process that is killed in the middle of a run leaves nothing, and the import can be run again', async () => {
  const { dataFolder, database } = world.operator
  const file = join(dataFolder, 'danh sách.xlsx')
  const rows = Array.from({ length: 15_000 }, (_, at) => [`Nguyễn Thị ${at}`, `C-${at}`, 'Đại học'])
  writeFileSync(file, await sheetOf([['Họ và tên', 'Mã cán bộ', 'Trình độ chuyên môn'], ...rows]))
  const words = ['import', file, '--unit', 'T', '--as-of', '2015-01-01', '--run']
  const child = await startCommand(world, words)
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
