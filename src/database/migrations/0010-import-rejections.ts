import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/** Why rows of an import were not written: only the run knew what the registry said of them. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table import_rejection (
      import_id uuid not null references import on delete cascade,
      row_number int not null,
      reasons jsonb not null,
      primary key (import_id, row_number)
    )`,
  )
