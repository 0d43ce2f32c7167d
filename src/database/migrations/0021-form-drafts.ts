import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/** What is typed in a long form and not saved yet, sealed for its account; it goes at a save, at the sign-out, or after 7 days. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table form_draft (
      draft_id uuid primary key,
      account_id uuid not null references account on delete cascade,
      form text not null,
      sealed_content bytea not null,
      saved_at timestamptz not null default now(),
      unique (account_id, form)
    )`,
    'create index form_draft_saved on form_draft (saved_at)',
  )
