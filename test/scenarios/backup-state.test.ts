import { afterAll, beforeAll, expect, test } from 'vitest'
import { showBackups } from '../../src/features/home/backups/contract.ts'
import { noteBackupState } from '../../src/kit/backup-state.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
beforeAll(async () => {
  world = await newWorld()
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const hoursAgo = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString()

test('an administrator is warned until there is a backup, and when the last one is too old', async () => {
  const { dataFolder } = world.operator
  expect(await administrator.ask(showBackups)).toEqual({ times: null, last: null, warning: 'none' })
  const last = { at: hoursAgo(2), file: '/srv/kept/x.vuonbackup', bytes: 1_200_000, encrypted: true }
  noteBackupState(dataFolder, { schedule: { times: ['02:00'] }, last })
  const fresh = await administrator.answerTo(showBackups)
  expect(fresh.body).toEqual({
    times: ['02:00'],
    last: { at: last.at, bytes: last.bytes, encrypted: true },
    warning: null,
  })
  expect(JSON.stringify(fresh.body)).not.toContain('/srv')
  noteBackupState(dataFolder, { last: { ...last, at: hoursAgo(40) } })
  expect(await administrator.ask(showBackups)).toMatchObject({ warning: 'old' })
  noteBackupState(dataFolder, { failure: { at: hoursAgo(1), code: 'database.unreachable' } })
  expect(await administrator.ask(showBackups)).toMatchObject({ warning: 'failed' })
})

test('how backups stand is for administrators alone', async () => {
  const officer = await world.account('programme-officer')
  expect((await officer.answerTo(showBackups)).status).toBe(403)
})
