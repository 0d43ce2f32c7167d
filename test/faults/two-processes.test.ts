import { afterAll, beforeAll, expect, test } from 'vitest'
import { listPeople } from '../../src/features/people/list/contract.ts'
import { type DatabaseServer, databaseServer } from './database-server.ts'
import { type Installation, newInstallation } from './installation.ts'
import { launch, type Process, startProcess } from './process.ts'

let installation: Installation
let product: Process | null = null
let server: DatabaseServer | null = null

beforeAll(async () => {
  installation = await newInstallation()
})
afterAll(async () => {
  await product?.stop()
  await server?.stop()
  installation.remove()
})

/** A second process on the same folder says who has it and ends; the first one goes on. */
const refusesAnother = async (first: Process, environment: Readonly<Record<string, string>>) => {
  const second = launch(installation.folder, environment)
  expect(await second.ended).toBe(1)
  expect(second.said()).toMatch(/đang được một tiến trình Vươn khác \(số \d+\) sử dụng; hãy dừng/)
  expect(second.said()).toMatch(/is in use by another Vươn process/)
  expect(second.said()).not.toMatch(/^\s+at /m)
  expect((await first.administrator.answerTo(listPeople, {})).status).toBe(200)
}

test('two processes never serve from one data folder with its own database', async () => {
  product = await startProcess(installation)
  await refusesAnother(product, {})
  await product.stop()
}, 60_000)

test('nor with the database of a server', async () => {
  server = await databaseServer(installation.folder)
  const environment = { DATABASE_URL: server.url }
  product = await startProcess(installation, environment)
  await refusesAnother(product, environment)
}, 60_000)
