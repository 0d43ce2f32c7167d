import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

/** What a list was asked: the search part of its address. */
const query = z
  .record(z.string().max(60), z.string().max(500))
  .refine((asked) => Object.keys(asked).length <= 40)
const screen = z.string().regex(/^[a-z][a-z-]{0,39}$/)

const view = z.object({ viewId: z.uuid(), screen: z.string(), name: z.string(), query })
export type SavedView = z.output<typeof view>

export const listViews = contract({
  name: 'views.list',
  method: 'GET',
  path: '/views',
  summary: say('Các góc nhìn đã lưu của tôi', 'My saved views'),
  action: 'views.keep',
  query: z.object({ screen: screen.optional() }),
  response: z.object({ views: z.array(view) }),
})

const name = z
  .string()
  .trim()
  .normalize('NFC')
  .min(1, 'Hãy đặt tên cho góc nhìn. ¦ Give the view a name.')
  .max(100)
const oneView = z.object({ viewId: z.uuid() })

export const keepView = contract({
  name: 'views.keep',
  method: 'POST',
  path: '/views',
  summary: say('Lưu góc nhìn', 'Keep a view'),
  action: 'views.keep',
  body: z.object({ screen, name, query }),
  response: z.object({ viewId: z.uuid() }),
})

export const changeView = contract({
  name: 'views.change',
  method: 'PUT',
  path: '/views/:viewId',
  summary: say('Đổi tên hoặc bộ lọc của góc nhìn', 'Change the name or the filters of a view'),
  action: 'views.keep',
  params: oneView,
  /** `seen`: the view as its owner saw it, perhaps in another window. */
  body: z.object({ name, query, seen: z.object({ name: z.string(), query }) }),
  response: z.object({ ok: z.literal(true) }),
})

export const deleteView = contract({
  name: 'views.delete',
  method: 'DELETE',
  path: '/views/:viewId',
  summary: say('Bỏ góc nhìn', 'Delete a view'),
  action: 'views.keep',
  params: oneView,
  response: z.object({ ok: z.literal(true) }),
})
