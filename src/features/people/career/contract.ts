import { z } from 'zod'
import { say, type Text } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { filledLine, partialDate } from '../../../kit/http/values.ts'
import { changed, personParams, removed, seen, toldFields } from '../contract.ts'

const at = personParams.extend({ id: z.uuid() })
const told = { from: partialDate.optional(), to: partialDate.nullable().optional() }

const words = {
  memberships: say('thời gian thuộc đơn vị', 'membership'),
  services: say('thời gian công tác', 'period of service'),
  posts: say('chức vụ', 'post held'),
}

const summary = (vi: string, en: string, kind: keyof typeof words): Text =>
  say(`${vi} ${words[kind].vi}`, `${en} a ${words[kind].en}`)

const adding = <Body extends z.ZodType>(kind: keyof typeof words, body: Body) =>
  contract({
    name: `${kind}.add`,
    method: 'POST',
    path: `/people/:personId/${kind}`,
    summary: summary('Thêm', 'Add', kind),
    action: 'people.change',
    params: personParams,
    body,
    response: changed,
  })

const changing = <Body extends z.ZodType>(kind: keyof typeof words, body: Body) =>
  contract({
    name: `${kind}.change`,
    method: 'PATCH',
    path: `/people/:personId/${kind}/:id`,
    summary: summary('Sửa', 'Change', kind),
    action: 'people.change',
    params: at,
    body,
    response: changed,
  })

const removing = (kind: keyof typeof words) =>
  contract({
    name: `${kind}.remove`,
    method: 'DELETE',
    path: `/people/:personId/${kind}/:id`,
    summary: summary('Xóa', 'Remove', kind),
    action: 'people.change',
    params: at,
    response: removed,
  })

const membership = { hierarchy: filledLine(40), unitId: z.uuid() }
const service = { staffKind: filledLine(40) }
const post = { unitId: z.uuid(), title: filledLine(300) }

export const addMembership = adding('memberships', z.object({ ...membership, ...toldFields }))
export const changeMembership = changing(
  'memberships',
  z.object({ ...seen, ...told, hierarchy: membership.hierarchy.optional(), unitId: z.uuid().optional() }),
)
export const removeMembership = removing('memberships')

export const addService = adding('services', z.object({ ...service, ...toldFields }))
export const changeService = changing(
  'services',
  z.object({ ...seen, ...told, staffKind: service.staffKind.optional() }),
)
export const removeService = removing('services')

export const addPost = adding('posts', z.object({ ...post, ...toldFields }))
export const changePost = changing(
  'posts',
  z.object({ ...seen, ...told, unitId: z.uuid().optional(), title: post.title.optional() }),
)
export const removePost = removing('posts')
