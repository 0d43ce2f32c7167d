import { say, type Text } from '../../language/say.ts'

/** How a request for correction stands. */
export const correctionStates = ['open', 'accepted', 'refused', 'withdrawn'] as const
export type CorrectionState = (typeof correctionStates)[number]

/** What was done about a request that was accepted: the record changed, or nothing had to. */
export type CorrectionOutcome = 'changed' | 'unchanged'

/** The working days in which a request is answered (Decree 356/2025/NĐ-CP, in force 1/1/2026). */
export const answerWithinWorkingDays = 2

/** From which state a request can still be answered or taken back. */
const ways: Readonly<Record<CorrectionState, readonly CorrectionState[]>> = {
  open: ['accepted', 'refused', 'withdrawn'],
  accepted: [],
  refused: [],
  withdrawn: [],
}

export const mayBecome = (from: CorrectionState, to: CorrectionState): boolean => ways[from].includes(to)

/** What a request can be about: a table of the record, or something that is not there yet. */
export const correctionSubjects = [
  'person',
  'personSensitive',
  'membership',
  'service',
  'postHeld',
  'qualification',
  'study',
  'missing',
] as const
export type CorrectionSubject = (typeof correctionSubjects)[number]

/** The requests of one person that may wait at the same time. */
export const openRequestsMax = 20

export const correctionStateNames: Readonly<Record<CorrectionState, Text>> = {
  open: say('Đang chờ trả lời', 'Waiting for an answer'),
  accepted: say('Đã chấp nhận', 'Accepted'),
  refused: say('Không chấp nhận', 'Refused'),
  withdrawn: say('Đã rút', 'Withdrawn'),
}
