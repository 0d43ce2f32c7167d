import { afterAll, beforeAll, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

test('OpenAPI 3.1 names every contract, and no two share a name or an address', async () => {
  const answer = await world.stranger.fetch('/api/openapi.json')
  const document = (await answer.json()) as {
    openapi: string
    paths: Record<string, Record<string, { operationId: string }>>
  }
  expect(document.openapi).toBe('3.1.0')
  const named = Object.values(document.paths).flatMap((item) =>
    Object.values(item).map(({ operationId }) => operationId),
  )
  expect(named.toSorted()).toEqual(allContracts.map(({ name }) => name).toSorted())
  expect(new Set(named).size).toBe(named.length)
})

test('the API can be read as a page without any script', async () => {
  const answer = await world.stranger.fetch('/api/docs')
  expect(answer.headers.get('content-type')).toContain('text/html')
  const page = await answer.text()
  expect(page).not.toContain('<script')
  for (const { name } of allContracts) expect(page).toContain(`id="${name}"`)
})
