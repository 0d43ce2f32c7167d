import { type Insertable, sql } from 'kysely'
import { v7 as newId } from 'uuid'
import type { Tables, Tx } from '../../../../database/connect.ts'
import type { SetMember } from '../../../../domain/counting/order.ts'

type SetRow = Insertable<Tables['countsAsSet']>

/** Changes of sets wait for each other: which orders are kept depends on all of them. */
export const holdSets = async (tx: Tx): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtext('counting sets'))`.execute(tx)
}

export const findSetRow = (tx: Tx, code: string) =>
  tx.selectFrom('countsAsSet').selectAll().where('code', '=', code).executeTakeFirst()

/** Adds a set behind all others. */
export const insertSet = (tx: Tx, row: Omit<SetRow, 'position'>) =>
  tx
    .insertInto('countsAsSet')
    .values({ ...row, position: sql`(select coalesce(max(position), -1) + 1 from counts_as_set)` })
    .execute()

export const updateSet = (tx: Tx, code: string, row: Partial<SetRow>) =>
  tx.updateTable('countsAsSet').set(row).where('code', '=', code).execute()

/** Replaces the members of a set. */
export const replaceMembers = async (
  tx: Tx,
  setCode: string,
  members: readonly Omit<SetMember, 'setCode'>[],
): Promise<void> => {
  await tx.deleteFrom('countsAsMember').where('setCode', '=', setCode).execute()
  if (members.length === 0) return
  const rows = members.map(({ levelCode, position, from, to }) => ({
    memberId: newId(),
    setCode,
    levelCode,
    position,
    fromDay: from,
    toDay: to,
  }))
  await tx.insertInto('countsAsMember').values(rows).execute()
}

/** Those of the codes that no level bears. */
export const unknownLevels = async (tx: Tx, codes: readonly string[]): Promise<string[]> => {
  const rows = await tx
    .selectFrom('level')
    .select('code')
    .where('code', 'in', [...codes, ''])
    .execute()
  const known = new Set(rows.map(({ code }) => code))
  return codes.filter((code) => !known.has(code))
}
