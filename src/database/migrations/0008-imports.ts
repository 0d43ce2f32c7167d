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
      recorded_at timestamptz not null default now(),
      sheets jsonb not null default '[]',
      choice jsonb,
      mapping jsonb,
      corrections jsonb not null default '{}',
      counts jsonb,
      progress jsonb,
      refusal jsonb,
      ran_at timestamptz,
      undone_at timestamptz,
      revision int not null default 1
    )`,
    'create index import_account on import (account_id, recorded_at)',
    `create table import_row (
      import_id uuid not null references import on delete cascade,
      sheet int not null,
      row_number int not null,
      cells jsonb not null,
      primary key (import_id, sheet, row_number)
    )`,
    `create table import_shape (
      kind text not null,
      shape text not null,
      mapping jsonb not null,
      recorded_at timestamptz not null default now(),
      primary key (kind, shape)
    )`,
  )
