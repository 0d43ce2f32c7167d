import type { Database } from '../../../../database/connect.ts'
import type { Verification } from '../../../../domain/qualifications/verification.ts'

const entries = (database: Database, roundId: string, subjectKind: string) =>
  database
    .selectFrom('ledgerEntry')
    .where('causeId', '=', roundId)
    .where('subjectKind', '=', subjectKind)
    .orderBy('entryId')

/** Who ran the round, and what it and its undoing came to, as the ledger has it: one entry each. */
export const findRound = (database: Database, roundId: string) =>
  entries(database, roundId, 'verification-round').select(['actorId', 'after']).execute()

type Looked = { readonly verification: Verification; readonly revision: number }
export type MarkRow = {
  readonly personId: string
  readonly id: string
  readonly before: Looked
  readonly after: Looked
}

/** What the round marked, before it was undone. */
export const findMarks = async (database: Database, roundId: string): Promise<MarkRow[]> => {
  const rows = await entries(database, roundId, 'verification')
    .select(['personId', 'subjectId as id', 'before', 'after'])
    .execute()
  return rows as MarkRow[]
}
