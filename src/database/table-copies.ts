import type { Readable } from 'node:stream'
import type pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'

/** A table of the application with the columns that are written, in their order. */
export type CopiedTable = { readonly name: string; readonly columns: readonly string[] }

/** The bookkeeping of migrations is not data: it tells the structure, which is made anew. */
const bookkeeping = "('kysely_migration', 'kysely_migration_lock')"

/** Rows are written the same on every server and session; a policy that hides rows is an error, not a gap. */
export const settleSession = async (client: pg.ClientBase): Promise<void> => {
  for (const setting of [
    "client_encoding = 'UTF8'",
    "datestyle = 'ISO, YMD'",
    "intervalstyle = 'postgres'",
    "timezone = 'UTC'",
    'extra_float_digits = 3',
    "bytea_output = 'hex'",
    'row_security = off',
    'synchronize_seqscans = off',
    'statement_timeout = 0',
    'idle_in_transaction_session_timeout = 0',
  ])
    await client.query(`set ${setting}`)
}

/** All tables of the application and their columns, by name; computed columns are left out. */
export const copiedTables = async (client: pg.ClientBase): Promise<CopiedTable[]> => {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `select c.relname::text as name,
       coalesce(array_agg(a.attname::text order by a.attnum) filter (where a.attnum > 0), '{}') as columns
     from pg_class c left join pg_attribute a
       on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
       and c.relname not in ${bookkeeping}
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     group by c.relname order by c.relname collate "C"`,
  )
  return rows
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
const listed = ({ name, columns }: CopiedTable): string =>
  `${quoted(name)} (${columns.map(quoted).join(', ')})`

/** The rows of a table in PostgreSQL's text format. */
export const copyOut = (client: pg.ClientBase, table: CopiedTable): Readable =>
  client.query(copyTo(`copy ${listed(table)} to stdout`))

/** A place for rows in PostgreSQL's text format. */
export const copyIn = (client: pg.ClientBase, table: CopiedTable) =>
  client.query(copyFrom(`copy ${listed(table)} from stdin`))

export type SequenceState = { readonly name: string; readonly value: string; readonly called: boolean }

/** How far each sequence of the application has counted. */
export const sequenceStates = async (client: pg.ClientBase): Promise<SequenceState[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class c where relkind = 'S'
       and relnamespace = current_schema()::regnamespace
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
     order by relname collate "C"`,
  )
  const states: SequenceState[] = []
  for (const { name } of rows) {
    const found = await client.query<{ value: string; called: boolean }>(
      `select last_value::text as value, is_called as called from ${quoted(name)}`,
    )
    states.push({ name, value: found.rows[0]?.value ?? '1', called: found.rows[0]?.called ?? false })
  }
  return states
}

export const setSequence = (client: pg.ClientBase, { name, value, called }: SequenceState) =>
  client.query('select setval($1::regclass, $2::bigint, $3)', [quoted(name), value, called])
