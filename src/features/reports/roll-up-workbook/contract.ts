import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { rollUpQuery } from '../roll-up/contract.ts'

export const rollUpWorkbook = contract({
  name: 'reports.roll-up-workbook',
  method: 'GET',
  path: '/reports/roll-up/workbook',
  summary: say('Tải bảng tổng hợp về Excel, như đang xem', 'The roll-up as an Excel workbook, as seen'),
  action: 'reports.read',
  query: rollUpQuery.extend({
    /** The ids of the units that are open in the tree, with commas between them. */
    open: z
      .string()
      .max(8000)
      .regex(
        /^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/,
        'Danh sách đơn vị mở không đúng dạng. ¦ The list of open units is not right.',
      )
      .optional(),
  }),
  response: z.unknown(),
  carries: 'download',
})
