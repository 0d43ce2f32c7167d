import { v7 as newId } from 'uuid'
import { record } from '../../../database/ledger.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import { deleteView, keepView, listViews, type SavedView } from './contract.ts'
import { deleteOwnView, insertView, viewsOf } from './store.ts'

const mostViews = 200

const tooMany = refuse(
  'views.too_many',
  say(
    `Bạn đã lưu ${mostViews} góc nhìn. Hãy bỏ bớt trước khi lưu thêm.`,
    `You have kept ${mostViews} views. Delete some before you keep more.`,
  ),
)

const noView = refuse(
  'view.not_found',
  say('Không có góc nhìn này. Hãy tải lại trang.', 'There is no such view. Reload the page.'),
  404,
)

const ownerOf = ({ actor }: Context): string => {
  if (!actor.id) throw new Refused(noView)
  return actor.id
}

const change = { action: 'views.keep', subjectKind: 'view' }

const keep = (context: Context, view: Omit<SavedView, 'viewId'>) =>
  context.database.transaction().execute(async (tx) => {
    const accountId = ownerOf(context)
    if ((await viewsOf(tx, accountId)).length >= mostViews) throw new Refused(tooMany)
    const viewId = newId()
    await insertView(tx, accountId, { viewId, ...view })
    const { screen, name } = view
    await record(tx, context.actor, { ...change, subjectId: viewId, after: { screen, name } })
    return { viewId }
  })

const remove = (context: Context, viewId: string) =>
  context.database.transaction().execute(async (tx) => {
    const view = await deleteOwnView(tx, ownerOf(context), viewId)
    if (!view) throw new Refused(noView)
    const { screen, name } = view
    await record(tx, context.actor, { ...change, subjectId: viewId, before: { screen, name } })
    return { ok: true as const }
  })

export const routes = [
  answers(listViews, async (context: Context, { query }) => ({
    views: await viewsOf(context.database, ownerOf(context), query.screen),
  })),
  answers(keepView, (context: Context, { body }) => keep(context, body)),
  answers(deleteView, (context: Context, { params }) => remove(context, params.viewId)),
]
