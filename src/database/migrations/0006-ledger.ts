import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/** The ledger: one entry per change, written in the same transaction; never updated, never deleted. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table ledger_entry (
      entry_id uuid primary key,
      recorded_at timestamptz not null default now(),
      actor_id uuid,
      actor_name text not null,
      action text not null,
      subject_kind text not null,
      subject_id uuid not null,
      person_id uuid,
      cause_id uuid,
      reason text,
      before jsonb,
      after jsonb
    )`,
    'create index ledger_entry_subject on ledger_entry (subject_id, entry_id)',
    'create index ledger_entry_person on ledger_entry (person_id, entry_id) where person_id is not null',
    'create index ledger_entry_cause on ledger_entry (cause_id, entry_id) where cause_id is not null',
    `create table stored_file (
      file_id uuid primary key,
      name text not null,
      media_type text not null,
      bytes bigint not null,
      sha256 text not null,
      recorded_at timestamptz not null default now(),
      recorded_by uuid
    )`,
    `create table stored_file_part (
      file_id uuid not null references stored_file,
      part int not null,
      content bytea not null,
      primary key (file_id, part)
    )`,
  )
