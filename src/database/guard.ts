import { databaseRoles } from './reach.ts'

const { application, unbounded } = databaseRoles

/** A condition on a row about a person: within the reach that the connection states. A connection that states nothing reaches nobody. */
export const reachedIn = (table: string): string => `(
  (select current_setting('vuon.reach', true) = 'everything')
  or person_id = (select nullif(current_setting('vuon.person', true), '')::uuid)
  or exists (select 1 from person_reached_by r where r.person_id = ${table}.person_id and r.ancestor_id = any(
    (select string_to_array(nullif(current_setting('vuon.units', true), ''), ',')::uuid[])::uuid[])))`

/** The statements that let a table about people be read and changed within reach only. */
export const guarded = (table: string): string[] => [
  `alter table ${table} enable row level security`,
  `create policy reached on ${table} for select to ${application} using ${reachedIn(table)}`,
  `create policy added on ${table} for insert to ${application} with check (true)`,
  `create policy changed on ${table} for update to ${application} using ${reachedIn(table)} with check (true)`,
  `create policy removed on ${table} for delete to ${application} using ${reachedIn(table)}`,
  `create policy everybody on ${table} to ${unbounded} using (true) with check (true)`,
]
