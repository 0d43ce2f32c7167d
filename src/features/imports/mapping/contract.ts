import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { importParams, seenImport, text } from '../contract.ts'

const mappingAnswer = z.object({
  importId: z.uuid(),
  revision: z.number(),
  /** Whether the officer has confirmed it; else it is a guess. */
  confirmed: z.boolean(),
  columns: z.array(
    z.object({
      column: z.number(),
      letters: z.string(),
      heading: z.string(),
      target: z.string().nullable(),
      levelCode: z.string().nullable(),
      confidence: z.number(),
      reason: text,
      samples: z.array(z.string()),
    }),
  ),
  /** What is still missing before the file can be read. */
  gaps: z.array(z.object({ code: z.string(), text })),
  /** What a column may be taken for. */
  targets: z.array(z.object({ code: z.string(), name: text, sensitive: z.boolean() })),
  levels: z.array(z.object({ code: z.string(), name: text })),
  /** Why sensitive columns are not imported, where the account may not write them. */
  sensitive: text.nullable(),
})

export const showMapping = contract({
  name: 'imports.mapping',
  method: 'GET',
  path: '/imports/:importId/mapping',
  summary: say('Mỗi cột được hiểu là gì', 'What each column is taken for'),
  action: 'imports.run',
  params: importParams,
  response: mappingAnswer,
})

export const changeMapping = contract({
  name: 'imports.change-mapping',
  method: 'PUT',
  path: '/imports/:importId/mapping',
  summary: say('Ghép cột với thông tin', 'Say what each column is'),
  action: 'imports.run',
  params: importParams,
  body: z.object({
    ...seenImport,
    /** Columns that are left out stay as guessed. */
    columns: z
      .array(
        z.object({
          column: z.number().int().min(0).max(20_000),
          target: z.string().max(50).nullable(),
          levelCode: z.string().max(50).nullable().default(null),
        }),
      )
      .max(20_000),
  }),
  response: mappingAnswer,
})
