import type { Kysely } from 'kysely'
import { databaseRoles } from '../reach.ts'
import { statements } from '../statements.ts'

/** Which daily roots of the ledger were put into the mail, each once; and lines that a mail carries as they are. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    'alter table mail add column lines text[]',
    `create table mailed_root (
      day date primary key,
      queued_at timestamptz not null default now()
    )`,
    `revoke update, delete on mailed_root from ${databaseRoles.application}`,
  )
