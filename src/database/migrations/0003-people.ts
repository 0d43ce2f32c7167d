import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * People and what is true of them for a while. `person_id` leads every key: it is the distribution column.
 * A date as people told it stands beside the day from (or until) which it counts.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table person (
      person_id uuid primary key,
      staff_code text,
      full_name text not null,
      name_key text not null,
      name_folded text not null,
      sex text not null default 'unknown' check (sex in ('female', 'male', 'unknown')),
      born text,
      born_first date,
      born_last date,
      revision int not null default 1,
      recorded_at timestamptz not null default now()
    )`,
    `create table person_sensitive (
      person_id uuid primary key references person,
      ethnicity bytea,
      religion bytea,
      party_joined bytea,
      party_official bytea,
      personal_number bytea,
      personal_number_hash bytea,
      revision int not null default 1
    )`,
    `create table staff_code_holder (
      staff_code text primary key,
      person_id uuid not null
    )`,
    `create table personal_number_holder (
      personal_number_hash bytea primary key,
      person_id uuid not null
    )`,
    `create table membership (
      person_id uuid not null references person,
      membership_id uuid not null,
      hierarchy text not null references hierarchy,
      unit_id uuid not null references unit,
      valid_from text not null,
      from_day date not null,
      valid_to text,
      to_day date not null default 'infinity',
      revision int not null default 1,
      primary key (person_id, membership_id)
    )`,
    // Who is that, asked with the head of a staff code; and everybody by age.
    'create index person_staff_code on person (lower(staff_code) text_pattern_ops)',
    `create index person_born on person ((coalesce(born_first, date 'infinity')), person_id)`,
    'create index membership_unit on membership (unit_id, from_day) include (person_id, to_day, hierarchy)',
    `create table service (
      person_id uuid not null references person,
      service_id uuid not null,
      staff_kind text not null,
      valid_from text not null,
      from_day date not null,
      valid_to text,
      to_day date not null default 'infinity',
      revision int not null default 1,
      primary key (person_id, service_id)
    )`,
    `create table post_held (
      person_id uuid not null references person,
      post_held_id uuid not null,
      unit_id uuid not null references unit,
      title text not null,
      valid_from text not null,
      from_day date not null,
      valid_to text,
      to_day date not null default 'infinity',
      revision int not null default 1,
      primary key (person_id, post_held_id)
    )`,
    `create table qualification (
      person_id uuid not null references person,
      qualification_id uuid not null,
      level_code text not null references level,
      field_code text references field_of_study,
      specialty text,
      institution text,
      country text,
      form text,
      funding text,
      awarded text,
      awarded_day date not null default '-infinity',
      diploma_number text,
      evidence_kind text,
      verification text not null default 'unverified',
      revision int not null default 1,
      primary key (person_id, qualification_id)
    )`,
    'create index qualification_level on qualification (level_code, awarded_day) include (person_id)',
    `create table study (
      person_id uuid not null references person,
      study_id uuid not null,
      level_code text not null references level,
      field_code text references field_of_study,
      specialty text,
      institution text,
      country text,
      form text,
      funding text,
      valid_from text not null,
      from_day date not null,
      valid_to text,
      to_day date not null default 'infinity',
      revision int not null default 1,
      primary key (person_id, study_id)
    )`,
    'create index study_level on study (level_code, from_day) include (to_day, person_id)',
    `create table evidence (
      person_id uuid not null references person,
      evidence_id uuid not null,
      qualification_id uuid not null,
      file_id uuid not null,
      recorded_at timestamptz not null default now(),
      primary key (person_id, evidence_id)
    )`,
  )
