import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'

export type Reading = {
  entryId: string
  recordedAt: Date
  actorId: string | null
  actorName: string
  action: string
  subjectKind: string
  reason: string | null
}

/** Deeds that open what is sensitive: reading it, a request about it, a copy of everything, a file. */
const openings = sql<boolean>`(action in ('people.read-sensitive', 'people.copy')
  or (action = 'own.read' and subject_kind in ('person', 'copy'))
  or (action = 'people.read' and subject_kind = 'evidence')
  or (action = 'corrections.decide' and subject_kind = 'reading'))`

/** Who opened the sensitive parts of the person's record, the latest first. */
export const readingsOf = async (
  database: Database,
  personId: string,
  before: string | undefined,
  limit: number,
): Promise<Reading[]> => {
  const { rows } = await sql<Reading>`
    select entry_id, recorded_at, actor_id, actor_name, action, subject_kind, reason from ledger_entry
    where person_id = ${personId}::uuid and ${openings}
      ${before ? sql`and entry_id < ${before}::uuid` : sql``}
    order by entry_id desc limit ${limit}`.execute(database)
  return rows
}

export const evidenceOf = (database: Database, personId: string) =>
  database
    .selectFrom('evidence')
    .innerJoin('storedFile', 'storedFile.fileId', 'evidence.fileId')
    .select(['evidenceId', 'qualificationId', 'name', 'bytes'])
    .where('personId', '=', personId)
    .orderBy('evidenceId')
    .execute()
