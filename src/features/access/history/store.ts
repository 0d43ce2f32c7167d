import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'
import { say, type Text } from '../../../domain/language/say.ts'
import type { Scope } from '../scope.ts'

/** How far back one question looks for somebody who may not see everything. */
const horizonEntries = 2000

export type EntryRow = {
  entryId: string
  recordedAt: Date
  actorName: string
  action: string
  subjectKind: string
  subjectId: string
  personId: string | null
  causeId: string | null
  reason: string | null
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
  personName: string | null
  /** Whom it is about was erased: what it said is shown to nobody any more. */
  isErased: boolean
}

/** Whether the person exists within reach of the history. */
export const isPersonWithin = async (
  database: Database,
  scope: Scope,
  personId: string,
): Promise<boolean> => {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select 1 from person where person_id = ${personId}
      and ${scope.personWithin('history.read', sql.ref('person.personId'))}) as found`.execute(database)
  return rows[0]?.found ?? false
}

/**
 * Entries about people within reach; about units within reach; what the reader did or what was done to
 * the reader's account. Who reaches everything reads all.
 */
const visible = (scope: Scope, actorId: string | null): RawBuilder<SqlBool> => {
  if (scope.reach('history.read').everything) return sql<SqlBool>`true`
  return sql<SqlBool>`case when entry.person_id is not null
    then ${scope.personWithin('history.read', sql.ref('entry.personId'))}
    else entry.actor_id = ${actorId} or entry.subject_id = ${actorId}
      or ${scope.unitWithin('history.read', sql.ref('entry.subjectId'))} end`
}

type Asked = {
  subjectId?: string | undefined
  personId?: string | undefined
  before?: string | undefined
  limit: number
}

/** The entry before which a general question stops looking this time, or null when all is in sight. */
const horizonOf = async (database: Database, before: string | undefined): Promise<string | null> => {
  let rows = database.selectFrom('ledgerEntry').select('entryId').orderBy('entryId', 'desc')
  if (before) rows = rows.where('entryId', '<', before)
  const row = await rows
    .offset(horizonEntries - 1)
    .limit(1)
    .executeTakeFirst()
  return row ? momentOfId(row.entryId) : null
}

/** The first id of the entry's millisecond: where looking stopped tells nothing of an entry out of reach. */
const momentOfId = (entryId: string): string => `${entryId.slice(0, 15)}000-8000-000000000000`

/** One page of entries, newest first, and where the next page begins. */
export const pageOfEntries = async (
  database: Database,
  scope: Scope,
  actorId: string | null,
  asked: Asked,
): Promise<{ rows: EntryRow[]; next: string | null }> => {
  const general = !asked.subjectId && !asked.personId
  const bounded = general && !scope.reach('history.read').everything
  const horizon = bounded ? await horizonOf(database, asked.before) : null
  let query = database
    .selectFrom('ledgerEntry as entry')
    .leftJoin('person', 'person.personId', 'entry.personId')
    .leftJoin('erasedPerson as erased', 'erased.personId', 'entry.personId')
    .select(['entry.entryId', 'entry.recordedAt', 'entry.actorName', 'entry.action', 'entry.subjectKind'])
    .select([
      'entry.subjectId',
      'entry.personId',
      'entry.causeId',
      'entry.reason',
      'entry.before',
      'entry.after',
    ])
    .select('person.fullName as personName')
    .select(sql<boolean>`erased.person_id is not null`.as('isErased'))
    .where(visible(scope, actorId))
    .orderBy('entry.entryId', 'desc')
    .limit(asked.limit)
  if (asked.subjectId) query = query.where('entry.subjectId', '=', asked.subjectId)
  if (asked.personId) query = query.where('entry.personId', '=', asked.personId)
  if (asked.before) query = query.where('entry.entryId', '<', asked.before)
  if (horizon) query = query.where('entry.entryId', '>=', horizon)
  const rows = await query.execute()
  return { rows, next: rows.length === asked.limit ? (rows.at(-1)?.entryId ?? null) : horizon }
}

const uuids = (codes: readonly string[]) => codes.filter((code) => /^[0-9a-f-]{36}$/.test(code))

/** The names of these codes, by list and code, each list asked once. */
export const namesOf = async (
  database: Database,
  wanted: ReadonlyMap<string, readonly string[]>,
): Promise<ReadonlyMap<string, Text>> => {
  const codes = [...new Set([...wanted.values()].flat())]
  if (codes.length === 0) return new Map()
  const ids = uuids(codes)
  const { rows } = await sql<{ list: string; code: string; vi: string; en: string }>`
    select 'level' as list, code, name_vi as vi, name_en as en from level where code = any(${codes})
    union all select 'field', code, name_vi, name_en from field_of_study where code = any(${codes})
    union all select 'hierarchy', code, name_vi, name_en from hierarchy where code = any(${codes})
    union all select 'unit-kind', code, name_vi, name_en from unit_kind where code = any(${codes})
    union all select list, code, name_vi, name_en from term where code = any(${codes})
    union all select 'account', id::text, name, name from account where id = any(${ids}::uuid[])
    union all (select distinct on (unit_id) 'unit', unit_id::text, name, coalesce(name_en, name)
      from unit_version where unit_id = any(${ids}::uuid[]) order by unit_id, from_day desc)`.execute(
    database,
  )
  return new Map(rows.map(({ list, code, vi, en }) => [`${list} ${code}`, say(vi, en)]))
}
