import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { sexes } from '../../../domain/people/person.ts'
import { isDay } from '../../../domain/time/day.ts'
import { readMoment } from '../../../domain/time/moment.ts'
import { contract } from '../../../kit/http/contract.ts'
import {
  personParams,
  shownMembership,
  shownPost,
  shownQualification,
  shownService,
  shownStudy,
} from '../contract.ts'

const at = z
  .string()
  .refine(
    (text) => (isDay(text) || readMoment(text) !== null) && text >= '0001-01-02' && text < '9999-12-30',
    'Hãy ghi một ngày (2015-08-27) hoặc một thời điểm (2015-08-27T09:30:00Z). ¦ Write a day (2015-08-27) or a moment (2015-08-27T09:30:00Z).',
  )

const asKnown = { revision: true } as const

/** Facts carry no revision: what was known then cannot be changed any more. Units bear the names of that day. */
export const showAsKnown = contract({
  name: 'people.as-known',
  method: 'GET',
  path: '/people/:personId/as-known',
  summary: say(
    'Hồ sơ một người như đã biết tại một thời điểm, dựng lại từ sổ cái (không gồm dữ liệu nhạy cảm)',
    'One person as the registry knew them at a moment, rebuilt from the ledger, without sensitive data',
  ),
  action: 'history.read',
  params: personParams,
  query: z.object({
    /** A day means its last moment. */
    at,
  }),
  response: z.object({
    personId: z.uuid(),
    at: z.string(),
    staffCode: z.string().nullable(),
    fullName: z.string(),
    sex: z.enum(sexes),
    born: z.string().nullable(),
    memberships: z.array(shownMembership.omit(asKnown)),
    services: z.array(shownService.omit(asKnown)),
    posts: z.array(shownPost.omit(asKnown)),
    qualifications: z.array(shownQualification.omit({ ...asKnown, evidence: true })),
    studies: z.array(shownStudy.omit(asKnown)),
  }),
})
