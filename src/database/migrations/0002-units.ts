import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * Units, what they are called, where they stand and what became of them.
 * `unit_ancestry` is derived from the edges (which hold the references): one row per ancestor, unit and
 * unbroken period at the same depth.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table unit (
      unit_id uuid primary key,
      revision int not null default 1,
      recorded_at timestamptz not null default now()
    )`,
    `create table unit_version (
      unit_id uuid not null references unit,
      from_day date not null,
      to_day date not null default 'infinity',
      code text not null,
      name text not null,
      name_en text,
      name_folded text not null,
      kind_code text not null references unit_kind,
      primary key (unit_id, from_day),
      check (from_day < to_day)
    )`,
    'create index unit_version_code on unit_version (code)',
    `create table unit_edge (
      edge_id uuid primary key,
      unit_id uuid not null references unit,
      hierarchy text not null references hierarchy,
      parent_id uuid references unit,
      from_day date not null,
      to_day date not null default 'infinity',
      check (from_day < to_day),
      check (parent_id <> unit_id)
    )`,
    'create unique index unit_edge_unit on unit_edge (unit_id, hierarchy, from_day)',
    'create index unit_edge_parent on unit_edge (parent_id, hierarchy)',
    `create table unit_ancestry (
      hierarchy text not null,
      unit_id uuid not null,
      ancestor_id uuid not null,
      depth int not null,
      from_day date not null,
      to_day date not null default 'infinity',
      primary key (hierarchy, unit_id, ancestor_id, from_day)
    )`,
    'create index unit_ancestry_below on unit_ancestry (ancestor_id, hierarchy, from_day) include (unit_id, to_day, depth)',
    `create table unit_pair (
      committee_id uuid not null references unit,
      agency_id uuid not null references unit,
      from_day date not null,
      to_day date not null default 'infinity',
      primary key (committee_id, agency_id, from_day)
    )`,
    `create table lineage_event (
      event_id uuid primary key,
      kind text not null,
      day date not null,
      document_symbol text not null,
      document_day date,
      document_issuer text,
      people_rule text,
      note text,
      detail jsonb not null default '{}',
      recorded_at timestamptz not null default now(),
      recorded_by uuid,
      reversed_at timestamptz,
      reversed_by uuid
    )`,
    `create table lineage_link (
      event_id uuid not null references lineage_event,
      from_unit_id uuid references unit,
      to_unit_id uuid references unit,
      link_id uuid primary key
    )`,
    'create index lineage_link_from on lineage_link (from_unit_id)',
    'create index lineage_link_to on lineage_link (to_unit_id)',
    'create index lineage_link_event on lineage_link (event_id)',
    `create table placement_waiting (
      person_id uuid not null,
      membership_id uuid not null,
      event_id uuid not null references lineage_event,
      primary key (person_id, membership_id, event_id)
    )`,
    'create index placement_waiting_event on placement_waiting (event_id)',
  )
