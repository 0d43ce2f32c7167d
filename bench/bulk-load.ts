import type pg from 'pg'

const tables = ['person', 'membership', 'service', 'post_held', 'qualification', 'study', 'ledger_entry']
const summaries = ['count_fresh']

/**
 * Takes the indexes and references off the tables of people while a million of them is poured in, and puts
 * them back; only the preparation of a benchmark does this, never what is measured.
 */
export const withoutIndexes = async (pool: pg.Pool, load: () => Promise<void>): Promise<void> => {
  const names = [...tables, ...summaries]
  const indexes = await pool.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
     from pg_index i where i.indrelid = any($1::regclass[]) and not i.indisprimary`,
    [names],
  )
  const references = await pool.query<{ table: string; name: string; definition: string }>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and conrelid = any($1::regclass[])`,
    [names],
  )
  for (const { table, name } of references.rows)
    await pool.query(`alter table ${table} drop constraint "${name}"`)
  for (const { name } of indexes.rows) await pool.query(`drop index ${name}`)
  await load()
  for (const { definition } of indexes.rows) await pool.query(definition)
  for (const { table, name, definition } of references.rows)
    await pool.query(`alter table ${table} add constraint "${name}" ${definition}`)
  await pool.query('alter index person_name_words alter column 1 set statistics 500')
}
