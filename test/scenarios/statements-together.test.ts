import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyRows } from '../../src/database/copy-rows.ts'
import { goesAlong } from '../../src/database/together.ts'
import { newWorld, type World } from '../world.ts'

let world: World
beforeAll(async () => {
  world = await newWorld()
  await world.owner.query('create table jotting (word text primary key, place int not null)')
})
afterAll(() => world.end())

const jot = (database: World['database'], word: string, place: number | null) =>
  sql`${goesAlong}insert into jotting (word, place) values (${word}, ${place})`.execute(database)

const words = async () => {
  const { rows } = await sql<{ word: string }>`select word from jotting order by place`.execute(
    world.database,
  )
  return rows.map(({ word }) => word)
}

describe('statements that go along', () => {
  test('are there once the transaction is, several as one', async () => {
    await world.database.transaction().execute(async (tx) => {
      for (const [place, word] of ['một', 'hai', 'ba'].entries()) await jot(tx, word, place)
    })
    expect(await words()).toEqual(['một', 'hai', 'ba'])
  })

  test('are seen by the next question of their transaction', async () => {
    await world.database.transaction().execute(async (tx) => {
      await jot(tx, 'bốn', 3)
      const { rows } = await sql`select 1 from jotting where word = 'bốn'`.execute(tx)
      expect(rows).toHaveLength(1)
    })
  })

  test('stand among rows that are copied', async () => {
    await world.database.transaction().execute(async (tx) => {
      await jot(tx, 'năm', 4)
      await copyRows(tx, 'jotting', ['word', 'place'], [['sáu', 5]])
      await jot(tx, 'bảy', 6)
    })
    expect((await words()).slice(-3)).toEqual(['năm', 'sáu', 'bảy'])
  })

  test('that fail fail the transaction, at the latest where it ends', async () => {
    const before = await words()
    await expect(
      world.database.transaction().execute(async (tx) => {
        await jot(tx, 'tám', 7)
        await jot(tx, 'không có chỗ', null)
      }),
    ).rejects.toThrow(/null value/)
    await expect(
      world.database.transaction().execute(async (tx) => {
        await jot(tx, 'một', 8)
        await sql`select 1`.execute(tx)
      }),
    ).rejects.toThrow(/duplicate key/)
    expect(await words()).toEqual(before)
  })

  test('are forgotten with a transaction that is given up, and leave nothing to the next one', async () => {
    const before = await words()
    const giveUp = world.database.transaction().execute(async (tx) => {
      await jot(tx, 'chín', 9)
      throw new Error('thôi')
    })
    await expect(giveUp).rejects.toThrow('thôi')
    for (let time = 0; time < 20; time++) await sql`select 1`.execute(world.database)
    await world.database.transaction().execute((tx) => sql`select 1`.execute(tx))
    expect(await words()).toEqual(before)
  })

  test('outside a transaction are done at once', async () => {
    await jot(world.database, 'mười', 10)
    expect((await words()).at(-1)).toBe('mười')
  })
})
