import type pg from 'pg'

/** What a PostgreSQL server and one database on it are like. */
export type ServerFacts = {
  /** 150004 is 15.4. */
  readonly version: number
  readonly encoding: string
  /** How the collation `vn` sorts; null where there is none. */
  readonly order: string | null
  /** Collations whose rules have changed in the system since their indexes were made. */
  readonly outdated: readonly string[]
  readonly now: Date
  /** The last moment that the ledger knows; null for an empty one. */
  readonly lastRecorded: Date | null
}

/** Words that only the Vietnamese order puts so. */
export const wordsInOrder = 'Da Dà Dả Dã Dá Dạ Đa E'

/** The order is asked for apart: a database without the collation refuses the whole question. */
const orderIn = async (client: pg.ClientBase): Promise<string | null> => {
  const { rowCount } = await client.query("select from pg_collation where collname = 'vn'")
  if (rowCount === 0) return null
  const words = wordsInOrder.split(' ').toReversed()
  const { rows } = await client.query<{ words: string }>(
    `select string_agg(word, ' ' order by word collate vn) as words from unnest($1::text[]) as word`,
    [words],
  )
  return rows[0]?.words ?? null
}

export const serverFacts = async (client: pg.ClientBase): Promise<ServerFacts> => {
  const { rows } = await client.query<Omit<ServerFacts, 'order' | 'lastRecorded'>>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
      clock_timestamp() as now, coalesce((select array_agg(collname::text order by collname) from pg_collation
        where collversion <> pg_collation_actual_version(oid)), '{}') as outdated`,
  )
  const [facts] = rows
  if (!facts) throw new Error('the server said nothing of itself')
  const { rows: last } = await client
    .query<{ at: Date | null }>(
      'select max(recorded_at) as at from ledger_entry where arrival > (select max(arrival) - 100 from ledger_entry)',
    )
    .catch(() => ({ rows: [] }))
  return { ...facts, order: await orderIn(client), lastRecorded: last[0]?.at ?? null }
}
