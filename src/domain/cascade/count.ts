import type { Day } from '../time/day.ts'
import type { Response } from './response.ts'
import {
  isApplicable,
  isIssued,
  type ResponseState,
  responseStates,
  type Standing,
  standingOf,
} from './response-state.ts'

/** The headline x/N, and how many responses stand in each state. */
export type Count = {
  readonly issued: number
  readonly of: number
  readonly states: Readonly<Record<ResponseState, number>>
}

/** A response with how it stands. */
export type Standings = { readonly response: Response } & Standing

/** Nothing is expected of anybody. */
export const emptyStates = (): Record<ResponseState, number> => ({
  'not-started': 0,
  draft: 0,
  'issued-on-time': 0,
  'issued-late': 0,
  overdue: 0,
  exempt: 0,
  'not-applicable': 0,
})

/** The headline out of the states. */
export const countOf = (states: Readonly<Record<ResponseState, number>>): Count => {
  const sum = (counts: (state: ResponseState) => boolean) =>
    responseStates.reduce((total, state) => total + (counts(state) ? states[state] : 0), 0)
  return { issued: sum(isIssued), of: sum(isApplicable), states: { ...states } }
}

/** How everything that was expected by the day stands on it. */
export const standingsAsOf = (responses: readonly Response[], asOf: Day): Standings[] =>
  responses.flatMap((response) => {
    const standing = standingOf(response, asOf)
    return standing ? [{ response, ...standing }] : []
  })

/** x/N as of the day: N without the exempt and those that ended, x of them issued. */
export const countAsOf = (responses: readonly Response[], asOf: Day): Count => {
  const states = emptyStates()
  for (const { state } of standingsAsOf(responses, asOf)) states[state] += 1
  return countOf(states)
}

const longestFirst = (a: Standings, b: Standings): number =>
  b.days - a.days ||
  (a.response.deadline < b.response.deadline ? -1 : a.response.deadline > b.response.deadline ? 1 : 0)

/** Who has still to answer: what is longest overdue first, then what is due first. */
export const missingAsOf = (responses: readonly Response[], asOf: Day): Standings[] =>
  standingsAsOf(responses, asOf)
    .filter(({ state }) => isApplicable(state) && !isIssued(state))
    .sort(longestFirst)

/** Who answered late, the latest first. */
export const lateAsOf = (responses: readonly Response[], asOf: Day): Standings[] =>
  standingsAsOf(responses, asOf)
    .filter(({ state }) => state === 'issued-late')
    .sort(longestFirst)
