import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'

export const showBackups = contract({
  name: 'backups.show',
  method: 'GET',
  path: '/backups',
  summary: say(
    'Bản sao lưu gần nhất và điều cần làm nếu có',
    'The last backup, and what is to be done if anything',
  ),
  action: 'backups.read',
  response: z.object({
    /** The times of the day at which backups are taken; null where none are by themselves. */
    times: z.array(z.string()).nullable(),
    last: z.object({ at: z.string(), bytes: z.number().int(), encrypted: z.boolean() }).nullable(),
    warning: z.enum(['none', 'failed', 'old', 'unscheduled']).nullable(),
  }),
})
