import { z } from 'zod'
import { duplicateRules } from '../../../domain/imports/import-state.ts'
import { say } from '../../../domain/language/say.ts'
import { contract, type RequestOf } from '../../../kit/http/contract.ts'
import { line } from '../../../kit/http/values.ts'
import { encoding, importParams, seenImport, summary } from '../contract.ts'

const decision = z.union([
  z.object({ verdict: z.literal('same'), personId: z.uuid() }),
  z.object({ verdict: z.literal('same'), row: z.number().int().min(1) }),
  z.object({ verdict: z.enum(['another', 'skip']) }),
])

export const correctImport = contract({
  name: 'imports.correct',
  method: 'PUT',
  path: '/imports/:importId/corrections',
  summary: say(
    'Sửa: một giá trị sai ở mọi ô, một ô, đơn vị, người trùng, phông chữ cũ',
    'Mend: a value wherever it stands, one cell, a unit, likely duplicates, an old encoding',
  ),
  action: 'imports.run',
  params: importParams,
  body: z.object({
    ...seenImport,
    /** In every cell of the column that says `from`; an empty `to` empties the cell. */
    values: z
      .array(
        z.object({ column: z.number().int().min(0).max(20_000), from: z.string().max(5000), to: line(2000) }),
      )
      .max(5000)
      .default([]),
    cells: z
      .array(z.object({ address: z.string().regex(/^[A-Z]{1,4}\d{1,7}$/), to: line(2000) }))
      .max(5000)
      .default([]),
    /** By the unit as the file names it: another unit, or a new one below the default unit. */
    units: z
      .array(
        z.object({
          named: z.string().max(400),
          as: z.union([z.object({ unitId: z.uuid() }), z.object({ create: z.literal(true) })]),
        }),
      )
      .max(5000)
      .default([]),
    /** By the person's first row. */
    people: z
      .array(z.object({ row: z.number().int().min(1), as: decision }))
      .max(20_000)
      .default([]),
    /** What becomes of the likely duplicates that are not decided one by one. */
    duplicates: z.enum(duplicateRules).optional(),
    /** Takes back what was decided about likely duplicates, before what is decided now. */
    peopleAnew: z.boolean().default(false),
    conversions: z.record(z.string().regex(/^\d{1,5}$/), encoding).optional(),
    /** Takes back everything mended so far, before what is mended now. */
    anew: z.boolean().default(false),
  }),
  response: summary,
})

/** Mends what a preview showed, and shows it anew. */
export type Mend = (body: NonNullable<RequestOf<typeof correctImport>['body']>) => Promise<void>
