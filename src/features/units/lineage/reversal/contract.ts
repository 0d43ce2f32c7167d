import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'

export const reverseEvent = contract({
  name: 'lineage.reverse',
  method: 'DELETE',
  path: '/lineage/:eventId',
  summary: say(
    'Hoàn tác một việc sắp xếp đơn vị khi chưa có gì dựa vào nó',
    'Undo a reorganisation while nothing later depends on it',
  ),
  action: 'units.change',
  params: z.object({ eventId: z.uuid() }),
  response: z.object({ ok: z.literal(true) }),
})
