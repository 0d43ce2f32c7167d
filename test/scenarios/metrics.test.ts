import { createServer } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { temporaryFolder } from '../world/databases.ts'
import { type Product, startProduct } from '../world/product.ts'
import { withProfile } from '../world/profile.ts'
import { newWorld, type Visitor, visitor, type World } from '../world.ts'

const token = 'a-token-of-more-than-24-characters'

let world: World
let product: Product
let reader: Visitor

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  product = await startProduct(world, { METRICS_TOKEN: token, LOG_LEVEL: 'error' })
  const { accountId, cookie } = await world.account('reader')
  reader = visitor(product.address, accountId, cookie)
})
afterAll(async () => {
  await product.stop()
  await world.end()
})

const metrics = async (authorization = `Bearer ${token}`, address = product.address) => {
  const answer = await fetch(`${address}/metrics`, { headers: { authorization } })
  return { status: answer.status, text: await answer.text() }
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

test('metrics are told to whoever has the token; for everybody else there is no such address', async () => {
  expect((await metrics()).status).toBe(200)
  for (const wrong of ['', 'Bearer ', `Bearer ${token}x`, token])
    expect((await metrics(wrong)).status).toBe(404)
  expect((await reader.fetch('/metrics')).status).toBe(404)
})

test('requests, connections, jobs, the ledger and the build are counted', async () => {
  await reader.fetch('/api/people')
  // The job goes about its round every two seconds.
  await expect
    .poll(async () => (await metrics()).text, { timeout: 20_000 })
    .toMatch(/vuon_job_runs_total\{job="seal"\} [1-9]/)
  const { text } = await metrics()
  expect(text).toMatch(/vuon_http_requests_total\{route="people.list",method="GET",status="200"\} [1-9]/)
  expect(text).toMatch(
    /vuon_http_request_duration_seconds_bucket\{le="60",route="people.list",method="GET"\}/,
  )
  expect(text).toMatch(/vuon_database_connections\{state="most"\} 10/)
  expect(text).toMatch(/vuon_ledger_entries_unsealed \d/)
  expect(text).toMatch(/vuon_job_last_success_timestamp_seconds\{job="seal"\} 1\d{9}/)
  expect(text).toMatch(/vuon_job_failures_total\{job="mail"\} 0/)
  expect(text).toMatch(/vuon_nodejs_eventloop_lag_p99_seconds/)
  expect(text).toMatch(/vuon_disk_bytes\{part="free"\} [1-9]/)
  expect(text).toMatch(/vuon_build_info\{version="\d+\.\d+\.\d+",node="v24/)
})

test('a job that fails is counted', async () => {
  await world.owner.query('alter table ledger_entry rename to ledger_entry_gone')
  const failed = async () => (await metrics()).text
  await expect.poll(failed, { timeout: 20_000 }).toMatch(/vuon_job_failures_total\{job="seal"\} [1-9]/)
  await world.owner.query('alter table ledger_entry_gone rename to ledger_entry')
})

test('whatever strangers ask, no series is added and nothing of it is told', async () => {
  const series = async () => (await metrics()).text.split('\n').filter((line) => line.startsWith('vuon_http'))
  const ask = async (turn: number) => {
    for (const path of [
      `/chimyen${turn}`,
      `/api/chimyen${turn}`,
      `/api/people/chimyen${turn}?q=chimyen${turn}`,
    ])
      await reader.fetch(path, {
        headers: { 'user-agent': `chimyen${turn}`, 'x-request-id': `chimyen${turn}` },
      })
  }
  await ask(0)
  await metrics()
  const before = await series()
  for (let turn = 1; turn < 40; turn += 1) await ask(turn)
  const after = await series()
  expect(after.length).toBe(before.length)
  expect(after.join()).not.toMatch(/chimyen/)
  expect((await metrics()).text).not.toContain(reader.accountId)
})

test('on a port of their own they are not on the main one', async () => {
  const elsewhere = temporaryFolder()
  const port = await freePort()
  const other = await startProduct(world, {
    VUON_DATA: elsewhere.folder,
    METRICS_PORT: String(port),
    METRICS_TOKEN: token,
    LOG_LEVEL: 'error',
  })
  expect((await metrics(`Bearer ${token}`, other.address)).status).toBe(404)
  expect((await metrics('', `http://127.0.0.1:${port}`)).status).toBe(401)
  expect((await metrics(`Bearer ${token}`, `http://127.0.0.1:${port}`)).text).toContain('vuon_build_info')
  await other.stop()
  elsewhere.remove()
})

test('a port that other machines reach wants a token', async () => {
  const open = startProduct(world, { VUON_DATA: '/nowhere', METRICS_PORT: '9', METRICS_HOST: '0.0.0.0' })
  await expect(open).rejects.toThrow(/set METRICS_TOKEN as well/)
})
