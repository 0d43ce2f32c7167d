import { z } from 'zod'
import { say } from '../../../../domain/language/say.ts'
import { roundVerifications, verifications } from '../../../../domain/qualifications/verification.ts'
import { contract } from '../../../../kit/http/contract.ts'
import { peopleFilters } from '../../../people/list/contract.ts'
import { left, seenOfPeople } from '../contract.ts'

/** People chosen one by one, or all whom a filter of the list finds, without some. */
const chosen = z
  .object({
    personIds: z.array(z.uuid()).optional(),
    listed: peopleFilters.optional(),
    without: z.array(z.uuid()).default([]),
  })
  .refine(
    ({ personIds, listed }) => (personIds === undefined) !== (listed === undefined),
    'Hãy chọn từng người, hoặc tất cả người khớp bộ lọc. ¦ Choose people one by one, or all whom a filter finds.',
  )

export const previewRound = contract({
  name: 'verification-rounds.preview',
  method: 'POST',
  path: '/verification-rounds/preview',
  summary: say(
    'Xem trước một đợt xác minh văn bằng của nhiều người',
    'Preview a round of verification of the qualifications of many people',
  ),
  action: 'qualifications.change',
  body: z.object({ verification: z.enum(roundVerifications), chosen }),
  response: z.object({
    /** The chosen people within reach. */
    people: z.int(),
    withoutQualifications: z.int(),
    /** How many would change, by level and by how they stand now. */
    changes: z.array(
      z.object({
        levelCode: z.string(),
        verification: z.enum(verifications),
        qualifications: z.int(),
      }),
    ),
    left,
    /** What to send to run exactly this. */
    changing: seenOfPeople,
  }),
})
