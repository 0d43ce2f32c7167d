import { z } from 'zod'
import { importStates } from '../../domain/imports/import-state.ts'
import { importKinds } from '../../domain/imports/target.ts'
import { say } from '../../domain/language/say.ts'
import { contract } from '../../kit/http/contract.ts'

export const text = z.object({ vi: z.string(), en: z.string() })
export const encoding = z.enum(['unicode', 'tcvn3', 'vni'])
/** The revision of the import that its sender saw; a program may leave it out. */
export const seenImport = { revision: z.int().optional() }

export const importParams = z.object({ importId: z.uuid() })

export const counts = z.object({
  rows: z.number(),
  entries: z.number(),
  new: z.number(),
  changed: z.number(),
  same: z.number(),
  rejected: z.number(),
  skipped: z.number(),
  duplicates: z.number(),
  newUnits: z.number(),
})

export const summary = z.object({
  importId: z.uuid(),
  kind: z.enum(importKinds),
  state: z.enum(importStates),
  fileName: z.string(),
  accountName: z.string(),
  recordedAt: z.string(),
  ranAt: z.string().nullable(),
  undoneAt: z.string().nullable(),
  counts: counts.nullable(),
  progress: z
    .object({ stage: z.enum(['reading', 'matching', 'writing']), done: z.number(), total: z.number() })
    .nullable(),
  /** Why the last run wrote nothing, if it was refused. */
  refusal: z.object({ code: z.string(), text }).nullable(),
  revision: z.number(),
  /** The step at which one goes on. */
  step: z.enum(['choose', 'map', 'preview', 'run']),
})

export const choice = z.object({
  sheet: z.number().int().min(0),
  firstRow: z.number().int().min(0),
  lastRow: z.number().int().min(0),
  kind: z.enum(importKinds),
  hierarchy: z.string(),
  defaultUnitId: z.uuid().nullable(),
  asOf: z.string(),
  conversions: z.record(z.string(), encoding),
})

export const sheet = z.object({
  index: z.number(),
  name: z.string(),
  hidden: z.boolean(),
  rows: z.number(),
  columns: z.number(),
  lastRow: z.number(),
  heading: z.object({ firstRow: z.number(), lastRow: z.number() }).nullable(),
  title: z.array(z.string()),
  kind: z.enum(importKinds),
  /** Columns in an old encoding, with what converting them would make of some texts. */
  legacy: z.array(
    z.object({
      column: z.number(),
      letters: z.string(),
      encoding,
      confidence: z.number(),
      reason: text,
      samples: z.array(z.object({ before: z.string(), after: z.string() })),
    }),
  ),
  /** The first rows as the file shows them. */
  sample: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
})

export const listImports = contract({
  name: 'imports.list',
  method: 'GET',
  path: '/imports',
  summary: say('Các lần nhập dữ liệu', 'The imports so far'),
  action: 'imports.run',
  query: z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) }),
  response: z.object({ imports: z.array(summary) }),
})

export const showImport = contract({
  name: 'imports.show',
  method: 'GET',
  path: '/imports/:importId',
  summary: say('Một lần nhập: tệp, các trang tính, tiến độ', 'One import: its file, sheets and progress'),
  action: 'imports.run',
  params: importParams,
  response: summary.extend({
    choice: choice.nullable(),
    sheets: z.array(sheet),
    /** The units that the reader imports for, unless everything is within reach. */
    homeUnits: z.array(
      z.object({ hierarchy: z.string(), unitId: z.uuid(), from: z.string(), to: z.string() }),
    ),
  }),
})
