import { z } from 'zod'
import { importKinds } from '../../../domain/imports/target.ts'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

export const importTemplate = contract({
  name: 'imports.template',
  method: 'GET',
  path: '/imports/template',
  summary: say('Tải mẫu bảng để điền', 'A workbook to fill in'),
  action: 'imports.run',
  query: z.object({ kind: z.enum(importKinds).default('people') }),
  response: z.unknown(),
  carries: 'download',
})
