import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * Accounts and sessions in the shape that better-auth 1.7 reads and writes (a test asks it whether anything
 * is pending), and the roles that accounts hold on unit subtrees for a while.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table account (
      id uuid primary key,
      name text not null,
      email text not null unique,
      email_verified boolean not null default false,
      image text,
      language text not null default 'vi',
      person_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      closed_at timestamptz
    )`,
    'create unique index account_person on account (person_id)',
    `create table session (
      id uuid primary key,
      expires_at timestamptz not null,
      token text not null unique,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      ip_address text,
      user_agent text,
      user_id uuid not null references account on delete cascade
    )`,
    'create index session_account on session (user_id)',
    `create table sign_in_method (
      id uuid primary key,
      account_id text not null,
      provider_id text not null,
      user_id uuid not null references account on delete cascade,
      access_token text,
      refresh_token text,
      id_token text,
      access_token_expires_at timestamptz,
      refresh_token_expires_at timestamptz,
      scope text,
      password text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`,
    'create index sign_in_method_user on sign_in_method (user_id)',
    `create table verification (
      id uuid primary key,
      identifier text not null,
      value text not null,
      expires_at timestamptz not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now()
    )`,
    'create index verification_identifier on verification (identifier)',
    `create table role_grant (
      grant_id uuid primary key,
      account_id uuid not null references account,
      role text not null,
      unit_id uuid references unit,
      from_day date not null,
      to_day date not null default 'infinity',
      granted_by uuid,
      recorded_at timestamptz not null default now()
    )`,
    'create index role_grant_account on role_grant (account_id)',
    `create table setup_link (
      link_hash bytea primary key,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
    `create table password_link (
      link_hash bytea primary key,
      account_id uuid not null references account,
      expires_at timestamptz not null,
      used_at timestamptz
    )`,
    'create index password_link_account on password_link (account_id)',
    `create table sign_in_delay (
      kind text not null check (kind in ('account', 'address')),
      name text not null,
      failures int not null default 0,
      last_failure timestamptz not null,
      primary key (kind, name)
    )`,
    `create table saved_view (
      view_id uuid primary key,
      account_id uuid not null references account on delete cascade,
      screen text not null,
      name text not null,
      query jsonb not null,
      recorded_at timestamptz not null default now()
    )`,
    'create index saved_view_account on saved_view (account_id, screen)',
    `create table setting (
      name text primary key,
      value jsonb not null
    )`,
  )
