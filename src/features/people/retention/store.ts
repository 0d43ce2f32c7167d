import { type RawBuilder, sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import { openingSealedFacts } from '../../../database/sealed-facts.ts'
import { dropFiles } from '../../../database/stored-file.ts'
import type { RetentionKind } from '../../../domain/people/retention/rule.ts'
import type { Day } from '../../../domain/time/day.ts'

export type DueRecord = { id: string; what: string; since: Day }

/** Records of a kind with the day of their event: id, what, since. */
const events: Readonly<Record<RetentionKind, (before: Day) => RawBuilder<unknown>>> = {
  person: (before) => sql`select p.person_id as id, p.full_name as what, m.since
    from (select person_id, max(to_day) as since from membership
      group by person_id having max(to_day) <= ${before}::date) m
    join person p on p.person_id = m.person_id where not p.nameless`,
  correction: (before) => sql`select r.request_id as id, p.full_name as what, r.answered_at::date as since
    from correction_request r join person p on p.person_id = r.person_id
    where r.state <> 'open' and r.answered_at::date <= ${before}::date`,
  'import-file': (before) => sql`select i.import_id as id, i.file_name as what,
      coalesce(i.undone_at, i.ran_at, i.recorded_at)::date as since
    from import i where i.state <> 'running' and coalesce(i.undone_at, i.ran_at, i.recorded_at)::date <= ${before}::date
      and exists (select 1 from stored_file_part part where part.file_id = i.file_id)`,
  session: (before) => sql`select s.id, a.name as what, s.expires_at::date as since
    from session s join account a on a.id = s.user_id where s.expires_at::date <= ${before}::date`,
}

/** What is over its time, the oldest first; only these ids, where some are named. */
export const dueRecords = async (
  database: Database,
  kind: RetentionKind,
  before: Day,
  { limit, ids = null }: { limit: number; ids?: readonly string[] | null },
): Promise<DueRecord[]> => {
  const { rows } = await sql<DueRecord>`select id, what, since from (${events[kind](before)}) due
    where ${ids === null ? sql`true` : sql`id = any(${ids}::uuid[])`} order by since, id limit ${limit}`.execute(
    database,
  )
  return rows
}

export const countDue = async (database: Database, kind: RetentionKind, before: Day): Promise<number> => {
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from (${events[kind](before)}) due`.execute(database)
  return rows[0]?.n ?? 0
}

/** Holds a rule until the transaction ends. */
export const holdRule = (tx: Tx, kind: RetentionKind) =>
  tx.selectFrom('retentionRule').select('kind').where('kind', '=', kind).forUpdate().execute()

/** Takes requests away with their files; returns whose they were. */
export const removeRequest = async (tx: Tx, requestId: string): Promise<string | null> => {
  const row = await tx
    .deleteFrom('correctionRequest')
    .where('requestId', '=', requestId)
    .returning(['personId', 'fileId'])
    .executeTakeFirst()
  if (row?.fileId) await dropFiles(tx, [row.fileId])
  return row?.personId ?? null
}

/** Empties an import: the file, its rows and what it kept sealed. That it took place stays known. */
export const emptyImport = async (tx: Tx, importId: string): Promise<void> => {
  await tx.deleteFrom('importRow').where('importId', '=', importId).execute()
  await openingSealedFacts(tx, (opened) =>
    opened.deleteFrom('importSealed').where('importId', '=', importId).execute(),
  )
  await tx.deleteFrom('importRejection').where('importId', '=', importId).execute()
  await sql`delete from stored_file_part where file_id = (select file_id from import where import_id = ${importId}::uuid)`.execute(
    tx,
  )
}

export const removeSession = (tx: Tx, sessionId: string) =>
  tx.deleteFrom('session').where('id', '=', sessionId).execute()

export const updateRule = (
  tx: Tx,
  kind: RetentionKind,
  rule: { months: number; source: string | null; revision: number },
) => tx.updateTable('retentionRule').set(rule).where('kind', '=', kind).execute()
