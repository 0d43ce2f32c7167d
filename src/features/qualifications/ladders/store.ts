import { type Insertable, sql } from 'kysely'
import type { Database, Tables, Tx } from '../../../database/connect.ts'
import { drawCountLines } from '../../../database/count-lines.ts'
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
  const rows = orders.map(({ setCode, levelCodes, from, to }) => ({
    setCode,
    levelCodes: JSON.stringify(levelCodes),
    fromDay: from,
    toDay: to,
  }))
  if (rows.length > 0) await tx.insertInto('countOrder').values(rows).execute()
  await drawCountLines(tx)
}

export const listAllLadders = (database: Database) =>
  database.selectFrom('ladder').selectAll().orderBy('position').orderBy('code').execute()

export const listLevels = (database: Database) =>
  database.selectFrom('level').selectAll().orderBy('rank').orderBy('code').execute()

export const listSets = (database: Database) =>
  database.selectFrom('countsAsSet').selectAll().orderBy('position').orderBy('code').execute()

export const listTermRows = (database: Database, list: string | undefined) => {
  const all = database.selectFrom('term').selectAll().orderBy('list').orderBy('position')
  return (list === undefined ? all : all.where('list', '=', list)).execute()
}

export const listFieldRows = (database: Database) =>
  database.selectFrom('fieldOfStudy').selectAll().orderBy('code').execute()

export const lockLadder = (tx: Tx, code: string) =>
  tx.selectFrom('ladder').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

export const lockLevel = (tx: Tx, code: string) =>
  tx.selectFrom('level').selectAll().where('code', '=', code).forUpdate().executeTakeFirst()

export const insertLadder = (tx: Tx, row: Row<'ladder'>) => tx.insertInto('ladder').values(row).execute()

export const updateLadder = (tx: Tx, code: string, row: Omit<Row<'ladder'>, 'code' | 'position'>) =>
  tx.updateTable('ladder').set(row).where('code', '=', code).execute()

export const insertLevel = (tx: Tx, row: Row<'level'>) => tx.insertInto('level').values(row).execute()

export const updateLevel = (tx: Tx, code: string, row: Omit<Row<'level'>, 'code' | 'ladderCode'>) =>
  tx.updateTable('level').set(row).where('code', '=', code).execute()

export const deleteLadder = (tx: Tx, code: string) =>
  tx.deleteFrom('ladder').where('code', '=', code).execute()

export const deleteLevel = (tx: Tx, code: string) => tx.deleteFrom('level').where('code', '=', code).execute()

/** Whether anybody holds or studies for the level, or a set or an equivalence names it. */
export const isLevelUsed = async (tx: Tx, code: string): Promise<boolean> => {
  const { rows } = await sql<{ used: boolean }>`select
    exists (select 1 from qualification where level_code = ${code})
    or exists (select 1 from study where level_code = ${code})
    or exists (select 1 from counts_as_member where level_code = ${code})
    or exists (select 1 from level_equivalence where ${code} in (level_code, counts_as_level_code)) as used`.execute(
    tx,
  )
  return rows[0]?.used ?? false
}

/** Whether anybody is in the registry. */
export const hasPeople = async (tx: Tx): Promise<boolean> =>
  (await tx.selectFrom('person').select('personId').limit(1).executeTakeFirst()) !== undefined
