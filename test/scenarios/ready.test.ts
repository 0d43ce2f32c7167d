import { afterAll, beforeAll, expect, test } from 'vitest'
import { newWorld, type World } from '../world.ts'

let world: World

beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const ready = async () => {
  const answer = await world.stranger.fetch('/health/ready', { headers: { 'accept-language': 'en' } })
  return {
    status: answer.status,
    body: (await answer.json()) as { error?: { code: string; message: string } },
  }
}
/** What was found is believed for a second. */
const patience = { timeout: 20_000 }
const alive = async () => (await world.stranger.fetch('/health/live')).status

test('a server whose database answers with the right structure is ready', async () => {
  expect(await ready()).toEqual({ status: 200, body: { ready: true } })
  expect(await alive()).toBe(200)
  expect((await world.stranger.fetch('/api/health')).status).toBe(200)
})

test('a server that stands on another structure is alive, not ready, and says so without any detail', async () => {
  await world.owner.query(`insert into kysely_migration (name, timestamp) values ('9999-later', '')`)
  await expect.poll(async () => (await ready()).status, patience).toBe(503)
  const { body } = await ready()
  expect(body.error?.code).toBe('server.schema_other')
  expect(JSON.stringify(body)).not.toMatch(/9999|\d\d\d\d-|kysely|postgres/)
  expect(await alive()).toBe(200)
  await world.owner.query(`delete from kysely_migration where name = '9999-later'`)
  await expect.poll(async () => (await ready()).status, patience).toBe(200)
})

test('a server whose database does not answer is not ready', async () => {
  await world.owner.query('alter table kysely_migration rename to gone')
  await expect.poll(async () => (await ready()).body.error?.code, patience).toBe('server.database_silent')
  await world.owner.query('alter table gone rename to kysely_migration')
  await expect.poll(async () => (await ready()).status, patience).toBe(200)
})

test('whom to tell about a hole in security is said, and until when that holds', async () => {
  const answer = await world.stranger.fetch('/.well-known/security.txt')
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
  const text = await answer.text()
  expect(text).toMatch(/^# Whoever runs this installation has named no contact/m)
  const expires = Date.parse(/^Expires: (\S+)$/m.exec(text)?.[1] ?? '')
  expect(expires).toBeGreaterThan(Date.now() + 100 * 24 * 3_600_000)
  expect(expires).toBeLessThan(Date.now() + 365 * 24 * 3_600_000)
})
