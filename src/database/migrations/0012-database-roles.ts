import type { Kysely } from 'kysely'
import { guarded, reachedIn } from '../guard.ts'
import { databaseRoles } from '../reach.ts'
import { statements } from '../statements.ts'

const { application, unbounded, sensitive } = databaseRoles

/** Roles belong to the whole server: an installation beside this one may have made them. */
const made = (name: string, option = ''): string => `do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then
      create role ${name} nologin ${option};
    end if;
  exception when duplicate_object or unique_violation then null; end $$`

/** Whoever may pass row-level security may also COPY into its tables; where the server forbids it, a policy lets pass. */
const unboundedMade = `do $$ begin
    if not exists (select from pg_roles where rolname = '${unbounded}') then
      begin
        create role ${unbounded} nologin bypassrls;
      exception when insufficient_privilege then
        create role ${unbounded} nologin;
      end;
    end if;
  exception when duplicate_object or unique_violation then null; end $$`

/** Tables about people: each row has the person's id. */
const aboutPeople = [
  'person',
  'person_sensitive',
  'membership',
  'service',
  'post_held',
  'qualification',
  'study',
  'evidence',
  'import_sealed',
  'placement_waiting',
]
const sealedTables = ['person_sensitive', 'import_sealed']

/**
 * The application takes roles that own nothing: they read and change rows, cannot alter the schema, cannot
 * rewrite the ledger, open sealed facts only in a role of their own, and see the people within reach.
 */
export const up = async (database: Kysely<unknown>) =>
  statements(
    database,
    made(application),
    unboundedMade,
    made(sensitive),
    `grant ${application} to ${unbounded}`,
    `grant ${application} to ${sensitive}`,
    'revoke create on schema public from public',
    `grant usage on schema public to ${application}`,
    `grant select, insert, update, delete on all tables in schema public to ${application}`,
    `alter default privileges in schema public grant select, insert, update, delete on tables to ${application}`,
    `revoke insert, update, delete on kysely_migration, kysely_migration_lock from ${application}`,
    `revoke update, delete on ledger_entry from ${application}`,
    ...sealedTables.flatMap((table) => [
      `revoke all on ${table} from ${application}`,
      `grant select, insert, update, delete on ${table} to ${sensitive}`,
      // Imports seal and write many at once; to write is not to read.
      `grant insert on ${table} to ${unbounded}`,
    ]),
    // A view asks with its owner's rights: the policy of memberships does not ask itself.
    `create view person_reached_by as
      select m.person_id, a.ancestor_id from membership m
      join unit_ancestry a on a.unit_id = m.unit_id and a.hierarchy = m.hierarchy
        and a.from_day < m.to_day and m.from_day < a.to_day`,
    ...aboutPeople.flatMap(guarded),
    'alter table ledger_entry enable row level security',
    `create policy reached on ledger_entry for select to ${application}
      using (person_id is null or ${reachedIn('ledger_entry')})`,
    `create policy added on ledger_entry for insert to ${application} with check (true)`,
    `create policy everybody on ledger_entry to ${unbounded} using (true) with check (true)`,
  )
