import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/** What an organisation brings as data: hierarchies, kinds, ladders, sets, fields and lists of terms. */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table hierarchy (
      code text primary key,
      name_vi text not null,
      name_en text not null,
      position int not null
    )`,
    `create table unit_kind (
      code text primary key,
      name_vi text not null,
      name_en text not null,
      hierarchy text not null references hierarchy,
      grassroots boolean not null default false,
      position int not null
    )`,
    `create table ladder (
      code text primary key,
      name_vi text not null,
      name_en text not null,
      position int not null,
      from_day date not null default '-infinity',
      to_day date not null default 'infinity',
      source text
    )`,
    `create table level (
      code text primary key,
      ladder_code text not null references ladder,
      rank int not null,
      name_vi text not null,
      name_en text not null,
      short_vi text not null,
      short_en text not null,
      synonyms jsonb not null default '[]',
      isced text,
      vqf text,
      eqf text,
      external_code text,
      colour_light text,
      colour_dark text,
      unverified boolean not null default false,
      source text,
      from_day date not null default '-infinity',
      to_day date not null default 'infinity'
    )`,
    `create table level_equivalence (
      level_code text not null references level,
      counts_as_level_code text not null references level,
      evidence_kind text not null,
      basis text,
      from_day date not null default '-infinity',
      to_day date not null default 'infinity',
      primary key (level_code, counts_as_level_code, evidence_kind)
    )`,
    `create table counts_as_set (
      code text primary key,
      name_vi text not null,
      name_en text not null,
      basis text,
      position int not null
    )`,
    `create table counts_as_member (
      member_id uuid primary key,
      set_code text not null references counts_as_set,
      level_code text not null references level,
      position int not null,
      from_day date not null default '-infinity',
      to_day date not null default 'infinity'
    )`,
    `create table field_of_study (
      code text primary key,
      parent_code text references field_of_study,
      name_vi text not null,
      name_en text not null
    )`,
    `create table term (
      list text not null,
      code text not null,
      name_vi text not null,
      name_en text not null,
      synonyms jsonb not null default '[]',
      external_code text,
      position int not null,
      from_day date not null default '-infinity',
      to_day date not null default 'infinity',
      primary key (list, code)
    )`,
  )
