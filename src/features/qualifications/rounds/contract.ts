import { z } from 'zod'
import { say } from '../../../domain/language/say.ts'
import { roundVerifications } from '../../../domain/qualifications/verification.ts'
import { reasonsLeft } from '../../../domain/qualifications/verification-round.ts'
import { contract } from '../../../kit/http/contract.ts'
import { optionalLine } from '../../../kit/http/values.ts'

const verification = z.enum(roundVerifications)

/** Qualifications as somebody saw them, by whose they are: each with the revision that was seen. */
export const seenOfPeople = z.array(
  z.object({
    personId: z.uuid(),
    qualifications: z.array(z.object({ id: z.uuid(), revision: z.int() })),
  }),
)

/** How many qualifications were left as they are, and why. */
export const left = z.array(z.object({ reason: z.enum(reasonsLeft), qualifications: z.int() }))

export const runRound = contract({
  name: 'verification-rounds.run',
  method: 'POST',
  path: '/verification-rounds',
  summary: say(
    'Ghi xác minh cho nhiều văn bằng trong một lần, đúng như đã xem trước',
    'Mark many qualifications at once, just as they were previewed',
  ),
  action: 'qualifications.change',
  body: z.object({
    verification,
    /** What the preview answered: what has changed since is left alone. */
    people: seenOfPeople,
    /** Kept in the ledger with each change. */
    reason: optionalLine(500).default(null),
  }),
  response: z.object({
    /** Names the round, to undo it; null where nothing was changed. */
    roundId: z.uuid().nullable(),
    people: z.int(),
    qualifications: z.int(),
    left,
  }),
})

export const undoRound = contract({
  name: 'verification-rounds.undo',
  method: 'POST',
  path: '/verification-rounds/:roundId/undoing',
  summary: say(
    'Hoàn tác một đợt xác minh, trừ những văn bằng đã thay đổi về sau',
    'Undo a round of verification, except where something has changed since',
  ),
  action: 'qualifications.change',
  params: z.object({ roundId: z.uuid() }),
  response: z.object({ qualifications: z.int(), left }),
})
