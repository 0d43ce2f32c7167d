import { afterAll, beforeAll, expect, test } from 'vitest'
import { openHouse } from '../../src/app/house.ts'
import { provisioningRoutes } from '../../src/app/provisioning.ts'
import { allContracts, buildServer } from '../../src/app/server.ts'
import { scimPath } from '../../src/features/access/provisioning/actions.ts'
import { beside, files, likeAFeed } from '../matrix/addresses.ts'
import { probes } from '../matrix/probes/all.ts'
import { connectionOf } from '../world/databases.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const line = /^(?<indent>[│├└─ ]*)(?<path>\S+)(?: \((?<methods>[A-Z, ]+)\))?$/u

/** Every method and address, but for '*': whatever else is asked, answered by the page or by 404. Read from the
 * server's own tree of routes. */
const addressesIn = (tree: string): string[] => {
  const above: string[] = []
  return tree.split('\n').flatMap((text) => {
    const { indent = '', path = '', methods = '' } = line.exec(text)?.groups ?? {}
    const depth = indent.length / 4
    above[depth] = `${depth > 1 ? above[depth - 1] : ''}${path}`
    return methods
      .split(', ')
      .filter((method) => method !== '' && method !== 'HEAD')
      .map((method) => `${method} ${above[depth]}`)
  })
}

test('the server answers at no address that is neither a contract nor named with what it tells', async () => {
  const connection = await connectionOf(world)
  const house = await openHouse({ connection, dataFolder: world.operator.dataFolder, origins: [] })
  const server = await buildServer(house, { webFolder: 'no-web', version: 'test' })
  await server.ready()
  const answered = addressesIn(server.printRoutes({ commonPrefix: false }))
  await server.close()
  await house.close()
  const known = new Set([
    ...allContracts.map(({ method, path }) => `${method} /api${path}`),
    ...provisioningRoutes.map(({ method, path }) => `${method} ${scimPath}${path}`),
    ...Object.keys(beside),
  ])
  expect(answered.length).toBeGreaterThan(allContracts.length)
  const named = (address: string) => known.has(address) || address.endsWith(' *')
  expect(answered.filter((address) => !named(address))).toEqual([])
  expect(allContracts.filter(({ method, path }) => !answered.includes(`${method} /api${path}`))).toEqual([])
})

test('every file that can be taken away is known by its kind, and has a probe', () => {
  const taken = allContracts.filter(({ carries }) => carries === 'download').map(({ name }) => name)
  expect(taken.toSorted()).toEqual(Object.values(files).flat().toSorted())
  expect(taken.filter((name) => !probes[name])).toEqual([])
})

test('there is no calendar feed yet: one that is added must be named and tried', () => {
  const feeds = allContracts.filter(({ name, path }) => likeAFeed.test(path) || likeAFeed.test(name))
  expect(feeds.map(({ name }) => name)).toEqual(files.calendars)
})
