import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * The summary: how many people more or fewer from a date on, per ancestor unit and line. A line is what people
 * are counted under: hierarchy, set, basis and level. A change adds rows to `count_fresh` and to nothing else,
 * so writers share no lock. Folding moves them to `count_delta`, where each stands three times, by year, by
 * month and by day: a count as of a day adds up the years before it, the months before it in its year, the days
 * of its month, and what is fresh.
 */
export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    `create table count_line (
      line_id int generated always as identity primary key,
      hierarchy text not null,
      set_code text not null,
      basis text not null,
      level_code text not null,
      unique (hierarchy, set_code, basis, level_code)
    )`,
    `create table count_fresh (
      unit_id uuid not null,
      line_id int not null,
      since date not null,
      people int not null
    )`,
    'create index count_fresh_key on count_fresh (unit_id, line_id, since) include (people)',
    `create table count_delta (
      unit_id uuid not null,
      line_id int not null,
      span "char" not null,
      since date not null,
      people int not null
    )`,
    `create unique index count_delta_key on count_delta (unit_id, line_id, span, since) include (people)`,
    `create view count_day as
      select unit_id, hierarchy, set_code, basis, level_code, since as day, people from count_line
      join (select unit_id, line_id, since, people from count_delta where span = 'd'
        union all select unit_id, line_id, since, people from count_fresh) counted using (line_id)`,
    `create table count_order (
      set_code text not null references counts_as_set,
      level_codes jsonb not null,
      from_day date not null,
      to_day date not null default 'infinity',
      primary key (set_code, from_day)
    )`,
  )
