import { afterAll, beforeAll, expect, test } from 'vitest'
import { sealBeside } from '../../src/app/running/sealing.ts'
import { record } from '../../src/database/ledger.ts'
import { databaseNamed } from '../database.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const write = () =>
  world.database.transaction().execute((tx) =>
    record(tx, world.operator.actor, {
      action: 'units.change',
      subjectKind: 'unit',
      subjectId: crypto.randomUUID(),
      after: { name: 'Đức' },
    }),
  )

const unsealed = async (): Promise<number> => {
  const { rows } = await world.owner.query<{ count: number }>(
    'select count(*) from ledger_entry e where not exists (select from ledger_place p where p.entry_id = e.entry_id)',
  )
  return rows[0]?.count ?? Number.NaN
}

test('entries are sealed by a thread beside the requests, and its end waits for nobody', async () => {
  const ran: string[] = []
  const failed: unknown[] = []
  const { connection } = world
  const end = sealBeside(
    { connection, dataFolder: world.operator.dataFolder, rootsTo: [] },
    { ran: (job) => void ran.push(job), failed: (_, error) => void failed.push(error) },
  )
  await write()
  await expect.poll(unsealed, { timeout: 20_000 }).toBe(0)
  await expect.poll(() => ran, { timeout: 20_000 }).toContain('roots')
  await end()
  await write()
  expect(failed).toEqual([])
  expect(await unsealed()).toBe(1)
})

test('a fault of the thread is told with its code, and the thread goes on', async () => {
  const failed: (Error & { code?: string })[] = []
  const end = sealBeside(
    { connection: databaseNamed(world.connection, 'there_is_none'), dataFolder: '/nowhere', rootsTo: [] },
    { ran: () => {}, failed: (_, error) => void failed.push(error as Error) },
  )
  await expect.poll(() => failed.length, { timeout: 20_000 }).toBeGreaterThan(1)
  await end()
  expect(failed[0]?.code).toBe('3D000')
})
