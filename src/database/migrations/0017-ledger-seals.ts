import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * Seals over the ledger. An entry draws a number on its arrival, in no promised order: by it the sealing finds what
 * is new without looking at the rest. Which seal an entry is under stands beside it, in a row that is only inserted.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    'alter table ledger_entry add column arrival bigint generated always as identity',
    // With the id, so that looking for what is not sealed reads the index alone.
    'create index ledger_entry_arrival on ledger_entry (arrival, entry_id)',
    `create table ledger_seal (
      number int primary key check (number > 0),
      previous bytea not null,
      root bytea not null,
      count int not null check (count > 0),
      total bigint not null,
      first_entry uuid not null,
      last_entry uuid not null,
      sealed_at timestamptz not null,
      hash bytea not null
    )`,
    `create table ledger_place (
      seal int not null,
      position int not null check (position > 0),
      entry_id uuid not null unique,
      leaf bytea not null,
      primary key (seal, position)
    )`,
  )
