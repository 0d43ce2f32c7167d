import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * Signing in by the organisation's own provider, and accounts that its directory provisions: which subject is
 * whose, which group gives which role, and what the directory told.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    // A subject of the provider is one account's, whatever happens at the same moment.
    'create unique index sign_in_method_subject on sign_in_method (provider_id, account_id)',
    `create table group_mapping (
      mapping_id uuid primary key,
      group_name text not null,
      role text not null,
      unit_id uuid references unit,
      made_at timestamptz not null default now(),
      ended_at timestamptz
    )`,
    'create index group_mapping_name on group_mapping (group_name) where ended_at is null',
    'alter table role_grant add column mapping_id uuid references group_mapping',
    'create index role_grant_mapping on role_grant (mapping_id) where mapping_id is not null',
    `create table account_group (
      account_id uuid not null references account on delete cascade,
      group_name text not null,
      primary key (account_id, group_name)
    )`,
    'create index account_group_name on account_group (group_name)',
    `create table provisioning_token (
      token_id uuid primary key,
      name text not null,
      token_hash bytea not null unique,
      made_by text not null,
      made_at timestamptz not null default now(),
      last_used_at timestamptz,
      revoked_at timestamptz
    )`,
    `create table provisioned_account (
      account_id uuid primary key references account on delete cascade,
      user_name text not null,
      external_id text,
      given_name text,
      family_name text,
      closed_here boolean not null default false,
      removed_at timestamptz,
      made_at timestamptz not null default now(),
      changed_at timestamptz not null default now()
    )`,
    'create unique index provisioned_account_name on provisioned_account (lower(user_name)) where removed_at is null',
    'create index provisioned_account_external on provisioned_account (external_id)',
    `create table provisioned_group (
      group_id uuid primary key,
      name text not null,
      external_id text,
      made_at timestamptz not null default now(),
      changed_at timestamptz not null default now()
    )`,
    'create unique index provisioned_group_name on provisioned_group (lower(name))',
    `create table provisioned_member (
      group_id uuid not null references provisioned_group on delete cascade,
      account_id uuid not null references account on delete cascade,
      primary key (group_id, account_id)
    )`,
    'create index provisioned_member_account on provisioned_member (account_id)',
    'alter table sign_in_challenge drop constraint sign_in_challenge_kind_check',
    `alter table sign_in_challenge add constraint sign_in_challenge_kind_check
      check (kind in ('second-step', 'passkey-sign-in', 'passkey-adding', 'single-sign-on'))`,
  )
