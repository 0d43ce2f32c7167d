import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import { languages } from '../../src/domain/language/say.ts'
import { inBodies } from '../matrix/bodies.ts'
import { bytesOf } from '../matrix/bytes.ts'
import { type Ground, layGround } from '../matrix/ground.ts'
import { idsAskedFor, whoseIs } from '../matrix/ids.ts'
import { newWorld, type World } from '../world.ts'

let world: World
let ground: Ground
beforeAll(async () => {
  world = await newWorld()
  ground = await layGround(world)
})
afterAll(() => world.end())

const places = allContracts.flatMap((contract) =>
  idsAskedFor(contract)
    .filter((place) => whoseIs(contract, place) === 'body')
    .map((place) => [`${contract.name} ${place}`, contract] as const),
)

test('every place in a body or a query that takes the id of something forbidden is tried', () => {
  expect(places.map(([name]) => name).toSorted()).toEqual(Object.keys(inBodies).toSorted())
})

/** An id that nothing has, of the same time as the real one: ids tell when they were made. */
const besides = (id: string): string => `${id.slice(0, -12)}${'0123456789ab'}`

/** Two answers to changes of one thing differ in which edition they made. */
const withoutEdition = (text: string): string => text.replaceAll(/revision\\":\d+/g, '')

describe('An id of something out of reach, sent in a body or a query', () => {
  test.each(places)('%s is answered, to the byte, like one that nothing has', async (name, contract) => {
    const tried = await inBodies[name]?.(ground)
    if (!tried) throw new Error(`${name} is not tried`)
    for (const language of languages) {
      const real = await bytesOf(tried.asker, contract, tried.with(tried.forbidden), language)
      const invented = await bytesOf(tried.asker, contract, tried.with(besides(tried.forbidden)), language)
      expect(real.status).toBeLessThan(500)
      expect(real.status).not.toBe(401)
      const [first, second] = [real.text, invented.text].map(withoutEdition)
      expect(first?.replaceAll(tried.forbidden, '')).toBe(second?.replaceAll(besides(tried.forbidden), ''))
    }
  })
})
