import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { correctionSubjects } from '../../../domain/people/correction/correction.ts'
import { contract } from '../../../kit/http/contract.ts'
import { copyForm } from '../copy/contract.ts'

const text = z.object({ vi: z.string(), en: z.string() })
const entry = z.object({
  id: z.uuid().nullable(),
  facts: z.array(z.object({ field: z.string(), label: text, value: text.nullable() })),
})
const section = z.object({ subject: z.enum(correctionSubjects), title: text, entries: z.array(entry) })
export type OwnSection = z.output<typeof section>

export const showOwn = contract({
  name: 'own.show',
  method: 'GET',
  path: '/own',
  summary: say('Hồ sơ của chính mình, không gồm dữ liệu nhạy cảm', 'The own record, without sensitive data'),
  action: 'own.read',
  response: z.object({
    personId: z.uuid(),
    fullName: z.string(),
    sections: z.array(section),
    files: z.array(
      z.object({
        evidenceId: z.uuid(),
        qualificationId: z.uuid(),
        name: z.string(),
        bytes: z.int(),
      }),
    ),
  }),
})

export const showOwnSensitive = contract({
  name: 'own.sensitive',
  method: 'GET',
  path: '/own/sensitive',
  summary: say(
    'Dữ liệu nhạy cảm của chính mình; được ghi lại',
    'The own sensitive data; the reading is recorded',
  ),
  action: 'own.read',
  response: section,
})

export const listReaders = contract({
  name: 'own.readers',
  method: 'GET',
  path: '/own/readers',
  summary: say(
    'Ai đã xem dữ liệu nhạy cảm của mình, lúc nào, để làm gì',
    'Who read the own sensitive data, when and what for',
  ),
  action: 'own.read',
  query: z.object({ before: z.uuid().optional() }),
  response: z.object({
    readings: z.array(
      z.object({
        entryId: z.uuid(),
        at: z.string(),
        reader: z.string(),
        /** The holder of the record themselves. */
        isOwn: z.boolean(),
        what: text,
        purpose: z.string().nullable(),
      }),
    ),
    next: z.uuid().nullable(),
  }),
})

export const takeOwnCopy = contract({
  name: 'own.copy',
  method: 'GET',
  path: '/own/copy',
  summary: say('Tải về toàn bộ dữ liệu về mình', 'Take away everything held about oneself'),
  action: 'own.read',
  query: z.object({ form: copyForm }),
  response: z.unknown(),
  carries: 'download',
})
