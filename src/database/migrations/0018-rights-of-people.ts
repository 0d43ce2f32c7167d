import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * The rights of the people in the registry: requests for correction (what they say is sealed, for it may be
 * anything), the days on which offices work otherwise, how long records are kept, and who was erased.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table correction_request (
      person_id uuid not null references person,
      request_id uuid not null,
      subject text not null,
      subject_id uuid,
      field text,
      says bytea,
      should_say bytea not null,
      state text not null default 'open' check (state in ('open', 'accepted', 'refused', 'withdrawn')),
      outcome text check (outcome in ('changed', 'unchanged')),
      asked_on date not null,
      due_on date not null,
      asked_at timestamptz not null default now(),
      asked_by uuid not null,
      file_id uuid,
      answered_at timestamptz,
      answered_by uuid,
      answered_by_name text,
      answer bytea,
      read_at timestamptz,
      revision int not null default 1,
      primary key (person_id, request_id)
    )`,
    `create index correction_request_open on correction_request (due_on, request_id) where state = 'open'`,
    `create table office_day (
      day date primary key,
      working boolean not null,
      name_vi text not null,
      name_en text not null,
      source text not null,
      unverified boolean not null default false
    )`,
    `create table retention_rule (
      kind text primary key,
      months int not null check (months >= 0),
      basis_vi text not null,
      basis_en text not null,
      source text,
      revision int not null default 1
    )`,
    // Somebody who was erased: what figures counted of them stays, and is not looked at again.
    'alter table person add column nameless boolean not null default false',
    `create table erased_person (
      person_id uuid primary key,
      erased_at timestamptz not null default now()
    )`,
  )
