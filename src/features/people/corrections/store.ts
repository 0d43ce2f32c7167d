import { sql } from 'kysely'
import type { Database, Tx } from '../../../database/connect.ts'
import type { CorrectionState } from '../../../domain/people/correction/correction.ts'
import type { Aim } from '../../../domain/people/correction/subject.ts'
import type { Vault } from '../../../kit/vault.ts'

const place = (column: string, requestId: string): string => `correction_request.${column}.${requestId}`

const shown = [
  'personId',
  'requestId',
  'subject',
  'subjectId',
  'field',
  'says',
  'shouldSay',
  'state',
  'outcome',
  'askedOn',
  'dueOn',
  'fileId',
  'answeredByName',
  'answer',
  'readAt',
  'revision',
] as const

type Sealed = {
  requestId: string
  says: Buffer | null
  shouldSay: Buffer
  answer: Buffer | null
}

/** The request with its words opened. */
const opened = <Row extends Sealed>(vault: Vault, row: Row) => ({
  ...row,
  says: row.says && vault.open(row.says, place('says', row.requestId)),
  shouldSay: vault.open(row.shouldSay, place('should_say', row.requestId)),
  answer: row.answer && vault.open(row.answer, place('answer', row.requestId)),
})

const requestsOf = (database: Database, personId: string) =>
  database.selectFrom('correctionRequest').select(shown).where('personId', '=', personId)

/** The person's requests, the latest first. */
export const listRequests = async (database: Database, vault: Vault, personId: string) => {
  const rows = await requestsOf(database, personId).orderBy('requestId', 'desc').limit(200).execute()
  return rows.map((row) => opened(vault, row))
}

export const findRequest = async (database: Database, vault: Vault, personId: string, requestId: string) => {
  const row = await requestsOf(database, personId).where('requestId', '=', requestId).executeTakeFirst()
  return row && opened(vault, row)
}
export type FoundRequest = NonNullable<Awaited<ReturnType<typeof findRequest>>>

export const countOpen = async (database: Database, personId: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from correction_request
    where person_id = ${personId}::uuid and state = 'open'`.execute(database)
  return rows[0]?.n ?? 0
}

type NewRequest = Aim & {
  personId: string
  requestId: string
  says: string | null
  shouldSay: string
  askedOn: string
  dueOn: string
  askedBy: string
}

export const insertRequest = (tx: Tx, vault: Vault, { says, shouldSay, ...row }: NewRequest) =>
  tx
    .insertInto('correctionRequest')
    .values({
      ...row,
      says: says === null ? null : vault.seal(says, place('says', row.requestId)),
      shouldSay: vault.seal(shouldSay, place('should_say', row.requestId)),
    })
    .execute()

type Answer = {
  state: CorrectionState
  outcome: 'changed' | 'unchanged' | null
  answer: string | null
  by: { id: string | null; name: string } | null
}

/** Ends a request: answered by somebody, or taken back (by nobody). */
export const closeRequest = (
  tx: Tx,
  vault: Vault,
  at: { personId: string; requestId: string },
  { state, outcome, answer, by }: Answer,
) =>
  tx
    .updateTable('correctionRequest')
    .set({
      state,
      outcome,
      answer: answer === null ? null : vault.seal(answer, place('answer', at.requestId)),
      answeredAt: sql<Date>`now()`,
      answeredBy: by?.id ?? null,
      answeredByName: by?.name ?? null,
      revision: sql<number>`revision + 1`,
    })
    .where('personId', '=', at.personId)
    .where('requestId', '=', at.requestId)
    .execute()

/** The person has seen the answers. */
export const markRead = (tx: Tx, personId: string) =>
  tx
    .updateTable('correctionRequest')
    .set({ readAt: sql<Date>`now()` })
    .where('personId', '=', personId)
    .where('state', 'in', ['accepted', 'refused'])
    .where('readAt', 'is', null)
    .execute()

export const holdFile = (tx: Tx, personId: string, requestId: string, fileId: string) =>
  tx
    .updateTable('correctionRequest')
    .set({ fileId, revision: sql<number>`revision + 1` })
    .where('personId', '=', personId)
    .where('requestId', '=', requestId)
    .execute()

export const fileOf = (database: Database, fileId: string) =>
  database
    .selectFrom('storedFile')
    .select(['fileId', 'name', 'mediaType'])
    .where('fileId', '=', fileId)
    .executeTakeFirst()
