import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { importParams, summary } from '../contract.ts'

export const runImport = contract({
  name: 'imports.run',
  method: 'POST',
  path: '/imports/:importId/run',
  summary: say(
    'Chạy: ghi tất cả hoặc không ghi gì; xem tiến độ ở lần nhập',
    'Run: all of it or nothing is written; progress is shown with the import',
  ),
  action: 'imports.run',
  params: importParams,
  query: z.object({
    /** The revision of the preview that its sender saw; a program may leave it out. */
    revision: z.coerce.number().int().optional(),
  }),
  response: summary,
})

export const cancelRun = contract({
  name: 'imports.cancel-run',
  method: 'DELETE',
  path: '/imports/:importId/run',
  summary: say('Dừng; không ghi gì', 'Stop; nothing is written'),
  action: 'imports.run',
  params: importParams,
  response: summary,
})
