import { z } from 'zod'
import { duplicateRules } from '../../../domain/imports/import-state.ts'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { counts, importParams, text } from '../contract.ts'

export const shows = ['changed', 'new', 'same', 'rejected'] as const

export const previewImport = contract({
  name: 'imports.preview',
  method: 'GET',
  path: '/imports/:importId/preview',
  summary: say(
    'Xem trước: lỗi theo cột và theo giá trị, người trùng, thay đổi từng mục',
    'Preview: problems by column and by value, likely duplicates, changes field by field',
  ),
  action: 'imports.run',
  params: importParams,
  query: z.object({
    show: z.enum(shows).optional(),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  response: z.object({
    importId: z.uuid(),
    revision: z.number(),
    counts,
    /** How many problems each column has. */
    columns: z.array(
      z.object({
        column: z.number(),
        letters: z.string(),
        heading: z.string(),
        errors: z.number(),
        warnings: z.number(),
      }),
    ),
    /** Every problem once per column, rule and value: one correction mends all its cells. */
    problems: z.array(
      z.object({
        column: z.number(),
        letters: z.string(),
        heading: z.string(),
        target: z.string(),
        rule: z.string(),
        severity: z.enum(['error', 'warning']),
        text,
        value: z.string(),
        count: z.number(),
        addresses: z.array(z.string()),
        suggestions: z.array(z.string()),
        /** Whether the value names a unit that may be chosen or made. */
        aboutUnit: z.boolean(),
      }),
    ),
    problemGroups: z.number(),
    duplicates: z.array(
      z.object({
        count: z.number(),
        reasons: z.array(z.object({ code: z.string(), text })),
        members: z.array(
          z.object({
            row: z.number().nullable(),
            personId: z.uuid().nullable(),
            fullName: z.string(),
            born: z.string().nullable(),
            staffCode: z.string().nullable(),
            unit: z.string().nullable(),
          }),
        ),
      }),
    ),
    /** What becomes of likely duplicates that nobody decided one by one, and how many that settled. */
    duplicateRule: z.enum(duplicateRules),
    ruled: z.number(),
    /** How many were decided one by one. */
    decided: z.number(),
    /** Why it cannot be run as it stands. */
    refusal: text.nullable(),
    items: z.array(
      z.object({
        row: z.number(),
        name: z.string(),
        about: z.string().nullable(),
        kind: z.enum(shows),
        changes: z.array(z.object({ field: text, before: text.nullable(), after: text.nullable() })),
        reasons: z.array(z.object({ address: z.string(), text })),
      }),
    ),
    total: z.number(),
    /** Whether unknown units may be made. */
    mayCreateUnits: z.boolean(),
    sheet: z.string(),
  }),
})
