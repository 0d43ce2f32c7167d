import type { Kysely } from 'kysely'
import { statements } from '../statements.ts'

/**
 * The summary: how many people more or fewer, per ancestor unit, set, basis, level and date. Rows are only
 * ever added (no lock is shared between writers) and folded together by a job. A count as of a day is the
 * sum of the months before it and of the days of its own month.
 */
const summary = (name: string, at: string) => `create table ${name} (
  unit_id uuid not null,
  hierarchy text not null,
  set_code text not null,
  basis text not null,
  level_code text not null,
  ${at} date not null,
  people int not null
)`

export const up = (database: Kysely<unknown>) =>
  statements(
    database,
    summary('count_month', 'month'),
    'create index count_month_key on count_month (unit_id, set_code, hierarchy, basis, month) include (level_code, people)',
    summary('count_day', 'day'),
    'create index count_day_key on count_day (unit_id, set_code, hierarchy, basis, day) include (level_code, people)',
    `create table count_order (
      set_code text not null references counts_as_set,
      level_codes jsonb not null,
      from_day date not null,
      to_day date not null default 'infinity',
      primary key (set_code, from_day)
    )`,
  )
