import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { whyNot } from '../../contract.ts'

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

export const showReversal = contract({
  name: 'lineage.show-reversal',
  method: 'GET',
  path: '/lineage/:eventId/reversal',
  summary: say(
    'Việc sắp xếp này có hoàn tác được không, và vì sao không',
    'Whether a reorganisation could be undone now, and why not',
  ),
  action: 'units.change',
  params: z.object({ eventId: z.uuid() }),
  response: z.object({
    /** Why it cannot be undone; null where it can. */
    refusal: whyNot,
  }),
})
