import { v7 as newId } from 'uuid'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import { dropDraft, findDraft, keepDraft } from './contract.ts'
import { countDrafts, deleteDraft, deleteOldDrafts, findOwnDraft, putDraft } from './store.ts'

const draftsMax = 50

const tooMany = refuse(
  'drafts.too_many',
  say(
    `Bạn đang có ${draftsMax} bản nháp. Hãy lưu hoặc bỏ bớt; các bản nháp tự hết hạn sau 7 ngày.`,
    `You have ${draftsMax} drafts. Save or drop some; drafts end by themselves after 7 days.`,
  ),
  429,
)

const nobody = refuse(
  'drafts.no_account',
  say('Chỉ tài khoản mới có bản nháp.', 'Only accounts keep drafts.'),
)

const ownerOf = ({ actor }: Context): string => {
  if (!actor.id) throw new Refused(nobody)
  return actor.id
}

const placeOf = (draftId: string): string => `form_draft.sealed_content.${draftId}`

const find = async (context: Context, form: string) => {
  const row = await findOwnDraft(context.database, ownerOf(context), form)
  if (!row) return { draft: null }
  const content = context.vault.open(row.sealedContent, placeOf(row.draftId))
  return { draft: { savedAt: row.savedAt.toISOString(), content } }
}

/** A draft is nobody's record yet: it is kept sealed and leaves no trace in the ledger. */
const keep = async (context: Context, { form, content }: { form: string; content: string }) => {
  const accountId = ownerOf(context)
  await context.database.transaction().execute(async (tx) => {
    await deleteOldDrafts(tx)
    if ((await countDrafts(tx, accountId)) >= draftsMax && !(await findOwnDraft(tx, accountId, form)))
      throw new Refused(tooMany)
    const draftId = newId()
    const sealedContent = context.vault.seal(content, placeOf(draftId))
    await putDraft(tx, { draftId, accountId, form, sealedContent })
  })
  return { ok: true as const }
}

const drop = async (context: Context, form: string) => {
  await deleteDraft(context.database, ownerOf(context), form)
  return { ok: true as const }
}

export const routes = [
  answers(findDraft, (context: Context, { query }) => find(context, query.form)),
  answers(keepDraft, (context: Context, { body }) => keep(context, body)),
  answers(dropDraft, (context: Context, { query }) => drop(context, query.form)),
]
