import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * Mail that waits to be sent, written in the transaction of the change that it tells of; tokens with which a
 * program works for an account; roles that somebody delegated to a colleague.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table mail (
      mail_id uuid primary key,
      account_id uuid references account on delete cascade,
      kind text not null,
      recipient text not null,
      language text not null,
      state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'off', 'withdrawn')),
      attempts int not null default 0,
      next_at timestamptz not null default now(),
      fault text,
      queued_at timestamptz not null default now(),
      settled_at timestamptz
    )`,
    `create index mail_waiting on mail (next_at) where state = 'waiting'`,
    'create index mail_account on mail (account_id)',
    `create table api_token (
      token_id uuid primary key,
      account_id uuid not null references account on delete cascade,
      name text not null,
      token_hash bytea not null unique,
      actions text[] not null,
      unit_id uuid references unit,
      made_at timestamptz not null default now(),
      expires_at timestamptz not null,
      last_used_at timestamptz,
      revoked_at timestamptz
    )`,
    'create index api_token_account on api_token (account_id)',
    'alter table role_grant add column source_id uuid references role_grant',
    'create index role_grant_source on role_grant (source_id) where source_id is not null',
    'alter table sign_in_delay drop constraint sign_in_delay_kind_check',
    `alter table sign_in_delay add constraint sign_in_delay_kind_check
      check (kind in ('account', 'address', 'code', 'reset', 'reset-address'))`,
  )
