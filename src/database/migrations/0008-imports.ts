import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/** Imports from the first upload to the undo; rows wait here until the run writes all of them or none. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table import (
      import_id uuid primary key,
      kind text not null,
      state text not null,
      file_id uuid not null references stored_file,
      file_name text not null,
      account_id uuid,
      account_name text not null,
      recorded_at timestamptz not null default now(),
      sheets jsonb not null default '[]',
      choice jsonb,
      mapping jsonb,
      corrections jsonb not null default '{"values":{},"cells":{},"units":{},"people":{}}',
      counts jsonb,
      progress jsonb,
      refusal jsonb,
      ran_at timestamptz,
      undone_at timestamptz,
      revision int not null default 1
    )`,
    'create index import_account on import (account_id, import_id)',
    // Some hundred rows travel together: a tenth of the time and room that one record per row would take.
    `create table import_row (
      import_id uuid not null references import on delete cascade,
      sheet int not null,
      first_row int not null,
      last_row int not null,
      packed text not null,
      primary key (import_id, sheet, first_row)
    )`,
    // What an import found sealed and wrote over, still sealed: undoing puts it back unopened.
    `create table import_sealed (
      import_id uuid not null references import on delete cascade,
      person_id uuid not null,
      ethnicity bytea,
      religion bytea,
      party_joined bytea,
      party_official bytea,
      personal_number bytea,
      personal_number_hash bytea,
      primary key (import_id, person_id)
    )`,
    `create table import_shape (
      kind text not null,
      shape text not null,
      mapping jsonb not null,
      recorded_at timestamptz not null default now(),
      primary key (kind, shape)
    )`,
  )
