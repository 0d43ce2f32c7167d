import { z } from 'zod'
import { importKinds } from '../../../domain/imports/target.ts'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { day } from '../../../kit/http/values.ts'
import { encoding, importParams, seenImport, showImport } from '../contract.ts'

const row = z.number().int().min(0).max(2_000_000)

export const chooseImport = contract({
  name: 'imports.choose',
  method: 'PUT',
  path: '/imports/:importId/choice',
  summary: say(
    'Chọn trang tính, dòng tiêu đề, loại dữ liệu, hệ thống, đơn vị và ngày',
    'Choose the sheet, its heading, what it lists, the hierarchy, the unit and the day',
  ),
  action: 'imports.run',
  params: importParams,
  body: z.object({
    ...seenImport,
    sheet: z.number().int().min(0).max(10_000),
    /** Left out: as found. Both 0: the sheet has no heading. */
    firstRow: row.optional(),
    lastRow: row.optional(),
    kind: z.enum(importKinds).optional(),
    hierarchy: z.string().max(50).optional(),
    defaultUnitId: z.uuid().nullable().optional(),
    /** Today, unless told. */
    asOf: day.optional(),
    /** By column, from '0': what to convert from. Left out: as found. */
    conversions: z.record(z.string().regex(/^\d{1,5}$/), encoding).optional(),
  }),
  response: showImport.response,
})
