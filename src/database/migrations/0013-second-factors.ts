import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * What an account proves itself with beside its password: codes of an app, backup codes, passkeys; and what
 * each session is: how its holder came in and when they last proved who they are.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table second_factor (
      account_id uuid primary key references account on delete cascade,
      sealed_secret bytea not null,
      offered_at timestamptz not null,
      confirmed_at timestamptz,
      last_step bigint not null default 0
    )`,
    `create table backup_code (
      account_id uuid not null references account on delete cascade,
      code_hash bytea not null,
      nonce bytea not null,
      made_at timestamptz not null,
      used_at timestamptz,
      primary key (account_id, code_hash)
    )`,
    `create table passkey (
      passkey_id uuid primary key,
      account_id uuid not null references account on delete cascade,
      name text not null,
      credential_id text not null unique,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      synced boolean not null,
      added_at timestamptz not null,
      last_used_at timestamptz
    )`,
    'create index passkey_account on passkey (account_id)',
    `create table sign_in_challenge (
      challenge_hash bytea primary key,
      kind text not null check (kind in ('second-step', 'passkey-sign-in', 'passkey-adding')),
      account_id uuid references account on delete cascade,
      expires_at timestamptz not null
    )`,
    'create index sign_in_challenge_end on sign_in_challenge (expires_at)',
    "alter table session add column way text not null default 'password'",
    'alter table session add column confirmed_at timestamptz not null default now()',
    'update session set confirmed_at = created_at',
    'alter table sign_in_delay drop constraint sign_in_delay_kind_check',
    `alter table sign_in_delay add constraint sign_in_delay_kind_check
      check (kind in ('account', 'address', 'code'))`,
  )
