import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { line } from '../../../kit/http/values.ts'
import { personParams } from '../contract.ts'

/** A page to read and print, or JSON with the files inside (docs/person-copy.md). */
export const copyForm = z.enum(['html', 'json'])

const purpose = line(500).refine(
  (text) => text.length >= 5,
  'Hãy ghi ai yêu cầu và để làm gì. ¦ Say who asked for it and what for.',
)

export const copyPerson = contract({
  name: 'people.copy',
  method: 'GET',
  path: '/people/:personId/copy',
  summary: say(
    'Bản sao toàn bộ dữ liệu của người không có tài khoản, lập theo yêu cầu của họ',
    'Everything held about a person who has no account, made because they asked',
  ),
  action: 'people.copy',
  params: personParams,
  query: z.object({ form: copyForm, purpose }),
  response: z.unknown(),
  carries: 'download',
})
