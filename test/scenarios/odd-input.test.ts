import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allContracts } from '../../src/app/server.ts'
import type { AnyContract } from '../../src/kit/http/contract.ts'
import { jsonSchemaOf } from '../../src/kit/http/json-schema.ts'
import { withProfile } from '../world/profile.ts'
import { newWorld, type Visitor, type World } from '../world.ts'

let world: World
let administrator: Visitor
beforeAll(async () => {
  world = await newWorld()
  await withProfile(world)
  administrator = await world.account('administrator')
})
afterAll(() => world.end())

const list = resolve(import.meta.dirname, '../../../shared/data/naughty-strings/blns.json')
const naughty: string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
const odd = fc.constantFrom(
  ...naughty,
  '\0',
  '%',
  "' or 1=1--",
  '2015-02-30',
  '-infinity',
  '9999-12-31',
  '😀',
  'x'.repeat(5000),
)
const known = fc.constantFrom(
  '2015-08-27',
  'party',
  'PRO.MA',
  'an',
  '2014',
  '01a20a80-b0dc-72f1-b9cb-7eb5af221c6a',
)

type Schema = { [key: string]: unknown }

/** Values that a schema allows, mixed with values of every wrong kind. */
const valueFor = (schema: Schema): fc.Arbitrary<unknown> => {
  const wrong = fc.oneof(odd, fc.constantFrom(null, -1, 1e308, true, [], {}, ''))
  return fc.oneof({ weight: 1, arbitrary: wrong }, { weight: 3, arbitrary: rightFor(schema) })
}

const rightFor = (schema: Schema): fc.Arbitrary<unknown> => {
  if (Array.isArray(schema.enum)) return fc.constantFrom(...schema.enum)
  if (Array.isArray(schema.anyOf)) return fc.oneof(...(schema.anyOf as Schema[]).map(valueFor))
  if (schema.type === 'object')
    return fc.record(
      Object.fromEntries(
        Object.entries((schema.properties as Record<string, Schema> | undefined) ?? {}).map(
          ([name, inner]) => [name, valueFor(inner)],
        ),
      ),
    )
  if (schema.type === 'array')
    return fc.array(valueFor((schema.items as Schema | undefined) ?? {}), { maxLength: 3 })
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.constantFrom(0, 1, 50, 1.5, 999_999_999)
  if (schema.type === 'boolean') return fc.boolean()
  return known
}

const partOf = (schema: AnyContract['body']): fc.Arbitrary<unknown> =>
  schema ? valueFor(jsonSchemaOf(schema, 'input')) : fc.constant(undefined)

/** Sessions and accounts would put the asker out of the door; uploads have their own hostile files. */
const asked = allContracts.filter(
  ({ name, carries }) =>
    carries !== 'upload' && !/^(session|sessions|accounts|grants|setup|password)\./.test(name),
)

test.each(asked.map((contract) => [contract.name, contract] as const))(
  '%s answers whatever it is sent with an answer or a sentence, never with a fault',
  async (_name, contract) => {
    const request = fc.record({
      params: partOf(contract.params),
      query: partOf(contract.query),
      body: partOf(contract.body),
    })
    await fc.assert(
      fc.asyncProperty(request, async ({ params, query, body }) => {
        const answer = await administrator.answerTo(contract, {
          params: params === null || typeof params !== 'object' ? {} : params,
          query: query === null || typeof query !== 'object' ? {} : query,
          body,
        } as never)
        expect(answer.status).toBeLessThan(500)
        if (answer.status >= 400)
          expect(answer.body).toMatchObject({
            error: { code: expect.stringContaining('.'), message: expect.any(String) },
          })
      }),
      { numRuns: 12 },
    )
  },
)
