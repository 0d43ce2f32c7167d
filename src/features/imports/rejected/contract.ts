import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { importParams } from '../contract.ts'

export const rejectedRows = contract({
  name: 'imports.rejected',
  method: 'GET',
  path: '/imports/:importId/rejected',
  summary: say(
    'Tải các dòng không nhận được, kèm lý do',
    'The rows that were rejected, each with its reason',
  ),
  action: 'imports.run',
  params: importParams,
  response: z.unknown(),
  carries: 'download',
})
