import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { termLists } from '../../../domain/profile/profile.ts'
import { contract } from '../../../kit/http/contract.ts'
import { filledLine, optionalLine, periodEnd, periodStart } from '../../../kit/http/values.ts'

const words = filledLine(200)
export const text = z.object({ vi: words, en: words })
const shownText = z.object({ vi: z.string(), en: z.string() })
const short = optionalLine(20)
export const note = optionalLine(2000)
export const code = z
  .string()
  .regex(
    /^[A-Z0-9]{1,10}(\.[A-Z0-9-]{1,10})?$/,
    'Mã gồm chữ in hoa không dấu, chữ số và một dấu chấm, ví dụ PRO.MA. ¦ A code has capitals, digits and one dot, such as PRO.MA.',
  )
const period = { from: periodStart, to: periodEnd }
const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'Màu có dạng #0f5c63. ¦ A colour looks like #0f5c63.')
  .nullable()

const codeParams = z.object({ code })
export const done = z.object({ ok: z.literal(true) })
/** The revision that the editor has seen: who has seen an older one overwrites nothing. */
export const revision = z.int()
export const changed = z.object({ ok: z.literal(true), revision: z.int() })

const levelFields = {
  name: text,
  short: text,
  rank: z.int().min(0).max(1000),
  synonyms: z.array(words).max(60),
  isced: short,
  vqf: short,
  eqf: short,
  externalCode: optionalLine(60),
  colourLight: colour,
  colourDark: colour,
  unverified: z.boolean(),
  source: note,
  ...period,
}

const maybe = z.string().nullable()
const shownLevel = z.object({
  code: z.string(),
  ladderCode: z.string(),
  name: shownText,
  short: shownText,
  rank: z.int(),
  synonyms: z.array(z.string()),
  isced: maybe,
  vqf: maybe,
  eqf: maybe,
  externalCode: maybe,
  colourLight: maybe,
  colourDark: maybe,
  unverified: z.boolean(),
  source: maybe,
  from: z.string(),
  to: z.string(),
  revision: z.int(),
})

const shownMember = z.object({
  levelCode: z.string(),
  position: z.int(),
  from: z.string(),
  to: z.string(),
})

export const listLadders = contract({
  name: 'ladders.list',
  method: 'GET',
  path: '/ladders',
  summary: say('Các bậc trình độ và các nhóm tính', 'Ladders with their levels, and the sets that count'),
  action: 'profile.read',
  response: z.object({
    ladders: z.array(
      z.object({
        code: z.string(),
        name: shownText,
        source: z.string().nullable(),
        from: z.string(),
        to: z.string(),
        revision: z.int(),
        levels: z.array(shownLevel),
      }),
    ),
    sets: z.array(
      z.object({
        code: z.string(),
        name: shownText,
        basis: z.string().nullable(),
        revision: z.int(),
        members: z.array(shownMember),
        /** How far its counts are while they are made anew; null when they stand. */
        counting: z.object({ people: z.int(), inAll: z.int().nullable() }).nullable(),
        /** Why the reader may not remove it; null where they may. */
        refusals: z.object({ removal: shownText.nullable() }),
      }),
    ),
    /** Why the reader may not change them; null where they may. */
    refusals: z.object({ change: shownText.nullable() }),
  }),
})

export const listTerms = contract({
  name: 'terms.list',
  method: 'GET',
  path: '/terms',
  summary: say('Các danh mục từ', 'The lists of terms'),
  action: 'profile.read',
  query: z.object({ list: z.enum(termLists).optional() }),
  response: z.object({
    terms: z.array(
      z.object({
        list: z.string(),
        code: z.string(),
        name: shownText,
        externalCode: z.string().nullable(),
        from: z.string(),
        to: z.string(),
      }),
    ),
  }),
})

export const listFields = contract({
  name: 'fields.list',
  method: 'GET',
  path: '/fields',
  summary: say('Các ngành đào tạo (ISCED-F)', 'The fields of study (ISCED-F)'),
  action: 'profile.read',
  response: z.object({
    fields: z.array(z.object({ code: z.string(), parentCode: z.string().nullable(), name: shownText })),
  }),
})

export const addLadder = contract({
  name: 'ladders.add',
  method: 'POST',
  path: '/ladders',
  summary: say('Thêm một hệ bậc', 'Add a ladder'),
  action: 'profile.change',
  body: z.object({ code, name: text, source: note.default(null), ...period }),
  response: changed,
})

export const changeLadder = contract({
  name: 'ladders.change',
  method: 'PUT',
  path: '/ladders/:code',
  summary: say('Sửa một hệ bậc', 'Change a ladder'),
  action: 'profile.change',
  params: codeParams,
  body: z.object({ name: text, source: note, ...period, revision }),
  response: changed,
})

export const removeLadder = contract({
  name: 'ladders.remove',
  method: 'DELETE',
  path: '/ladders/:code',
  summary: say('Xóa một hệ chưa có bậc nào', 'Remove a ladder without levels'),
  action: 'profile.change',
  params: codeParams,
  response: done,
})

export const addLevel = contract({
  name: 'levels.add',
  method: 'POST',
  path: '/levels',
  summary: say('Thêm một bậc', 'Add a level'),
  action: 'profile.change',
  body: z.object({ code, ladderCode: code, ...levelFields }),
  response: changed,
})

export const changeLevel = contract({
  name: 'levels.change',
  method: 'PUT',
  path: '/levels/:code',
  summary: say('Sửa một bậc', 'Change a level'),
  action: 'profile.change',
  params: codeParams,
  body: z.object({ ...levelFields, revision }),
  response: changed,
})

export const removeLevel = contract({
  name: 'levels.remove',
  method: 'DELETE',
  path: '/levels/:code',
  summary: say('Xóa một bậc chưa dùng', 'Remove a level that was never used'),
  action: 'profile.change',
  params: codeParams,
  response: done,
})
