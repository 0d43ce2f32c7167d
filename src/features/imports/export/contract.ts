import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { day } from '../../../kit/http/values.ts'

export const exportPeople = contract({
  name: 'imports.export',
  method: 'GET',
  path: '/imports/export',
  summary: say(
    'Tải danh sách cán bộ để sửa trong Excel rồi nhập lại',
    'The people as a workbook that can be edited and imported again',
  ),
  action: 'imports.run',
  query: z.object({
    unitId: z.uuid().optional(),
    hierarchy: z.string().max(50).default('administrative'),
    asOf: day.optional(),
  }),
  response: z.unknown(),
  carries: 'download',
})
