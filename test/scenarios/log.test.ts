import { afterAll, beforeAll, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { type Product, startProduct } from '../world/product.ts'
import { withProfile } from '../world/profile.ts'
import { newWorld, type Visitor, visitor, type World } from '../world.ts'

/** Words that no log may hold, as somebody would write them and as they travel. */
const canary = 'chimhoangyen'
const name = `Nguyễn ${canary} Ẩn`

let world: World
let administrator: Visitor
let product: Product

beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  const { accountId, cookie } = await world.account('administrator')
  product = await startProduct(world, { LOG_LEVEL: 'debug' })
  administrator = visitor(product.address, accountId, cookie)
})
afterAll(async () => {
  await product.stop()
  await world.end()
})

/** One request to each route, with the canary wherever a request can carry words. */
const askEverything = async (asker: Visitor) => {
  for (const { method, path, carries } of allContracts) {
    const address = path.replaceAll(/:\w+/g, encodeURIComponent(name))
    const query = new URLSearchParams({
      search: name,
      [canary]: canary,
      unitId: name,
      email: `${canary}@x.vn`,
    })
    const body =
      carries === 'upload'
        ? new TextEncoder().encode(`Họ và tên\n${name}\n`)
        : JSON.stringify({
            fullName: name,
            email: `${canary}@x.vn`,
            password: `${canary}-${canary}`,
            says: name,
          })
    await asker.fetch(`/api${address}?${query}`, {
      method,
      ...(method === 'GET' ? {} : { body }),
      headers: {
        'content-type': carries === 'upload' ? 'application/octet-stream' : 'application/json',
        'x-file-name': encodeURIComponent(name),
        'x-request-id': canary,
        'user-agent': canary,
        referer: `http://x/${canary}`,
        'x-forwarded-for': canary,
      },
    })
  }
}

test('no words of a request stand in the log, whatever is asked and by whom', async () => {
  const stranger = visitor(product.address, null, '')
  const bearer = visitor(product.address, null, '', { authorization: `Bearer ${canary}` })
  // Signing out is asked last, by nobody else.
  for (const asker of [stranger, bearer, administrator]) await askEverything(asker)
  await stranger.fetch(`/${canary}?q=${canary}`)
  await stranger.fetch(`/api/%zz${canary}`)
  await stranger.fetch('/api/session', {
    method: 'POST',
    body: `{"email": ${canary}`,
    headers: { 'content-type': 'application/json' },
  })
  const routes = new Set(product.log().map(({ route }) => route))
  expect(
    allContracts.filter((contract) => !routes.has(contract.name)).map((contract) => contract.name),
  ).toEqual([])
  expect(product.said()).not.toContain(canary)
  expect(product.said()).not.toContain(administrator.cookie.split('=')[1])
})

test('a line has the id of the request, the route, the status, how long it took and whose it was', async () => {
  const someone = await world.account('reader')
  const asker = visitor(product.address, someone.accountId, someone.cookie)
  const answer = await asker.fetch(`/api/people?search=${canary}`)
  const requestId = answer.headers.get('x-request-id')
  const line = () => product.log().find((one) => one.requestId === requestId)
  await expect.poll(line).toBeTruthy()
  expect(line()).toMatchObject({
    route: 'people.list',
    method: 'GET',
    status: 200,
    accountId: someone.accountId,
  })
  expect(Object.keys(line() ?? {}).toSorted()).toEqual(
    [
      'accountId',
      'durationMs',
      'level',
      'message',
      'method',
      'requestId',
      'route',
      'status',
      'time',
    ].toSorted(),
  )
})

test('a fault is answered with the id under which the log tells its place, and nothing else', async () => {
  const someone = await world.account('reader')
  await world.owner.query('alter table person rename to person_gone')
  const asker = visitor(product.address, someone.accountId, someone.cookie)
  const answer = await asker.fetch(`/api/people?search=${canary}`)
  await world.owner.query('alter table person_gone rename to person')
  const { error } = (await answer.json()) as { error: { message: string; requestId: string } }
  expect(answer.status).toBe(500)
  expect(error.message).toContain(answer.headers.get('x-request-id'))
  expect(error.message).not.toMatch(/person|select/)
  const fault = () => product.log().find((one) => one.level === 'error' && one.requestId === error.requestId)
  await expect.poll(fault).toMatchObject({ route: 'people.list', err: { code: '42P01', message: '' } })
  expect(JSON.stringify(fault())).toMatch(/src\/features\/people/)
  expect(product.said()).not.toContain(canary)
})

test('LOG_LEVEL that is none is refused with those that are', async () => {
  await expect(startProduct(world, { LOG_LEVEL: 'loud' })).rejects.toThrow(
    /LOG_LEVEL must be one of fatal, error/,
  )
})
