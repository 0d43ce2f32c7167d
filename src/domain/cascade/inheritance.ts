import { FOREVER } from '../time/day.ts'
import { asked, type Response } from './response.ts'
import type { Succession } from './succession.ts'

const isOpen = (response: Response): boolean => response.issuedOn === null && response.exemptFrom === null

const recorded = (response: Response): boolean => response.draftOn !== null || !isOpen(response)

/** What the successor owes: its own response answers for the predecessor too; without one, it begins one. */
const takenOn = (
  own: Response | undefined,
  left: Response,
  succession: Succession,
  unitId: string,
): Response => {
  const begins = succession.day > left.from ? succession.day : left.from
  const response = own ?? { ...asked(unitId, begins, left.deadline), sent: false }
  const keeps = response.sent || !isOpen(response) || response.deadline > left.deadline
  return {
    ...response,
    // Of two that merge into a unit which was not asked itself, the later deadline holds.
    deadline: keeps ? response.deadline : left.deadline,
    inheritedFrom: [...response.inheritedFrom, left.unitId],
  }
}

/**
 * The responses to one expectation after the successions, the earliest first: whoever ends owes nothing more, and
 * the successors take on what was open. Doing it again changes nothing.
 */
export const inherited = (responses: readonly Response[], successions: readonly Succession[]): Response[] => {
  const byUnit = new Map(responses.map((response) => [response.unitId, response]))
  const inOrder = successions.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  for (const succession of inOrder) {
    const left = byUnit.get(succession.fromUnitId)
    if (left?.to !== FOREVER) continue
    const passedOn = isOpen(left) && succession.toUnitIds.length > 0
    byUnit.set(left.unitId, { ...left, to: succession.day, passedOn })
    if (!passedOn) continue
    for (const unitId of new Set(succession.toUnitIds))
      byUnit.set(unitId, takenOn(byUnit.get(unitId), left, succession, unitId))
  }
  return [...byUnit.values()]
}

/**
 * The responses as if no unit had ever changed, to apply other successions when an event is taken back. What a
 * successor has recorded meanwhile stays.
 */
export const asSent = (responses: readonly Response[]): Response[] =>
  responses
    .filter((response) => response.sent || recorded(response))
    .map((response) => ({ ...response, to: FOREVER, passedOn: false, inheritedFrom: [] }))
