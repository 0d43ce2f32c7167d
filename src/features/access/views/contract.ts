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

export const keepView = contract({
  name: 'views.keep',
  method: 'POST',
  path: '/views',
  summary: say('Lưu góc nhìn', 'Keep a view'),
  action: 'views.keep',
  body: z.object({ screen, name: z.string().trim().normalize('NFC').min(1).max(100), query }),
  response: z.object({ viewId: z.uuid() }),
})

export const deleteView = contract({
  name: 'views.delete',
  method: 'DELETE',
  path: '/views/:viewId',
  summary: say('Bỏ góc nhìn', 'Delete a view'),
  action: 'views.keep',
  params: z.object({ viewId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
