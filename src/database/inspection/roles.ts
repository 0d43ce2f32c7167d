import type pg from 'pg'
import { databaseRoles } from '../reach.ts'

const { application, unbounded, sensitive } = databaseRoles

/** Something about the roles of the application that is not as it has to be; `name` is the role or the table. */
export type RoleTrouble = {
  readonly kind:
    | 'missing'
    | 'powerful'
    | 'owns'
    | 'not member'
    | 'may rewrite'
    | 'may create'
    | 'reads sealed'
    | 'unguarded'
  readonly name: string
}

const neverRewritten = ['ledger_entry', 'ledger_seal', 'ledger_place']
const sealedTables = ['person_sensitive', 'import_sealed']
/** Whose account it is and which codes are taken: asked by the door and across the registry, never shown. */
const unguardedTables = ['account', 'personal_number_holder', 'staff_code_holder']

const question = `with role as (select unnest($1::text[]) as name),
  present as (select name from role where exists (select from pg_roles where rolname = name)),
  working as (select name from present where name <> $2)
  select 'missing' as kind, name from role except select 'missing', name from present
  union all select 'powerful', rolname::text from pg_roles
    where rolname in (select name from present) and (rolsuper or rolcreaterole or rolcreatedb or rolreplication)
  union all select 'owns', relname::text from pg_class where pg_get_userbyid(relowner) in (select name from present)
  union all select 'not member', name from working
    where exists (select from present where name = $2) and not pg_has_role($2, name, 'member')
  union all select 'may rewrite', t from working cross join unnest($3::text[]) as t
    where to_regclass(t) is not null and has_table_privilege(name, t, 'update, delete, truncate')
  union all select 'may create', name from working where has_schema_privilege(name, 'public', 'create')
  union all select 'reads sealed', t from working cross join unnest($4::text[]) as t
    where name <> $5 and to_regclass(t) is not null and has_table_privilege(name, t, 'select')
  union all select 'unguarded', c.relname::text from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relkind = 'r' and a.attname = 'person_id' and not c.relrowsecurity
      and c.relnamespace = 'public'::regnamespace and c.relname <> all ($6::text[])
  order by kind, name`

/** All that is not as migrations and the start leave it; `login` is the name under which the application signs in. */
export const roleTroubles = async (client: pg.ClientBase, login: string): Promise<RoleTrouble[]> => {
  const { rows } = await client.query<RoleTrouble>(question, [
    [application, unbounded, sensitive, login],
    login,
    neverRewritten,
    sealedTables,
    sensitive,
    unguardedTables,
  ])
  return rows
}
