import { sql } from 'kysely'
import type { Tx } from '../../../database/connect.ts'

/** The ids under which a row of the sample stands: by person, unit, first day as told, and hierarchy or title. */
export type RowIds = (personId: string, unitId: string, from: string, what: string) => string | null

const idsOf = (rows: readonly { key: string; id: string }[]): RowIds => {
  const ids = new Map(rows.map(({ key, id }) => [key, id]))
  return (...parts) => ids.get(parts.join(' ')) ?? null
}

/** Everybody's memberships, by what they say. */
export const membershipIds = async (tx: Tx): Promise<RowIds> => {
  const { rows } = await sql<{ key: string; id: string }>`select membership_id as id,
    concat_ws(' ', person_id, unit_id, valid_from, hierarchy) as key from membership`.execute(tx)
  return idsOf(rows)
}

/** Everybody's posts, by what they say. */
export const postIds = async (tx: Tx): Promise<RowIds> => {
  const { rows } = await sql<{ key: string; id: string }>`select post_held_id as id,
    concat_ws(' ', person_id, unit_id, valid_from, title) as key from post_held`.execute(tx)
  return idsOf(rows)
}
