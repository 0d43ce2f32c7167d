import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { line } from '../../../kit/http/values.ts'
import { personParams } from '../contract.ts'

const reason = line(500).refine(
  (text) => text.length >= 5,
  'Hãy ghi căn cứ: ai yêu cầu, văn bản nào. ¦ Say on what ground: who asked, by which document.',
)

export const erasePerson = contract({
  name: 'people.erase',
  method: 'POST',
  path: '/people/:personId/erasure',
  summary: say(
    'Xóa danh tính một người đã rời mọi đơn vị; số đã tính giữ nguyên dưới tên vô danh',
    'Erase a person who has left all units; counted figures stay under a name that means nothing',
  ),
  action: 'people.erase',
  params: personParams,
  body: z.object({ reason, fullName: line(1000) }),
  response: z.object({
    /** How many facts stay for counting, by kind. */
    kept: z.record(z.string(), z.int()),
    files: z.int(),
  }),
})
