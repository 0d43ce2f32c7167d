import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { filledLine, line, optionalLine, partialDate } from '../../../kit/http/values.ts'
import { personParams, seen } from '../contract.ts'

const purpose = line(500).refine(
  (text) => text.length >= 5,
  'Hãy ghi rõ mục đích xem dữ liệu này. ¦ Say what you need these data for.',
)

export const readSensitive = contract({
  name: 'people.read-sensitive',
  method: 'GET',
  path: '/people/:personId/sensitive',
  summary: say(
    'Dữ liệu nhạy cảm của một người; mỗi lần xem đều ghi lại mục đích',
    'Sensitive data of one person; each reading is recorded with its purpose',
  ),
  action: 'people.read-sensitive',
  params: personParams,
  query: z.object({ purpose }),
  response: z.object({
    revision: z.int(),
    ethnicity: z.string().nullable(),
    religion: z.string().nullable(),
    partyJoined: z.string().nullable(),
    partyOfficial: z.string().nullable(),
    personalNumber: z.string().nullable(),
  }),
})

export const changeSensitive = contract({
  name: 'people.change-sensitive',
  method: 'PUT',
  path: '/people/:personId/sensitive',
  summary: say('Ghi dữ liệu nhạy cảm của một người', 'Write the sensitive data of one person'),
  action: 'people.change-sensitive',
  params: personParams,
  body: z.object({
    ...seen,
    ethnicity: optionalLine(60),
    religion: optionalLine(60),
    partyJoined: partialDate.nullable(),
    partyOfficial: partialDate.nullable(),
    personalNumber: z.union([filledLine(40), z.literal('').transform(() => null), z.null()]),
  }),
  response: z.object({ revision: z.int() }),
})
