import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { addPerson } from '../../src/features/people/record/contract.ts'
import type { Visitor } from '../world.ts'
import { type DatabaseServer, databaseServer } from './database-server.ts'
import { type Installation, newInstallation } from './installation.ts'
import { type Process, startProcess } from './process.ts'

let installation: Installation
let server: DatabaseServer
let product: Process

beforeAll(async () => {
  installation = await newInstallation()
  server = await databaseServer(installation.folder)
  product = await startProcess(installation, { DATABASE_URL: server.url })
})
afterAll(async () => {
  await product?.stop()
  await server?.stop()
  installation?.remove()
})

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))
const membership = () => [
  { hierarchy: 'administrative', unitId: installation.unitId, from: '2014-01-01', to: null },
]
const enters = (visitor: Visitor, fullName: string) =>
  visitor.answerTo(addPerson, { body: { fullName, memberships: membership(), evenIfAlike: true } })

/** Ends every connection of the application, those in the middle of a question as well. */
const cutAll = async (): Promise<void> => {
  const client = new pg.Client(server.url)
  await client.connect()
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null',
  )
  await client.end()
}

const isAnswered = ({ status, body }: { status: number; body: unknown }): boolean => {
  if (status === 200) return true
  expect(status, JSON.stringify(body)).toBe(503)
  expect(body).toMatchObject({ error: { code: 'server.database_lost' } })
  return false
}

/** Changes until told to stop; each is done, or answered that the database was lost. */
const changeOn = async (visitor: Visitor, isOver: () => boolean, done: string[]) => {
  while (!isOver()) {
    const name = `Người ${crypto.randomUUID()}`
    const answer = await enters(visitor, name)
    if (isAnswered(answer)) done.push(name)
    else expect(answer.headers.get('retry-after')).toBe('5')
  }
}

const namesThere = async (): Promise<readonly string[]> => {
  const client = new pg.Client(server.url)
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select full_name as name from person')
  await client.end()
  return rows.map(({ name }) => name)
}

test('connections cut under requests are answered 503 with a sentence, the next requests go on, nothing is lost', async () => {
  let isOver = false
  const done: string[] = []
  const going = [1, 2, 3].map(() => changeOn(product.administrator, () => isOver, done))
  for (let turn = 0; turn < 12; turn += 1) {
    await pause(60)
    await cutAll()
  }
  isOver = true
  await Promise.all(going)
  expect((await enters(product.administrator, 'Người sau cùng')).status).toBe(200)
  expect(await namesThere()).toEqual(expect.arrayContaining(done))
})

test('while the database server restarts, requests are told to come again; then all goes on by itself', async () => {
  await server.halt()
  const answer = await product.administrator.answerTo(listPeople, {})
  expect(answer.status).toBe(503)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(answer.body).toMatchObject({
    error: { code: 'server.database_lost', message: expect.stringMatching(/mất kết nối với cơ sở dữ liệu/) },
  })
  const ready = await product.administrator.fetch('/health/ready')
  expect(ready.status).toBe(503)
  expect((await product.administrator.fetch('/health/live')).status).toBe(200)
  await server.resume()
  await expect.poll(async () => (await product.administrator.answerTo(listPeople, {})).status).toBe(200)
  await expect
    .poll(async () => (await product.administrator.fetch('/health/ready')).status, { timeout: 10_000 })
    .toBe(200)
})

test('the ledger is sealed again after the database was away', async () => {
  expect((await enters(product.administrator, 'Người chờ niêm phong')).status).toBe(200)
  const client = new pg.Client(server.url)
  await client.connect()
  const waiting = async () => {
    const { rowCount } = await client.query(
      'select from ledger_entry e where not exists (select from ledger_place p where p.entry_id = e.entry_id)',
    )
    return rowCount
  }
  await expect.poll(waiting, { timeout: 20_000, interval: 500 }).toBe(0)
  await client.end()
})
