import { type DBFieldAttribute, getAuthTables } from 'better-auth/db'
import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAccounts } from '../../src/kit/accounts.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

test('the tables of accounts are as the library wants them: nothing is pending', async () => {
  // The library compares names as they stand in the database, so it is told them and asks without our plugin.
  const database = world.database.withoutPlugins()
  const { chosen } = makeAccounts({
    database,
    secret: 'only for this test',
    origins: [],
    secureCookies: false,
  })
  const tables = getAuthTables(chosen)
  const named = (model: string) => {
    const { modelName, fields } = tables[model] ?? { modelName: model, fields: {} }
    return {
      modelName: snake(modelName),
      fields: Object.fromEntries(Object.keys(fields).map((name) => [name, snake(name)])),
    }
  }
  const fieldsNamed = (fields: Readonly<Record<string, DBFieldAttribute>>) =>
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, { ...field, fieldName: snake(name) }]),
    )
  const asked = {
    ...chosen,
    user: { ...named('user'), additionalFields: fieldsNamed(chosen.user.additionalFields) },
    session: {
      ...chosen.session,
      ...named('session'),
      additionalFields: fieldsNamed(chosen.session.additionalFields),
    },
    account: named('account'),
    verification: named('verification'),
  }
  expect(Object.keys(tables).sort()).toEqual(['account', 'session', 'user', 'verification'])
  const { toBeCreated, toBeAdded } = await getMigrations(asked)
  expect({ toBeCreated, toBeAdded }).toEqual({ toBeCreated: [], toBeAdded: [] })
})
