import type { Day } from '../time/day.ts'
import type { LineageEvent, LineageLink } from '../units/lineage/event.ts'

/** A unit that stands no longer from the day on, and the units that follow it; none after a plain dissolution. */
export type Succession = {
  readonly day: Day
  readonly fromUnitId: string
  readonly toUnitIds: readonly string[]
}

const passingOn = new Set(['merger', 'split', 'dissolution'])

/**
 * Who follows whom, for the units that ended (by the first day on which each stands no longer). A unit may
 * outlive the split that divides it until its last people are placed: its end counts, not the day of the event.
 * Events that were taken back are not to be given.
 */
export const successionsOf = (
  events: readonly LineageEvent[],
  links: readonly LineageLink[],
  endDays: ReadonlyMap<string, Day>,
): Succession[] => {
  const eventById = new Map(events.map((event) => [event.eventId, event]))
  const lastEvent = new Map<string, LineageEvent>()
  const followers = new Map<string, string[]>()
  for (const { eventId, fromUnitId, toUnitId } of links) {
    const event = eventById.get(eventId)
    const end = fromUnitId === null ? undefined : endDays.get(fromUnitId)
    if (fromUnitId === null || !event || end === undefined) continue
    if (!passingOn.has(event.kind) || event.day > end) continue
    const last = lastEvent.get(fromUnitId)
    if (last && last.day > event.day) continue
    // What an earlier split gave away is no successor of the unit that went on.
    if (last?.eventId !== eventId) followers.set(fromUnitId, [])
    lastEvent.set(fromUnitId, event)
    if (toUnitId !== null && toUnitId !== fromUnitId) followers.get(fromUnitId)?.push(toUnitId)
  }
  return [...endDays]
    .map(([fromUnitId, day]) => ({ day, fromUnitId, toUnitIds: followers.get(fromUnitId) ?? [] }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
