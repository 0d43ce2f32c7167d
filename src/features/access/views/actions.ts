import { v7 as newId } from 'uuid'
import { record } from '../../../database/ledger.ts'
import { Refused, refuse } from '../../../domain/language/refusal.ts'
import { say } from '../../../domain/language/say.ts'
import { refusalToOverwriteUnseen } from '../../../domain/people/changed-meanwhile.ts'
import { answers } from '../../../kit/http/route.ts'
import type { Context } from '../context.ts'
import { changeView, deleteView, keepView, listViews, type SavedView } from './contract.ts'
import {
  deleteOwnView,
  holdViews,
  insertView,
  lockOwnView,
  saveView,
  type ViewRow,
  viewsOf,
} from './store.ts'

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

const nameTaken = refuse(
  'view.name_taken',
  say(
    'Đã có góc nhìn mang tên này. Hãy chọn tên khác, hoặc cập nhật góc nhìn đó.',
    'There is a view of this name. Choose another name, or update that view.',
  ),
  409,
)

/** Two views of one screen with one name could not be told apart. */
const checkName = (
  views: readonly ViewRow[],
  { screen, name }: { screen: string; name: string },
  viewId?: string,
) => {
  const taken = views.some((view) => view.screen === screen && view.name === name && view.viewId !== viewId)
  if (taken) throw new Refused(nameTaken)
}

const ownerOf = ({ actor }: Context): string => {
  if (!actor.id) throw new Refused(noView)
  return actor.id
}

const change = { action: 'views.keep', subjectKind: 'view' }

const keep = (context: Context, view: Omit<SavedView, 'viewId'>) =>
  context.database.transaction().execute(async (tx) => {
    const accountId = ownerOf(context)
    await holdViews(tx, accountId)
    const views = await viewsOf(tx, accountId)
    if (views.length >= mostViews) throw new Refused(tooMany)
    checkName(views, view)
    const viewId = newId()
    await insertView(tx, accountId, { viewId, ...view })
    const { screen, name } = view
    await record(tx, context.actor, { ...change, subjectId: viewId, after: { screen, name } })
    return { viewId }
  })

/** The filters in one order: how they were once written down makes no difference. */
const comparable = ({ name, query }: Pick<SavedView, 'name' | 'query'>) => ({
  name,
  query: Object.fromEntries(Object.entries(query).toSorted(([one], [other]) => (one < other ? -1 : 1))),
})

type Wanted = Pick<SavedView, 'name' | 'query'>

const alter = (context: Context, viewId: string, { seen, ...wanted }: Wanted & { seen: Wanted }) =>
  context.database.transaction().execute(async (tx) => {
    const accountId = ownerOf(context)
    await holdViews(tx, accountId)
    const before = await lockOwnView(tx, accountId, viewId)
    if (!before) throw new Refused(noView)
    const stale = refusalToOverwriteUnseen(comparable(before), comparable(wanted), comparable(seen))
    if (stale) throw new Refused(stale)
    const { screen } = before
    checkName(await viewsOf(tx, accountId, screen), { screen, name: wanted.name }, viewId)
    await saveView(tx, { viewId, ...wanted })
    const said = { before: { screen, name: before.name }, after: { screen, name: wanted.name } }
    await record(tx, context.actor, { ...change, subjectId: viewId, ...said })
    return { ok: true as const }
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
  answers(changeView, (context: Context, { params, body }) => alter(context, params.viewId, body)),
  answers(deleteView, (context: Context, { params }) => remove(context, params.viewId)),
]
