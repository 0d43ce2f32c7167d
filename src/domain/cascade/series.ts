import { addDays, type Day, FOREVER } from '../time/day.ts'
import { type Count, countOf, emptyStates } from './count.ts'
import type { Response } from './response.ts'
import { type ResponseState, standingOf } from './response-state.ts'

/** The count from a day on, until the next step. */
export type Step = Count & { readonly day: Day }

/** The days on which the state of a response can become another. */
const turnsOf = (response: Response): Day[] => {
  const { from, to, deadline, draftOn, issuedOn, exemptFrom } = response
  const days = [from, addDays(deadline, 1), draftOn, issuedOn, exemptFrom, to === FOREVER ? null : to]
  return [...new Set(days.filter((day): day is Day => day !== null && day >= from))].sort()
}

type Turn = { readonly day: Day; readonly before: ResponseState | null; readonly after: ResponseState }

const turns = (response: Response): Turn[] => {
  let before: ResponseState | null = null
  const found: Turn[] = []
  for (const day of turnsOf(response)) {
    const after = standingOf(response, day)?.state
    if (after === undefined || after === before) continue
    found.push({ day, before, after })
    before = after
  }
  return found
}

/** The count on every day on which it changes, the first first: one pass over all that was recorded. */
export const seriesOf = (responses: readonly Response[]): Step[] => {
  const states = emptyStates()
  const steps: Step[] = []
  const sorted = responses.flatMap(turns).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const [index, { day, before, after }] of sorted.entries()) {
    if (before !== null) states[before] -= 1
    states[after] += 1
    if (sorted[index + 1]?.day !== day) steps.push({ day, ...countOf(states) })
  }
  return steps
}
