import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { requestAt } from '../contract.ts'

export const sendRequestFile = contract({
  name: 'corrections.send-file',
  method: 'POST',
  path: '/own/corrections/:requestId/file',
  summary: say(
    'Gửi một tệp kèm đề nghị (PDF hoặc ảnh)',
    'Send a file along with the request (PDF or picture)',
  ),
  action: 'corrections.ask',
  params: z.object({ requestId: z.uuid() }),
  body: z.unknown(),
  response: z.object({ name: z.string() }),
  carries: 'upload',
})

export const openRequestFile = contract({
  name: 'corrections.open-file',
  method: 'GET',
  path: '/people/:personId/corrections/:requestId/file',
  summary: say('Tải tệp kèm đề nghị', 'Download the file of a request'),
  action: 'corrections.decide',
  params: requestAt,
  response: z.unknown(),
  carries: 'download',
})
