import type pg from 'pg'
import { appliedMigrations } from '../schema-version.ts'

/** What belongs to an extension goes with the extension. */
const ownObject = (id: string) =>
  `not exists (select 1 from pg_depend d where d.objid = ${id} and d.deptype = 'e')`

/** What belongs to a column, as the sequence of an identity does, goes with its table. */
const ofItself = (id: string) =>
  `not exists (select 1 from pg_depend d where d.objid = ${id} and d.refobjsubid > 0 and d.deptype in ('a', 'i'))`

const dropping = `
  select format('drop %s if exists %s cascade', case relkind when 'v' then 'view' when 'm' then 'materialized view'
      when 'S' then 'sequence' else 'table' end, format('%I.%I', nspname, relname)) as statement, 1 as turn
    from pg_class c join pg_namespace n on n.oid = relnamespace
    where nspname = current_schema() and relkind in ('r', 'p', 'v', 'm', 'S') and not relispartition and ${ownObject('c.oid')} and ${ofItself('c.oid')}
  union all
  select format('drop routine if exists %s cascade', p.oid::regprocedure), 2
    from pg_proc p where pronamespace = current_schema()::regnamespace and ${ownObject('p.oid')}
  union all
  select format('drop collation if exists %I.%I cascade', nspname, collname), 3
    from pg_collation c join pg_namespace n on n.oid = collnamespace
    where nspname = current_schema() and ${ownObject('c.oid')}
  union all
  select format('drop type if exists %s cascade', t.oid::regtype), 4
    from pg_type t where typnamespace = current_schema()::regnamespace and typtype in ('e', 'd') and ${ownObject('t.oid')}
  order by turn`

/** Takes the application's tables and whatever its migrations made out of the database. */
export const wipe = async (client: pg.ClientBase): Promise<void> => {
  if ((await appliedMigrations(client)).length === 0) return
  const { rows } = await client.query<{ statement: string }>(dropping)
  for (const { statement } of rows) await client.query(statement)
}

/** Whether nobody has put anything in: no account, no unit, no person. A profile alone is nothing yet. */
export const isBare = async (client: pg.ClientBase): Promise<boolean> => {
  if ((await appliedMigrations(client)).length === 0) return true
  for (const table of ['account', 'unit', 'person']) {
    const found = await client.query(`select 1 from ${table} limit 1`)
    if (found.rowCount !== 0) return false
  }
  return true
}
