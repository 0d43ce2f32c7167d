import { sql } from 'kysely'
import type { Database } from '../../../../database/connect.ts'

/** The person's account with its roles and sessions; nothing where there is none. */
export const accountHeld = async (database: Database, personId: string) => {
  const account = await database
    .selectFrom('account')
    .select(['id', 'name', 'email', 'language', 'createdAt', 'closedAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
  if (!account) return null
  const roles = await database
    .selectFrom('roleGrant')
    .select(['role', 'unitId', 'fromDay', 'toDay'])
    .where('accountId', '=', account.id)
    .orderBy('fromDay')
    .execute()
  const sessions = await database
    .selectFrom('session')
    .select(['createdAt', 'expiresAt', 'ipAddress', 'userAgent'])
    .where('userId', '=', account.id)
    .orderBy('createdAt')
    .execute()
  return { ...account, roles, sessions }
}

/** What the ledger says about the person, the oldest first. */
export const ledgerHeld = (database: Database, personId: string) =>
  database
    .selectFrom('ledgerEntry')
    .select(['entryId', 'recordedAt', 'actorName', 'action', 'subjectKind', 'reason', 'before', 'after'])
    .where('personId', '=', personId)
    .orderBy('entryId')
    .execute()

export type FileHeld = { fileId: string; name: string; mediaType: string; bytes: number; sha256: string }

/** The files that belong to the person: evidence, and what was sent along with requests. */
export const filesHeld = async (database: Database, personId: string): Promise<FileHeld[]> => {
  const { rows } = await sql<FileHeld>`select file_id, name, media_type, bytes, sha256 from stored_file
    where file_id in (select file_id from evidence where person_id = ${personId}::uuid
      union select file_id from correction_request where person_id = ${personId}::uuid)
    order by file_id`.execute(database)
  return rows
}

/** Whether somebody signs in as this person: who has an account takes the copy themselves. */
export const hasAccount = async (database: Database, personId: string): Promise<boolean> => {
  const row = await database
    .selectFrom('account')
    .select('id')
    .where('personId', '=', personId)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
