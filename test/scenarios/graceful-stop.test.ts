import { once } from 'node:events'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listImports } from '../../src/features/imports/contract.ts'
import { runImport } from '../../src/features/imports/run/contract.ts'
import { prepares, sheetOf } from '../world/imports.ts'
import { type Product, startProduct } from '../world/product.ts'
import { withProfile } from '../world/profile.ts'
import { unitTree } from '../world/units.ts'
import { newWorld, type Visitor, visitor, type World } from '../world.ts'

let world: World
let officer: Visitor

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  await unitTree(world, { name: 'Tỉnh', code: 'T' })
  officer = await world.account('administrator')
})
afterAll(() => world.end())

/** A request whose body is still on its way. */
const slowRequest = async ({ address }: Product) => {
  const body = JSON.stringify({ email: 'nobody@vuon.example', password: 'không đúng đâu nhé' })
  const { port } = new URL(address)
  const socket = connect(Number(port), '127.0.0.1')
  await once(socket, 'connect')
  let said = ''
  socket.on('data', (chunk: Buffer) => {
    said += chunk.toString()
  })
  socket.on('error', () => {})
  const over = once(socket, 'close')
  const bytes = Buffer.from(body)
  socket.write(
    `POST /api/session HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\ncontent-length: ${bytes.length}\r\n\r\n`,
  )
  socket.write(bytes.subarray(0, 10))
  // Whether it has arrived cannot be asked: the next answer of the same server comes after it.
  await fetch(`${address}/health/live`)
  return {
    async finish() {
      socket.write(bytes.subarray(10))
      await over
      return said
    },
    over,
  }
}

const statusOf = async (product: Product, path: string) => {
  const answer = await fetch(`${product.address}${path}`, { headers: { 'accept-language': 'en' } })
  return {
    status: answer.status,
    body: (await answer.json()) as { error?: { code: string; message: string } },
  }
}

test('asked to stop, the server lets running requests end, refuses new ones in a sentence and then ends', async () => {
  const product = await startProduct(world)
  const slow = await slowRequest(product)
  product.child.kill('SIGTERM')
  await expect.poll(async () => (await statusOf(product, '/health/ready')).status).toBe(503)
  expect((await statusOf(product, '/health/ready')).body.error?.code).toBe('server.stopping')
  expect((await statusOf(product, '/health/live')).status).toBe(200)
  const refused = await statusOf(product, '/api/people')
  expect(refused.status).toBe(503)
  expect(refused.body.error?.message).toMatch(/stopping for upkeep\. Try again/)
  expect(await slow.finish()).toMatch(/^HTTP\/1\.1 401 /)
  expect(await product.ended).toBe(0)
  expect(product.said()).not.toMatch(/"level":"error"|Error/)
})

test('a request that does not end is not waited for beyond the limit', async () => {
  const product = await startProduct(world, { STOP_SECONDS: '1' })
  const slow = await slowRequest(product)
  product.child.kill('SIGTERM')
  expect(await product.ended).toBe(0)
  await slow.over
})

test('the same signal a second time ends the process at once', async () => {
  const product = await startProduct(world, { STOP_SECONDS: '600' })
  await slowRequest(product)
  product.child.kill('SIGTERM')
  await expect.poll(async () => (await statusOf(product, '/health/ready')).status).toBe(503)
  const again = setInterval(() => product.child.kill('SIGTERM'), 500)
  expect(await product.ended).toBe(1)
  clearInterval(again)
})

const people = async () => (await world.database.selectFrom('person').select('personId').execute()).length

const importOf = async (rows: number) => {
  const lines = Array.from({ length: rows }, (_, at) => [`Nguyễn Thị ${at}`, `C-${at}`, 'Đại học'])
  const root = await world.database.selectFrom('unit').select('unitId').executeTakeFirstOrThrow()
  const file = await sheetOf([['Họ và tên', 'Mã cán bộ', 'Trình độ chuyên môn'], ...lines])
  return prepares(officer, file, { defaultUnitId: root.unitId })
}

const startRun = async (product: Product, importId: string) => {
  const there = visitor(product.address, officer.accountId, officer.cookie)
  await there.ask(runImport, { params: { importId } })
  const stage = async () =>
    (await officer.ask(listImports)).imports.find((one) => one.importId === importId)?.progress?.stage
  await expect.poll(stage, { timeout: 60_000, interval: 20 }).toBe('writing')
}

test('an import that takes too long is called off, writes nothing and can be run again', async () => {
  const importId = await importOf(15_000)
  const product = await startProduct(world, { STOP_SECONDS: '0' })
  await startRun(product, importId)
  product.child.kill('SIGTERM')
  expect(await product.ended).toBe(0)
  const [found] = (await officer.ask(listImports)).imports
  expect(product.said()).not.toContain('import failed')
  expect(found?.state).toBe('interrupted')
  expect(await people()).toBe(0)

  const other = await startProduct(world, { STOP_SECONDS: '300' })
  await startRun(other, importId)
  other.child.kill('SIGTERM')
  expect(await other.ended).toBe(0)
  expect((await officer.ask(listImports)).imports[0]?.state).toBe('done')
  expect(await people()).toBe(15_000)
}, 240_000)
