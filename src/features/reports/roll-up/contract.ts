import { z } from 'zod'
import { bases } from '../../../domain/counting/basis.ts'
import { say } from '../../../domain/language/say.ts'
import { splits } from '../../../domain/reports/split.ts'
import { isDay } from '../../../domain/time/day.ts'
import { contract } from '../../../kit/http/contract.ts'

const day = z.string().refine(isDay, 'Hãy viết ngày dạng 2015-08-27. ¦ Write the day as 2015-08-27.')
const text = z.object({ vi: z.string(), en: z.string() })

/** What every roll-up is asked with; a unit by id or by code, the root of the hierarchy if neither is said. */
export const rollUpQuery = z.object({
  unitId: z.uuid().optional(),
  unit: z.string().max(100).optional(),
  asOf: day.optional(),
  /** Where it is not said: the hierarchy in which the unit stands, else the first one. */
  hierarchy: z.string().max(40).optional(),
  by: z.enum(splits).default('level'),
  set: z.string().max(60).default('professional'),
  basis: z.enum(bases).default('holders'),
})

const column = z.object({ code: z.string(), name: text, colour: z.string().nullable() })

const row = z.object({
  unitId: z.uuid(),
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  kindCode: z.string(),
  hasChildren: z.boolean(),
  part: z.enum(['unit', 'direct']),
  members: z.number().int(),
  total: z.number().int(),
  people: z.array(z.number().int()),
})

const rollUpAnswer = z.object({
  asOf: z.string(),
  hierarchy: z.string(),
  by: z.enum(splits),
  basis: z.enum(bases),
  set: z.object({ code: z.string(), name: text, basis: z.string().nullable() }),
  rule: text,
  columns: z.array(column),
  total: row,
  parts: z.array(row),
})

export const rollUp = contract({
  name: 'reports.roll-up',
  method: 'GET',
  path: '/reports/roll-up',
  summary: say('Tổng hợp trình độ theo đơn vị', 'Roll-up of qualifications by unit'),
  action: 'reports.read',
  query: rollUpQuery,
  response: rollUpAnswer,
})

export const rollUpThroughTime = contract({
  name: 'reports.roll-up-through-time',
  method: 'GET',
  path: '/reports/roll-up/through-time',
  summary: say('Cơ cấu trình độ qua các năm', 'Composition by level through the years'),
  action: 'reports.read',
  query: rollUpQuery.omit({ by: true }).extend({ years: z.coerce.number().int().min(1).max(60).default(15) }),
  response: z.object({
    unitId: z.uuid(),
    name: z.string(),
    nameEn: z.string().nullable(),
    rule: text,
    columns: z.array(column),
    points: z.array(
      z.object({ asOf: z.string(), members: z.number().int(), people: z.array(z.number().int()) }),
    ),
  }),
})

export const peopleBehind = contract({
  name: 'reports.people-behind',
  method: 'GET',
  path: '/reports/roll-up/people',
  summary: say('Danh sách người đằng sau một con số', 'The people behind a figure'),
  action: 'reports.read',
  query: rollUpQuery.extend({
    column: z.string().max(60).optional(),
    part: z.enum(['unit', 'direct']).default('unit'),
    after: z.string().max(600).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  response: z.object({
    asOf: z.string(),
    unit: z.object({ name: z.string(), nameEn: z.string().nullable() }),
    rule: text,
    column: column.nullable(),
    /** How many there are in all. */
    total: z.number().int(),
    levels: z.array(column),
    people: z.array(
      z.object({
        personId: z.uuid(),
        fullName: z.string(),
        born: z.string().nullable(),
        sex: z.string(),
        unitName: z.string().nullable(),
        unitNameEn: z.string().nullable(),
        levelCode: z.string(),
        state: z.enum(['held', 'studying']),
        specialty: z.string().nullable(),
        institution: z.string().nullable(),
        awarded: z.string().nullable(),
        funding: z.string().nullable(),
        evidenceKind: z.string().nullable(),
        verification: z.string().nullable(),
      }),
    ),
    next: z.string().nullable(),
  }),
})
