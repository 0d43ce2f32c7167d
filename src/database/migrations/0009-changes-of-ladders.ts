import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

const revised = (table: string) => `alter table ${table} add column revision int not null default 1`

/**
 * Ladders, levels and sets say which revision they are, so that nobody overwrites what they have not seen.
 * `count_build` names the sets whose counts in the summary are being made, and how far that is.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    revised('ladder'),
    revised('level'),
    revised('counts_as_set'),
    `create table count_build (
      set_code text primary key references counts_as_set,
      stage text not null default 'new',
      through uuid not null default '00000000-0000-0000-0000-000000000000',
      people int not null default 0,
      people_in_all int,
      revision int not null default 1
    )`,
  )
