import type pg from 'pg'

type Bound = { readonly away: string; readonly back: string }

/** References, and indexes that are no constraint; an index with settings of its own keeps them by staying. */
const bounds = `
  select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(c.oid)) as back, 1 as turn
    from pg_constraint c where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace
  union all
  select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid), 2
    from pg_index i join pg_class c on c.oid = indexrelid
    where relnamespace = current_schema()::regnamespace and not indisprimary and not relispartition
      and not exists (select 1 from pg_constraint k where k.conindid = indexrelid)
      and not exists (select 1 from pg_depend d where d.objid = indexrelid and d.deptype = 'e')
      and not exists (select 1 from pg_attribute a where a.attrelid = indexrelid and coalesce(a.attstattarget, -1) >= 0)
  order by turn`

/**
 * Fills tables while references and indexes are away, and puts them back: rows may come in any order, and
 * each index is built once. Putting back checks every reference.
 */
export const unbound = async <T>(client: pg.ClientBase, fill: () => Promise<T>): Promise<T> => {
  const { rows } = await client.query<Bound>(bounds)
  for (const { away } of rows) await client.query(away)
  const result = await fill()
  for (const { back } of rows.toReversed()) await client.query(back)
  return result
}
