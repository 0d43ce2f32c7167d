import { z } from 'zod'
import { collapseSpaces, toNfc } from '../../../domain/language/fold.ts'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { day, withoutControls } from '../contract.ts'

const words = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => collapseSpaces(toNfc(withoutControls(text))))
const needed = (max: number) =>
  words(max).refine((text) => text !== '', 'Hãy điền mục này. ¦ Fill in this field.')
const optional = (max: number) =>
  words(max)
    .nullable()
    .default(null)
    .transform((text) => text || null)

/** Every operation names its day and the document that decided it; a dry run only tells what would happen. */
const deed = z.object({
  /** The first day on which it holds. */
  day,
  document: z.object({ symbol: needed(100), day: day.nullable().default(null), issuer: optional(200) }),
  note: optional(1000),
  /** The revision of the unit that the reader saw; another one is refused. */
  revision: z.number().int().optional(),
  dryRun: z.boolean().default(false),
})

const newUnit = z.object({
  code: needed(50),
  name: needed(300),
  nameEn: optional(300),
  kindCode: z.string().max(50),
  parentId: z.uuid().nullable(),
})

export const unitParams = z.object({ unitId: z.uuid() })

export const named = z.object({ unitId: z.uuid(), name: z.string() })

export const preview = z.object({
  begins: z.array(named),
  ends: z.array(named),
  renamed: z.array(named.extend({ nameBefore: z.string() })),
  moved: z.array(named.extend({ fromName: z.string().nullable(), toName: z.string().nullable() })),
  /** How many people go from where to where. */
  flows: z.array(z.object({ from: named, to: named, people: z.number() })),
  /** How many belong to units that move: they go along without changing their unit. */
  carried: z.number(),
  /** How many wait until somebody says where they go. */
  waiting: z.number(),
  /** Posts that go on under the same title in a successor, and posts that end with their unit. */
  posts: z.object({ followed: z.number(), ended: z.number() }),
  /** Titles that one person held in each old unit and that several hold in the new one. */
  doubled: z.array(named.extend({ title: z.string(), people: z.number() })),
  /** Roles on the old units that hold on their successors too. */
  grants: z.number(),
  /** People of each unit and all below it on the day, without the operation and with it; null: it does not stand. */
  figures: z.array(
    named.extend({
      hierarchyName: z.object({ vi: z.string(), en: z.string() }),
      before: z.number().nullable(),
      after: z.number().nullable(),
    }),
  ),
})
export type ShownPreview = z.output<typeof preview>

/** `eventId` is null after a dry run. */
const outcome = z.object({ eventId: z.uuid().nullable(), unitIds: z.array(z.uuid()), preview })

export const createUnit = contract({
  name: 'units.create',
  method: 'POST',
  path: '/units',
  summary: say('Thành lập đơn vị', 'Set up a unit'),
  action: 'units.change',
  body: deed.extend({ unit: newUnit }),
  response: outcome,
})

export const renameUnit = contract({
  name: 'units.rename',
  method: 'POST',
  path: '/units/:unitId/renaming',
  summary: say('Đổi tên, mã hoặc loại của đơn vị', 'Change the name, code or kind of a unit'),
  action: 'units.change',
  params: unitParams,
  body: deed.extend({
    code: needed(50).optional(),
    name: needed(300).optional(),
    nameEn: words(300).nullable().optional(),
    kindCode: z.string().max(50).optional(),
  }),
  response: outcome,
})

export const moveUnit = contract({
  name: 'units.move',
  method: 'POST',
  path: '/units/:unitId/move',
  summary: say('Chuyển đầu mối của đơn vị', 'Put a unit under another parent'),
  action: 'units.change',
  params: unitParams,
  body: deed.extend({ hierarchy: z.string().max(50), parentId: z.uuid().nullable() }),
  response: outcome,
})

export const mergeUnits = contract({
  name: 'units.merge',
  method: 'POST',
  path: '/units/:unitId/merger',
  summary: say(
    'Sáp nhập đơn vị, cùng các đơn vị khác, vào một đơn vị',
    'Merge the unit, with others, into one',
  ),
  action: 'units.change',
  params: unitParams,
  body: deed.extend({
    /** The other units that end with this one. */
    withUnitIds: z.array(z.uuid()).max(200).default([]),
    into: z.union([z.object({ unitId: z.uuid() }), z.object({ unit: newUnit })]),
  }),
  response: outcome,
})

/** A unit of the split: one that stands, or the key under which the request describes a new one. */
const place = z.string().min(1).max(50)

export const splitUnit = contract({
  name: 'units.split',
  method: 'POST',
  path: '/units/:unitId/split',
  summary: say('Chia tách đơn vị', 'Split a unit'),
  action: 'units.change',
  params: unitParams,
  body: deed.extend({
    /** Whether the unit goes on and keeps what is not given away. */
    continues: z.boolean(),
    into: z
      .array(z.union([z.object({ unitId: z.uuid() }), z.object({ key: place, unit: newUnit })]))
      .min(1)
      .max(50),
    children: z
      .array(z.object({ unitId: z.uuid(), to: place }))
      .max(2000)
      .default([]),
    people: z.discriminatedUnion('rule', [
      z.object({ rule: z.literal('all-to'), to: place }),
      z.object({
        rule: z.literal('by-list'),
        placements: z.array(z.object({ personId: z.uuid(), to: place })).max(20_000),
      }),
      z.object({ rule: z.literal('ask') }),
    ]),
  }),
  response: outcome,
})

export const dissolveUnit = contract({
  name: 'units.dissolve',
  method: 'POST',
  path: '/units/:unitId/dissolution',
  summary: say('Giải thể đơn vị', 'Dissolve a unit'),
  action: 'units.change',
  params: unitParams,
  body: deed,
  response: outcome,
})
