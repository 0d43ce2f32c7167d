import { say, type Text } from '../language/say.ts'
import { type Day, dayBefore } from '../time/day.ts'
import { daysBetween } from '../time/days-between.ts'
import type { Response } from './response.ts'

export const responseStates = [
  'not-started',
  'draft',
  'issued-on-time',
  'issued-late',
  'overdue',
  'exempt',
  'not-applicable',
] as const
export type ResponseState = (typeof responseStates)[number]

export const responseStateNames: Readonly<Record<ResponseState, Text>> = {
  'not-started': say('Chưa thực hiện', 'Not started'),
  draft: say('Đang dự thảo', 'Draft'),
  'issued-on-time': say('Ban hành đúng hạn', 'Issued on time'),
  'issued-late': say('Ban hành trễ hạn', 'Issued late'),
  overdue: say('Quá hạn', 'Overdue'),
  exempt: say('Được miễn', 'Exempt'),
  'not-applicable': say('Không áp dụng', 'Not applicable'),
}

/** How a response stands; `days` is how late it was issued or how long it is overdue, and 0 otherwise. */
export type Standing = { readonly state: ResponseState; readonly days: number }

const plain = (state: ResponseState): Standing => ({ state, days: 0 })

const reached = (day: Day | null, asOf: Day): boolean => day !== null && day <= asOf

/**
 * How the response stands as of a day, from nothing but the days recorded; null before anything was expected.
 * What was issued stays issued, whatever becomes of the unit. A unit that ended before the deadline, or whose
 * successors took the rest on, owes nothing; one that ended after it and has nobody to follow stays overdue.
 */
export const standingOf = (response: Response, asOf: Day): Standing | null => {
  const { deadline, from, to, issuedOn } = response
  if (asOf < from) return null
  if (issuedOn !== null && issuedOn <= asOf)
    return issuedOn <= deadline
      ? plain('issued-on-time')
      : { state: 'issued-late', days: daysBetween(deadline, issuedOn) }
  if (reached(response.exemptFrom, asOf)) return plain('exempt')
  if (to <= asOf && (response.passedOn || to <= deadline)) return plain('not-applicable')
  // A unit that ended on the day after the deadline was never seen overdue, and yet missed it.
  if (asOf > deadline) {
    const until = to <= asOf ? dayBefore(to) : asOf
    return { state: 'overdue', days: Math.max(1, daysBetween(deadline, until)) }
  }
  return plain(reached(response.draftOn, asOf) ? 'draft' : 'not-started')
}

const outside: ReadonlySet<ResponseState> = new Set(['exempt', 'not-applicable'])
const answered: ReadonlySet<ResponseState> = new Set(['issued-on-time', 'issued-late'])

/** Whether the state counts in the N of x/N. */
export const isApplicable = (state: ResponseState): boolean => !outside.has(state)

/** Whether the state counts in the x of x/N. */
export const isIssued = (state: ResponseState): boolean => answered.has(state)
