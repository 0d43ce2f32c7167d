import { z } from 'zod'
import { say } from '../../domain/language/say.ts'
import { isDay } from '../../domain/time/day.ts'
import { type AnswerOf, contract } from '../../kit/http/contract.ts'

/** A day as it is asked for; the calendar must have it. */
export const day = z
  .string()
  .refine(
    isDay,
    'Ngày không có trong lịch. Hãy ghi theo dạng 2025-07-01. ¦ The calendar has no such day. Write it as 2025-07-01.',
  )

const text = z.object({ vi: z.string(), en: z.string() })

/** Why something may not be done, in both languages; null where it may. */
export const whyNot = z.object({ code: z.string(), text }).nullable()

const asOf = day.optional()
const hierarchy = z.string().max(50).optional()
/** Characters that no text of ours holds, such as NUL, count as spaces. */
export const withoutControls = (text: string): string => text.replaceAll(/\p{Cc}/gu, ' ').trim()

const search = z.string().max(200).transform(withoutControls).optional()

/** A unit as lists show it. */
export const listedUnit = z.object({
  unitId: z.uuid(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kindCode: z.string(),
  kindName: text,
  parentId: z.uuid().nullable(),
  /** How many units stand directly below it on the day. */
  children: z.number(),
})
export type ListedUnit = z.output<typeof listedUnit>

export const listUnits = contract({
  name: 'units.list',
  method: 'GET',
  path: '/units',
  summary: say(
    'Đơn vị trực thuộc một đơn vị, hoặc tìm theo tên, mã',
    'Units below a unit, or found by name or code',
  ),
  action: 'units.read',
  query: z.object({
    hierarchy,
    asOf,
    /** The unit whose children are wanted; none: the roots. Ignored by a search. */
    parentId: z.uuid().optional(),
    search,
    limit: z.coerce.number().int().min(1).max(1000).default(200),
    offset: z.coerce.number().int().min(0).max(100_000).default(0),
  }),
  response: z.object({
    hierarchy: z.string(),
    asOf: z.string(),
    total: z.number(),
    units: z.array(listedUnit),
  }),
})

const named = z.object({
  unitId: z.uuid(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
})

export const showUnit = contract({
  name: 'units.show',
  method: 'GET',
  path: '/units/:unitId',
  summary: say('Một đơn vị vào một ngày', 'One unit on a day'),
  action: 'units.read',
  params: z.object({ unitId: z.uuid() }),
  query: z.object({ asOf }),
  response: z.object({
    asOf: z.string(),
    unitId: z.uuid(),
    revision: z.number(),
    code: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    kindCode: z.string(),
    kindName: text,
    grassroots: z.boolean(),
    /** Whether the unit exists on the day asked for; if not, it is described as it last was (or first will be). */
    standing: z.boolean(),
    /** The first day of the unit, and the first day after it ('infinity': it stands). */
    from: z.string(),
    to: z.string(),
    /** Everything it was ever called. */
    names: z.array(named.omit({ unitId: true }).extend({ from: z.string(), to: z.string() })),
    /** Where it stands in each hierarchy: the units above it, root first. */
    places: z.array(
      z.object({
        hierarchy: z.string(),
        hierarchyName: text,
        path: z.array(named),
        from: z.string(),
        to: z.string(),
      }),
    ),
    children: z.array(listedUnit.extend({ hierarchy: z.string() })),
    /** The agency of a committee or the committee of an agency. */
    paired: z.array(
      named.extend({ side: z.enum(['committee', 'agency']), from: z.string(), to: z.string() }),
    ),
    /** People who wait to be placed after a split, by the event that left them waiting. */
    waiting: z.array(z.object({ eventId: z.uuid(), people: z.number() })),
    /** What the reader may not do with the unit today, and why. */
    refusals: z.object({
      renaming: whyNot,
      move: whyNot,
      merger: whyNot,
      split: whyNot,
      dissolution: whyNot,
      child: whyNot,
    }),
  }),
})

export const showTree = contract({
  name: 'units.tree',
  method: 'GET',
  path: '/unit-tree',
  summary: say('Toàn bộ cây đơn vị trong một câu trả lời gọn', 'The whole tree in one light answer'),
  action: 'units.read',
  query: z.object({ hierarchy, asOf }),
  response: z.object({
    hierarchy: z.string(),
    hierarchies: z.array(z.object({ code: z.string(), name: text })),
    asOf: z.string(),
    kinds: z.array(z.object({ code: z.string(), name: text, grassroots: z.boolean() })),
    /** Columns of equal length; a parent always comes before its children, siblings by name. */
    unitIds: z.array(z.string()),
    /** The row of the parent, −1 for a root. */
    parents: z.array(z.number()),
    codes: z.array(z.string()),
    names: z.array(z.string()),
    namesEn: z.array(z.string().nullable()),
    /** The place of its kind in `kinds`. */
    kindOf: z.array(z.number()),
  }),
})

export const pickUnits = contract({
  name: 'units.pick',
  method: 'GET',
  path: '/unit-picks',
  summary: say('Gợi ý đơn vị khi gõ tên hoặc mã', 'Units offered while a name or code is typed'),
  action: 'units.read',
  query: z.object({ hierarchy, asOf, search, limit: z.coerce.number().int().min(1).max(50).default(20) }),
  response: z.object({
    units: z.array(
      named.extend({
        kindCode: z.string(),
        hierarchy: z.string(),
        /** What the unit above it is called. */
        parentName: z.string().nullable(),
        parentNameEn: z.string().nullable(),
      }),
    ),
  }),
})

export const listUnitKinds = contract({
  name: 'units.kinds',
  method: 'GET',
  path: '/unit-kinds',
  summary: say('Các hệ thống tổ chức và loại đơn vị', 'The hierarchies and the kinds of units'),
  action: 'units.read',
  response: z.object({
    hierarchies: z.array(z.object({ code: z.string(), name: text })),
    kinds: z.array(
      z.object({ code: z.string(), name: text, hierarchy: z.string(), grassroots: z.boolean() }),
    ),
  }),
})

/** A unit as its page shows it. */
export type ShownUnit = AnswerOf<typeof showUnit>
