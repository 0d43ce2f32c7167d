import { sql } from 'kysely'
import type { Database } from '../../../database/connect.ts'

const tooOld = sql<boolean>`saved_at < now() - interval '7 days'`

/** The account's draft of a form, unless it is too old. */
export const findOwnDraft = (database: Database, accountId: string, form: string) =>
  database
    .selectFrom('formDraft')
    .select(['draftId', 'sealedContent', 'savedAt'])
    .where('accountId', '=', accountId)
    .where('form', '=', form)
    .where(sql<boolean>`not (${tooOld})`)
    .executeTakeFirst()

export const countDrafts = async (database: Database, accountId: string): Promise<number> => {
  const { drafts } = await database
    .selectFrom('formDraft')
    .select(sql<number>`count(*)::int`.as('drafts'))
    .where('accountId', '=', accountId)
    .executeTakeFirstOrThrow()
  return drafts
}

export type DraftRow = { draftId: string; accountId: string; form: string; sealedContent: Buffer }

/** Puts the draft in the place of the one before. */
export const putDraft = async (database: Database, row: DraftRow): Promise<void> => {
  await database
    .insertInto('formDraft')
    .values(row)
    .onConflict((clash) =>
      clash
        .columns(['accountId', 'form'])
        .doUpdateSet({ draftId: row.draftId, sealedContent: row.sealedContent, savedAt: sql<Date>`now()` }),
    )
    .execute()
}

export const deleteDraft = (database: Database, accountId: string, form: string) =>
  database.deleteFrom('formDraft').where('accountId', '=', accountId).where('form', '=', form).execute()

/** All drafts of an account: whoever signs out leaves none. */
export const deleteDraftsOf = (database: Database, accountId: string) =>
  database.deleteFrom('formDraft').where('accountId', '=', accountId).execute()

/** Drafts that nobody came back to, whosever they are. */
export const deleteOldDrafts = (database: Database) =>
  database.deleteFrom('formDraft').where(tooOld).execute()
