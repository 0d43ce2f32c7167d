import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { contract } from '../../../kit/http/contract.ts'
import { rollUpQuery } from '../roll-up/contract.ts'

export const listMembers = contract({
  name: 'reports.members',
  method: 'GET',
  path: '/reports/members',
  summary: say(
    'Số người của từng đơn vị, kể cả các đơn vị bên dưới',
    'How many people each unit has, with those below it',
  ),
  action: 'reports.read',
  query: rollUpQuery.pick({ hierarchy: true, asOf: true }),
  response: z.object({
    asOf: z.string(),
    hierarchy: z.string(),
    /** Columns of equal length; a unit without people or out of reach is left out. */
    unitIds: z.array(z.string()),
    people: z.array(z.number().int()),
  }),
})
