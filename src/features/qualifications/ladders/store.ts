import type { Insertable } from 'kysely'
import type { Database, Tables, Tx } from '../../../database/connect.ts'
import type { CountingOrder, SetMember } from '../../../domain/counting/order.ts'

type Row<Table extends keyof Tables> = Insertable<Tables[Table]>

/** Adds what a profile brings; what is there already stays as the administrator left it. */
export const insertMissing = {
  hierarchies: (tx: Tx, rows: Row<'hierarchy'>[]) =>
    tx
      .insertInto('hierarchy')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  unitKinds: (tx: Tx, rows: Row<'unitKind'>[]) =>
    tx
      .insertInto('unitKind')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  ladders: (tx: Tx, rows: Row<'ladder'>[]) =>
    tx
      .insertInto('ladder')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  levels: (tx: Tx, rows: Row<'level'>[]) =>
    tx
      .insertInto('level')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  equivalences: (tx: Tx, rows: Row<'levelEquivalence'>[]) =>
    tx
      .insertInto('levelEquivalence')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  sets: async (tx: Tx, rows: Row<'countsAsSet'>[]): Promise<string[]> => {
    const added = await tx
      .insertInto('countsAsSet')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .returning('code')
      .execute()
    return added.map(({ code }) => code)
  },
  members: (tx: Tx, rows: Row<'countsAsMember'>[]) => tx.insertInto('countsAsMember').values(rows).execute(),
  fields: (tx: Tx, rows: Row<'fieldOfStudy'>[]) =>
    tx
      .insertInto('fieldOfStudy')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
  terms: (tx: Tx, rows: Row<'term'>[]) =>
    tx
      .insertInto('term')
      .values(rows)
      .onConflict((clash) => clash.doNothing())
      .execute(),
}

/** All members of all sets, with the days from and until which they belong. */
export const listMembers = (database: Database): Promise<(SetMember & { memberId: string })[]> =>
  database
    .selectFrom('countsAsMember')
    .select(['memberId', 'setCode', 'levelCode', 'position', 'fromDay as from', 'toDay as to'])
    .orderBy('setCode')
    .orderBy('fromDay')
    .orderBy('position')
    .execute()

/** Replaces the orders that the summary keeps. */
export const replaceOrders = async (tx: Tx, orders: readonly CountingOrder[]): Promise<void> => {
  await tx.deleteFrom('countOrder').execute()
  if (orders.length === 0) return
  const rows = orders.map(({ setCode, levelCodes, from, to }) => ({
    setCode,
    levelCodes: JSON.stringify(levelCodes),
    fromDay: from,
    toDay: to,
  }))
  await tx.insertInto('countOrder').values(rows).execute()
}
